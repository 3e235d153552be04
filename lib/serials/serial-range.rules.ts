import { codeKey } from '../kernel/code';
import { AppError } from '../kernel/errors';

/** The most codes that one field may stand for. */
export const MOST_SERIALS = 100_000;
const CODE_MAX_LENGTH = 50;

/** A code taken apart at its last run of digits; `digits` is '' for a code without any. */
type Parts = { readonly before: string; readonly digits: string; readonly after: string };

function partsOf(code: string): Parts {
  const [, before, digits, after] = /^(.*?)([0-9]+)([^0-9]*)$/s.exec(code) ?? [];
  return before === undefined || digits === undefined || after === undefined
    ? { before: code, digits: '', after: '' }
    : { before, digits, after };
}

const tooLong = (code: string): boolean => code.length > CODE_MAX_LENGTH && [...code].length > CODE_MAX_LENGTH;

/** The codes from `first` on, one by one and without end: the number grows, its width is kept while it can be. */
function* following(first: string): Generator<string> {
  const { before, digits, after } = partsOf(first);
  yield first;
  const stem = digits === '' ? `${first}-` : before;
  for (let number = digits === '' ? 1n : BigInt(digits) + 1n; ; number += 1n)
    yield stem + number.toString().padStart(digits.length, '0') + after;
}

const checked = (code: string): string => {
  if (tooLong(code)) throw new AppError('E_CODE_TOO_LONG', { code, length: [...code].length, max: CODE_MAX_LENGTH });
  return code;
};

/**
 * The code after this one: its last run of digits plus one, with what stands before and behind it; a code without digits gets `-1`.
 * @throws E_CODE_TOO_LONG when the number grows over 50 characters
 * @rules SER-09
 */
export function nextSerialCode(code: string): string {
  const codes = following(code);
  codes.next();
  return checked(codes.next().value as string);
}

/**
 * `count` codes from `first` on, itself included; those whose key is in `taken` are skipped.
 * @throws E_CODE_TOO_LONG when the codes grow over 50 characters
 * @rules SER-09
 */
export function serialSequence(first: string, count: number, taken: ReadonlySet<string> = new Set()): string[] {
  const codes: string[] = [];
  if (count <= 0) return codes;
  for (const code of following(first.trim())) {
    checked(code);
    if (taken.size === 0 || !taken.has(codeKey(code) ?? code)) codes.push(code);
    if (codes.length === count) break;
  }
  return codes;
}

/** Why a part of the text stands for no codes: not understood, ends before it begins, too many codes, codes too long. */
type RangeFault = 'SHAPE' | 'ORDER' | 'LARGE' | 'LONG';

/** What a part stands for: a first code and how many there are from it on. */
type Run = { readonly first: string; readonly count: bigint };

/** The number in which a range ends: the last code written out, or its number alone (`SN-010..025`). */
function lastNumber({ before, digits, after }: Parts, last: string): bigint | null {
  if (/^[0-9]+$/.test(last)) return BigInt(last);
  const end = partsOf(last);
  const alike = codeKey(`${before}|${after}`) === codeKey(`${end.before}|${end.after}`);
  const width = Math.max(digits.length, BigInt(end.digits || '0').toString().length);
  return alike && end.digits.length === width ? BigInt(end.digits) : null;
}

function runOf(part: string): Run | RangeFault {
  const [first = '', last, ...more] = part.split(/\s*(?:\.{2,}|…)\s*/);
  if (last !== undefined) {
    const begin = partsOf(first);
    const end = more.length > 0 || begin.digits === '' ? null : lastNumber(begin, last);
    if (end === null) return 'SHAPE';
    const count = end - BigInt(begin.digits) + 1n;
    return count > 0n ? { first, count } : 'ORDER';
  }
  const [, start, further] = /^(.*\S)\s*\+\s*([0-9]+)$/s.exec(part) ?? [];
  return start !== undefined && further !== undefined ? { first: start, count: BigInt(further) + 1n } : { first: part, count: 1n };
}

function codesOf(part: string, room: number): string[] | RangeFault {
  const run = runOf(part);
  if (typeof run === 'string') return run;
  if (run.count > BigInt(room)) return 'LARGE';
  if (run.count === 1n) return [run.first];
  try {
    return serialSequence(run.first, Number(run.count));
  } catch (error) {
    if (error instanceof AppError) return 'LONG';
    throw error;
  }
}

/**
 * The codes that one field stands for, in its order. Parts are parted by comma, semicolon, tab or line; each is
 * a code, a range `SN-010..SN-025` (or `SN-010..025`), or a first code and how many follow it: `10+15` is 10 and fifteen more, to 25.
 * Codes written twice come twice; whether a code may be used is asked elsewhere.
 * @throws E_SERIAL_RANGE with `position` (the first character of the part, counted from 1), the `part` itself, and `reason`
 * SHAPE (not understood), ORDER (ends before it begins), LARGE (more than 100,000 codes in all), LONG (codes over 50 characters)
 * @rules SER-09
 */
export function parseSerials(text: string, most: number = MOST_SERIALS): string[] {
  const codes: string[] = [];
  for (const { 0: written, index } of text.matchAll(/[^,;\t\r\n]+/g)) {
    const part = written.trim();
    if (part === '') continue;
    const found = codesOf(part, most - codes.length);
    if (typeof found === 'string') {
      const position = index + written.length - written.trimStart().length + 1;
      throw new AppError('E_SERIAL_RANGE', { position, part: [...part].slice(0, 110).join(''), reason: found, max: most });
    }
    codes.push(...found);
  }
  return codes;
}
