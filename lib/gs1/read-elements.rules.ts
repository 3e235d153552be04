import { AI_TABLE, fixedLength, lengthOfAi } from './ai-table.rules';
import { type Found, GS, note, nothingFound } from './found.rules';

/** Where the value ends that begins at `from`: after its fixed length, else at the separator or the end. */
function endOf(text: string, at: number, ai: string): number {
  const fixed = fixedLength(ai);
  const most = fixed === null ? text.length : Math.min(at + fixed, text.length);
  const gs = fixed === null ? text.indexOf(GS, at) : text.slice(at, most).indexOf(GS) + at;
  return gs < at ? most : gs;
}

/** The identifier at a place: its digits, or two of them where GS1 has given out none that begin so. */
function aiAt(text: string, at: number): string | null {
  const start = text.slice(at, at + 2);
  const ai = text.slice(at, at + (lengthOfAi(start) ?? 2));
  return /^\d{2,4}$/.test(ai) && ai.length === (lengthOfAi(start) ?? 2) ? ai : null;
}

/** Steps over the separator behind a value; two in a row are told. */
function afterSeparator(text: string, at: number, found: Found): number {
  if (text[at] !== GS) return at;
  let next = at + 1;
  while (text[next] === GS) next += 1;
  if (next > at + 1) note(found, 'E_GS1_SEPARATOR_DOUBLE', at + 1);
  return next;
}

/**
 * Reads an element string: identifiers and values one after the other, a GS behind each value that has no fixed length.
 * @param strict true behind the identifier of a symbol, where no GS may come first
 * @rules GS1-03, GS1-04, GS1-05, GS1-06, GS1-08
 */
export function readElements(text: string, strict: boolean): Found {
  const found = nothingFound();
  if (strict && text.startsWith(GS)) note(found, 'E_GS1_SEPARATOR_FIRST', 0);
  let at = afterSeparator(text, 0, found);
  while (at < text.length) {
    const ai = aiAt(text, at);
    if (ai === null) {
      const gs = text.indexOf(GS, at);
      const end = gs < 0 ? text.length : gs;
      note(found, 'E_GS1_AI_FORM', at, { params: { part: text.slice(at, Math.min(end, at + 20)) } });
      at = afterSeparator(text, end, found);
      continue;
    }
    const end = endOf(text, at, ai);
    found.pairs.push({ ai, value: text.slice(at + ai.length, end), offset: at + ai.length });
    at = afterSeparator(text, end, found);
  }
  noteLostSeparator(text, found);
  return found;
}

const DOUBTFUL_DAY = /.(1[135-7])(\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))$/;
const DOUBTFUL_SERIAL = /..(21)[^\u001d]{6,}$/;

/**
 * A lot or serial that ends like another element says that a separator may have been lost; it is taken as it stands.
 * @rules GS1-12
 */
function noteLostSeparator(text: string, found: Found): void {
  const last = found.pairs.at(-1);
  if (!last || (last.ai !== '10' && last.ai !== '21') || text.endsWith(GS)) return;
  const most = AI_TABLE.get(last.ai)?.parts[0]?.most ?? 0;
  const value = last.value.slice(0, most * 2);
  const present = new Set(found.pairs.map(({ ai }) => ai));
  const match = [DOUBTFUL_DAY.exec(value), DOUBTFUL_SERIAL.exec(value)].find((one) => one && !present.has(one[1] ?? ''));
  if (!match) return;
  const [whole = '', other = ''] = match;
  const inside = match.index + whole.indexOf(other, 1);
  note(found, 'E_GS1_SEPARATOR_LOST', last.offset + inside, { ai: last.ai, severity: 'warning', params: { wanted: other } });
}
