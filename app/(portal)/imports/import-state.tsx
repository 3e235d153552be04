import { useTranslations } from 'next-intl';
import { type Status, StatusChip } from '@/components/ui/status-chip';
import type { ImportState as State } from '@/lib/imports/import.types';

const STATUS: Readonly<Record<State, Status>> = {
  READ: 'draft',
  CHECKING: 'running',
  CHECKED: 'waiting',
  RUNNING: 'running',
  PARTLY: 'onHold',
  DONE: 'done',
  UNDOING: 'running',
  UNDONE: 'voided',
};

/** How an import stands, in colour, icon and word. */
export function ImportState({ state }: { state: State }) {
  const t = useTranslations('imports.states');
  return <StatusChip status={STATUS[state]} word={t(state)} />;
}
