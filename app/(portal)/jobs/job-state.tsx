import { type Status, StatusChip } from '@/components/ui/status-chip';
import type { JobState as State } from '@/lib/jobs/job.types';

const STATUS: Readonly<Record<State, Status>> = {
  WAITING: 'waiting',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
};

/** How a job stands, in colour, icon and word. */
export const JobState = ({ state }: { state: State }) => <StatusChip status={STATUS[state]} />;
