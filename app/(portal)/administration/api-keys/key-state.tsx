import { useTranslations } from 'next-intl';
import { type Status, StatusChip } from '@/components/ui/status-chip';
import type { ApiKeyState } from '@/lib/api-keys/api-keys.query';

const LOOK: Readonly<Record<ApiKeyState, Status>> = { active: 'active', expired: 'expired', revoked: 'blocked', resting: 'draft' };

/** Whether a key lets a program in. */
export function KeyState({ state }: { state: ApiKeyState }) {
  const t = useTranslations('apiKeys');
  return <StatusChip status={LOOK[state]} word={t(`states.${state}`)} />;
}
