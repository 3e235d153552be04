import { StatusChip } from '@/components/ui/status-chip';

/** Active or archived, as a chip. */
export function ActiveChip({ active }: { active: boolean }) {
  return <StatusChip status={active ? 'active' : 'archived'} />;
}
