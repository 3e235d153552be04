export const MOVEMENT_VIEWS = ['all', 'loads', 'unloads'] as const;
/** What counts now, what was taken back, and the rows that took it back. */
export const MOVEMENT_KINDS = ['all', 'standing', 'reversed', 'reversal'] as const;
export const MOVEMENT_SORTS = ['-date', 'date'] as const;
/** Rows on one page. */
export const MOVEMENT_SIZES = [50, 100, 250, 500] as const;
