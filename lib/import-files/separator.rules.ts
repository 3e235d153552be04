import { SEPARATORS, type Separator } from './file.types';

/** Lines that are looked at. */
const LOOKED_AT = 50;
const MOST_SIGNS = 100_000;

/** How often each sign stands outside of quotes, line by line. */
function countsOf(text: string): Map<Separator, number>[] {
  const lines: Map<Separator, number>[] = [];
  let [line, quoted] = [new Map<Separator, number>(), false];
  let filled = false;
  for (const sign of text.slice(0, MOST_SIGNS)) {
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === '\n' || sign === '\r') {
      if (filled) lines.push(line);
      if (lines.length >= LOOKED_AT) return lines;
      [line, filled] = [new Map(), false];
      continue;
    }
    filled = true;
    const separator = SEPARATORS.find((one) => one === sign);
    if (separator) line.set(separator, (line.get(separator) ?? 0) + 1);
  }
  if (filled) lines.push(line);
  return lines;
}

/**
 * The sign between the cells: the one that the first line names (`sep=;`), else the one that stands in the head and as often in most lines.
 * A file of one column has none; a comma does for it.
 * @rules I5
 */
export function separatorOf(text: string): Separator {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const known = SEPARATORS.find((one) => one === named);
  if (known) return known;
  const lines = countsOf(text);
  const head = lines[0];
  if (!head) return ',';
  const scored = SEPARATORS.filter((one) => head.has(one)).map((one) => ({
    one,
    same: lines.filter((line) => line.get(one) === head.get(one)).length,
    often: head.get(one) ?? 0,
  }));
  scored.sort((a, b) => b.same - a.same || b.often - a.often);
  return scored[0]?.one ?? ',';
}

/** The text without a first line that only names the separator. */
export const withoutSeparatorLine = (text: string): { readonly text: string; readonly lines: number } => {
  const line = /^sep=.\r?\n/i.exec(text)?.[0] ?? '';
  return { text: text.slice(line.length), lines: line === '' ? 0 : 1 };
};
