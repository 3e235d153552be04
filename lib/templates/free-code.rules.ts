import { codeKey } from '../kernel/code';

const CODE_MAX = 3;
const SUFFIXES = [...'23456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A code like `wanted` that is not among `taken` (keys) of its warehouse: PUR, then PU2 to PU9, PUA to PUZ; empty when all are taken. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  const stem = [...wanted].slice(0, CODE_MAX - 1).join('');
  const candidates = [wanted, ...SUFFIXES.map((suffix) => stem + suffix)];
  return candidates.find((code) => !taken.has(codeKey(code) ?? '')) ?? '';
}
