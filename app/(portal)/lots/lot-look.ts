import type { Status } from '@/components/ui/status-chip';

const KINDS: Readonly<Record<string, Status>> = { RELEASED: 'released', QUARANTINE: 'quarantine', REJECTED: 'rejected' };

/** The look of a status of the company: by its kind, else by what it does. */
export const lookOf = ({ statusKind, excludes }: { readonly statusKind: string | null; readonly excludes: boolean }): Status =>
  KINDS[statusKind ?? ''] ?? (excludes ? 'blocked' : 'active');
