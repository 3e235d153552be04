export const SERIAL_SORTS = ['code', '-code', 'start', '-start', 'expiry', '-expiry'] as const;
export const SERIAL_VIEWS = ['stock', 'out', 'all'] as const;
/** Rows on one page. */
export const SERIAL_SIZES = [50, 100, 250, 500] as const;
/** What takes a piece out of stock or keeps it for somebody (SER-11, SER-12, SER-13). */
export const SERIAL_FLAGS = ['cancelled', 'forcedClosed', 'reserved'] as const;
export type SerialFlag = (typeof SERIAL_FLAGS)[number];
/** With any flag, with none, or with this one. */
export const FLAG_FILTERS = ['any', 'none', ...SERIAL_FLAGS] as const;
/** Each flag is set and cleared by its own word. */
export const FLAG_CHANGES = ['CANCEL', 'RESTORE', 'FORCE_CLOSE', 'REOPEN', 'RESERVE', 'RELEASE'] as const;
export type FlagChange = (typeof FLAG_CHANGES)[number];
