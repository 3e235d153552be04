import type { StatusCount } from '@/lib/dashboard/dashboard.types';
import { addDays, type Day } from '@/lib/kernel/day';

const lots = (filters: Readonly<Record<string, string>>): string => `/lots?${new URLSearchParams(filters)}`;

/** The list behind each figure, with the filter that gives it. */
export const LISTS = {
  open: '/lots',
  status: ({ code }: Pick<StatusCount, 'code'>) => lots({ status: code ?? '-' }),
  expired: (today: Day) => lots({ expiryTo: addDays(today, -1), sort: 'expiry' }),
  expiring: (today: Day, from: number, to: number) =>
    lots({ expiryFrom: addDays(today, from), expiryTo: addDays(today, to), sort: 'expiry' }),
  near: lots({ near: '1', sort: 'expiry' }),
  held: lots({ held: '1' }),
  /** By its code where one status of the kind has lots, else all statuses of the kind. */
  quarantine: (statuses: readonly StatusCount[]) => {
    const [one, ...others] = statuses.filter(({ kind }) => kind === 'QUARANTINE');
    return lots({ status: one?.code && others.length === 0 ? one.code : 'kind:QUARANTINE' });
  },
  records: (day: Day) => `/records?from=${day}&to=${day}`,
  drafts: '/records?view=drafts',
  stock: '/stock?tab=warehouse',
  warehouse: (id: string) => `/stock?tab=detail&warehouse=${id}`,
} as const;
