import type { Encoding } from './file.types';

const starts = (bytes: Uint8Array, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign);

/** A part of the bytes is enough to see every second one empty. */
const LOOKED_AT = 4_096;

/** UTF-16 without a mark: of western text every second byte is zero. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const part = bytes.subarray(0, LOOKED_AT);
  if (part.length < 4) return null;
  let [even, odd] = [0, 0];
  for (const [at, byte] of part.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++;
  const half = part.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding of a text file: its mark, else what its bytes allow. Whatever is not UTF-8 is taken for Windows-1252, which people see and can change.
 * @rules I5
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  return wideWithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** The text of the bytes, without a mark. */
export const textOf = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);

/** Signs that no text has: then it is another kind of file, or another encoding. */
export const hasBinarySigns = (text: string): boolean => /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text.slice(0, 200_000)) || text.includes('\0');
