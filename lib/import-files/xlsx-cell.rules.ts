import type { FileCell } from './file.types';
import type { Merge } from './merges.rules';

/** Column of a cell from its address ("AB12" is 27), counted from 0; null when it is no address. */
export function columnOf(address: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(address)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The area "A1:B3"; null when it is none. */
export function areaOf(text: string): Merge | null {
  const [from = '', to = from] = text.split(':');
  const [left, right] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [Number(/\d+$/.exec(from)?.[0]), Number(/\d+$/.exec(to)?.[0])];
  return left === null || right === null || !(top <= bottom) ? null : { top, bottom, left, right };
}

const MS_PER_DAY = 86_400_000;
/** The last serial of the year 9999. */
const LAST_DAY = 2_958_465;

/** The civil day of a spreadsheet's number; null when it is none, or has a time of day. Its 29 February 1900 never was. */
export function dayOfSerial(text: string, since1904: boolean): string | null {
  const serial = Number(text);
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_DAY || (!since1904 && serial === 60)) return null;
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + serial * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The text of a number as the spreadsheet shows it: it keeps fifteen digits, and what stands beyond them is the noise of its arithmetic.
 * One that it writes with an exponent stays so, to be refused.
 */
export function numberText(stored: string, digits: number): string {
  if (/^\d+$/.test(stored)) return stored.padStart(digits, '0');
  const significant = stored.replace(/^-?0*\.?0*/, '').replace('.', '');
  if (!/^-?\d+\.\d+$/.test(stored) || significant.length <= 15) return stored;
  const rounded = String(Number(Number(stored).toPrecision(15)));
  return rounded.includes('e') ? stored : rounded;
}

export const textCell = (text: string): FileCell => ({ kind: 'text', text });
