import { GS1_128_LENGTH } from '../gs1/characters.rules';
import { elementString } from '../gs1/format.rules';
import type { Gs1Pair } from '../gs1/gs1.types';
import { parseGs1 } from '../gs1/parse.rules';

/**
 * What the symbols of a GS1-128 label say: one where the content fits, else several, each with as many whole elements as it has room for.
 * The rules of what belongs together hold over all symbols of one thing, so a reader may take them one after the other.
 * @param data element string without its first FNC1
 * @rules LAB-04, GS1-11
 */
export function symbolsOf128(data: string): readonly string[] {
  if (data.length <= GS1_128_LENGTH) return [data];
  // Only the century of a date depends on the day, and no date is looked at here.
  const { elements } = parseGs1(`]C1${data}`, { today: '2000-01-01' });
  const symbols: Gs1Pair[][] = [];
  for (const { ai, value } of elements) {
    const last = symbols.at(-1);
    const longer = [...(last ?? []), { ai, value }];
    if (last && elementString(longer).length <= GS1_128_LENGTH) symbols[symbols.length - 1] = longer;
    else symbols.push([{ ai, value }]);
  }
  return symbols.map((pairs) => elementString(pairs));
}
