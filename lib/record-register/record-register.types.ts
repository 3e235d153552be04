export const RECORD_VIEWS = ['all', 'loads', 'unloads', 'drafts'] as const;
export const RECORD_SORTS = ['-date', 'date'] as const;
/** Rows on one page. */
export const RECORD_SIZES = [50, 100, 250, 500] as const;
