// Apart from the parameters, whose parser no page needs in the browser.

export const LIST_STATES = ['all', 'active', 'archived'] as const;
/** Rows of a page with a number. */
export const PAGE_SIZE = 50;
