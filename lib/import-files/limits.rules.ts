/** An uploaded file (S18). */
export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_MB = 10;
/** What one import may hold; more is better sent in several files. */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 200;
export const MOST_SHEETS = 50;
/** A spreadsheet's own limit is 32,767; nothing that a portal of lots keeps is as long. */
export const MOST_SIGNS = 5_000;
/** Joined areas of one sheet that are looked at. */
export const MOST_MERGES = 10_000;
/** Rows of one batch: what is more holds up others as a whole import does. */
export const MOST_BATCH_ROWS = 50_000;
