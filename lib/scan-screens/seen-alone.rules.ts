import { combineReads, parseGs1 } from '../gs1/parse.rules';
import { codeKey } from '../kernel/code';
import type { Day } from '../kernel/day';
import { readOwnCode } from '../scan/own-code.rules';
import type { ScanSettings } from '../scan/scan-settings.types';
import { NOTHING_SEEN, problemOf } from './seen.rules';
import type { ScreenItem, ScreenPlace, Seen } from './scan-screens.types';

/** What a browser knows by itself: how codes are read, places, and the items that it saw before, by the number of their goods. */
export type Alone = {
  readonly today: Day;
  readonly scanner: Pick<ScanSettings, 'separator' | 'rules'>;
  readonly places: readonly ScreenPlace[];
  readonly items: ReadonlyMap<string, ScreenItem>;
};

/**
 * A scan without a connection: what the code itself says. What it names stands in no data here; an item is taken where its number was seen before.
 * @rules BAR-03, GS1-22
 */
export function seenAlone(codes: readonly string[], { today, scanner, places, items }: Alone): Seen {
  const text = (codes.at(-1) ?? '').trim();
  const own = codes.length === 1 ? readOwnCode(text.replace(/^\][A-Za-z]\d/, ''), scanner.rules) : null;
  if (own) {
    const [reading = {}] = own.readings.length === 1 ? own.readings : [];
    const base = { ...NOTHING_SEEN, codes, structured: true, goods: reading.ITEM !== undefined || own.readings.length > 1 };
    return { ...base, lotCode: reading.LOT ?? null, pieceCode: reading.SERIAL ?? null };
  }
  const reads = codes.map((code) => parseGs1(code, { today, standIn: scanner.separator }));
  const [only] = reads;
  const read = reads.length === 1 && only ? only : combineReads(reads);
  const { derived, form, problems } = read;
  const gtin = derived.gtin ?? derived.contentGtin;
  const place = form === 'plain' ? (places.find(({ code }) => codeKey(code) === codeKey(text)) ?? null) : null;
  return {
    ...NOTHING_SEEN,
    codes,
    structured: form !== 'plain',
    goods: gtin !== null,
    problem: problemOf(problems),
    lacks: problems.some(({ code }) => code === 'E_GS1_NEEDS'),
    item: (gtin === null ? null : items.get(gtin)) ?? null,
    gtin,
    lotCode: derived.lot,
    expiry: derived.expiry ?? derived.bestBefore,
    pieceCode: derived.serial,
    place,
  };
}
