import { codeKey } from '../kernel/code';
import type { FieldError } from '../kernel/errors';
import type { BarcodeRule, BarcodeToken, TokenKind } from './scan-settings.types';

/** One way of reading a code: what each part would say. */
export type Reading = Readonly<Partial<Record<TokenKind, string>>>;
export type OwnCode = { readonly rule: BarcodeRule; readonly readings: readonly Reading[] };

/** Ways beyond these are not tried: nobody could tell them apart. */
const MOST_READINGS = 64;

const isNumber = (text: string): boolean => /^\d{1,12}([.,]\d{1,6})?$/.test(text);
const fits = ({ kind }: BarcodeToken, value: string): boolean =>
  value !== '' && value.length <= 50 && (kind !== 'QUANTITY' || isNumber(value));

/** Where a part that begins at `at` may end, the nearest first, and where the next one begins. */
function endings(text: string, at: number, separator: string, length: number | null): (readonly [end: number, next: number])[] {
  const found: (readonly [number, number])[] = [];
  const most = length === null ? text.length : at + length;
  for (let end = text.indexOf(separator, at + 1); end >= 0 && end <= most; end = text.indexOf(separator, end + 1)) {
    found.push([end, end + separator.length]);
  }
  const cut = length !== null && most < text.length && !text.startsWith(separator, most);
  return cut ? [...found, [most, most]] : found;
}

/** Every way of cutting a text into the parts, the one that ends each part as soon as it may first. */
function readings(text: string, { separator, tokens }: BarcodeRule): Reading[] {
  const found: Reading[] = [];
  let tried = 0;
  const go = (at: number, nth: number, before: Reading): void => {
    const token = tokens[nth];
    if (!token || found.length >= MOST_READINGS || tried > MOST_READINGS * 50) return;
    tried += 1;
    if (nth === tokens.length - 1) {
      const rest = text.slice(at);
      if (fits(token, rest)) found.push({ ...before, [token.kind]: rest });
      return;
    }
    for (const [end, next] of endings(text, at, separator, token.length)) {
      const value = text.slice(at, end);
      if (fits(token, value)) go(next, nth + 1, { ...before, [token.kind]: value });
    }
  };
  go(0, 0, {});
  return found;
}

/**
 * The rule that a code begins with, and every way of reading it; null when it begins with none, or no way has a value for every part.
 * @rules BAR-01, BAR-02
 */
export function readOwnCode(text: string, rules: readonly BarcodeRule[]): OwnCode | null {
  const key = codeKey(text) ?? '';
  const longestFirst = [...rules].sort((a, b) => b.prefix.length - a.prefix.length);
  for (const rule of longestFirst) {
    const head = `${rule.prefix}${rule.separator}`;
    if (!key.startsWith(codeKey(head) ?? '\0') || text.length <= head.length) continue;
    const found = readings(text.trim().slice(head.length), rule);
    if (found.length > 0) return { rule, readings: found };
  }
  return null;
}

/** A code that is read as these parts. @rules BAR-01 */
export const ownCode = ({ prefix, separator, tokens }: BarcodeRule, values: Reading): string =>
  [prefix, ...tokens.map(({ kind }) => values[kind] ?? '')].join(separator);

/** Complaints about the rules of a company: a prefix twice, a part twice, no part. @rules BAR-01 */
export function ruleErrors(rules: readonly BarcodeRule[]): FieldError[] {
  return rules.flatMap(({ prefix, tokens }, at): FieldError[] => {
    const twice = rules.findIndex((other) => codeKey(other.prefix) === codeKey(prefix)) < at;
    const kinds = tokens.map(({ kind }) => kind);
    const again = kinds.findIndex((kind, place) => kinds.indexOf(kind) < place);
    return [
      ...(twice ? [{ path: `rules.${at}.prefix`, code: 'E_CODE_EXISTS' as const, params: { code: prefix } }] : []),
      ...(again >= 0 ? [{ path: `rules.${at}.tokens.${again}.kind`, code: 'E_BARCODE_PART_TWICE' as const, params: {} }] : []),
    ];
  });
}
