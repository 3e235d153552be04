import { cx } from './cx';

/** The surface of everything that opens over the page. */
export const popupClass = cx(
  'rounded-lg border border-line bg-raised py-1 text-ink outline-none shadow-[0_4px_16px_rgb(0_0_0/0.12)]',
  'origin-[var(--transform-origin)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
);
