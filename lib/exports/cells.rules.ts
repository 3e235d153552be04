/** What a spreadsheet would take for a formula: its signs, their full-width forms, and the controls that hide them. */
const FORMULA = /^[=+\-@\t\r\n\0|\uff1d\uff0b\uff0d\uff20]/;
/** A guard that was put there by us. */
const GUARDED = /^'[=+\-@\t\r\n\0|\uff1d\uff0b\uff0d\uff20]/;

/** A text that no spreadsheet runs: an apostrophe goes before whatever looks like a formula. @rules S16 */
export const guardText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Takes the guard off again, for whoever reads a file back in. */
export const unguardText = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** A number that a spreadsheet keeps to the last digit (it has fifteen); null where it would be rounded, which then stays text. */
export function exactNumber(text: string): number | null {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const digits = text.replace(/^-?0*/, '').replace('.', '');
  return digits.length <= 15 ? Number(text) : null;
}
