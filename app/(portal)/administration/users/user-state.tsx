import { useTranslations } from 'next-intl';
import { type Status, StatusChip } from '@/components/ui/status-chip';
import type { UserState } from '@/lib/users/users.query';

const LOOK: Readonly<Record<UserState, Status>> = { active: 'active', disabled: 'blocked', invited: 'draft' };

/** Whether a person may enter. */
export function UserStateChip({ state }: { state: UserState }) {
  const t = useTranslations('users');
  return <StatusChip status={LOOK[state]} word={t(`states.${state}`)} />;
}
