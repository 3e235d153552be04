import { AI_TABLE } from './ai-table.rules';
import { type Found, note, nothingFound } from './found.rules';

type Segment = { readonly text: string; readonly offset: number };

/** Names that old links used in place of numbers. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  gtin: '01',
  itip: '8006',
  gmn: '8013',
  cpid: '8010',
  gln: '414',
  party: '417',
  sscc: '00',
  gdti: '253',
  giai: '8004',
  grai: '8003',
  cpv: '22',
  lot: '10',
  ser: '21',
  exp: '17',
};

const LINK = /^https?:\/\/[^/?#\s]+/i;
export const isLink = (text: string): boolean => LINK.test(text);
const isKey = (ai: string): boolean => AI_TABLE.get(ai)?.key !== undefined;

/** Pieces between separators with their places. */
function split(text: string, offset: number, by: RegExp): Segment[] {
  let at = offset;
  return text.split(by).map((piece) => {
    const segment = { text: piece, offset: at };
    at += piece.length + 1;
    return segment;
  });
}

function decode(segment: Segment, found: Found, inQuery = false): string | null {
  try {
    return decodeURIComponent(inQuery ? segment.text.replaceAll('+', '%20') : segment.text);
  } catch {
    note(found, 'E_GS1_LINK_ENCODING', segment.offset);
    return null;
  }
}

/** The pairs of the path from the right-most key on; empty when no key stands in it. */
function pairsOfPath(segments: readonly Segment[], old: boolean): (readonly [Segment, Segment])[] {
  for (let at = segments.length - 2; at >= 0; at -= 2) {
    const name = segments[at]?.text ?? '';
    if (!isKey(old ? (OLD_NAMES[name] ?? name) : name)) continue;
    const rest = segments.slice(at);
    return rest.flatMap((segment, place) => (place % 2 === 0 && rest[place + 1] ? [[segment, rest[place + 1] as Segment] as const] : []));
  }
  return [];
}

/** True when these qualifiers may follow the key in this order. */
const inOrder = (rows: readonly (readonly string[])[], qualifiers: readonly string[]): boolean =>
  rows.some((row) => {
    const places = qualifiers.map((ai) => row.indexOf(ai));
    return places.every((place, at) => place > (places[at - 1] ?? -1));
  });

/** The first of the qualifiers that may not follow the key, and the first in a wrong order. */
function noteOrder(key: string, pairs: readonly Segment[], found: Found): void {
  const rows = AI_TABLE.get(key)?.key ?? [];
  const names = pairs.slice(1).map(({ text }) => text);
  const stranger = pairs.slice(1).find(({ text }) => !rows.some((row) => row.includes(text)));
  const wrong = pairs.slice(1).find((_, at) => !inOrder(rows, names.slice(0, at + 1)));
  if (stranger) {
    note(found, 'E_GS1_LINK_PATH', stranger.offset, { ai: stranger.text, params: { wanted: key } });
  } else if (wrong) {
    const order = rows.map((row) => row.join(' ')).join(' / ');
    note(found, 'E_GS1_LINK_ORDER', wrong.offset, { ai: wrong.text, params: { wanted: order } });
  }
}

function readPath(segments: readonly Segment[], old: boolean, found: Found): string | null {
  const pairs = pairsOfPath(segments, old);
  const named = pairs.map(([name]) => ({ ...name, text: (old && OLD_NAMES[name.text]) || name.text }));
  const [first] = named;
  if (!first) return null;
  noteOrder(first.text, named, found);
  for (const [at, [, segment]] of pairs.entries()) {
    const ai = named[at]?.text ?? '';
    const value = decode(segment, found);
    if (value === null) continue;
    const short = ai === '01' && /^(\d{8}|\d{12,13})$/.test(value);
    if (short && !old) note(found, 'E_GS1_LINK_OLD', segment.offset, { ai });
    if (/^\d{2,4}$/.test(ai)) found.pairs.push({ ai, value: short ? value.padStart(14, '0') : value, offset: segment.offset });
  }
  return first.text;
}

function readQuery(query: Segment, key: string, found: Found): void {
  const qualifiers = (AI_TABLE.get(key)?.key ?? []).flat();
  for (const segment of query.text === '' ? [] : split(query.text, query.offset, /[&;]/)) {
    const [ai = ''] = segment.text.split('=', 1);
    if (!/^\d+$/.test(ai)) continue;
    const place = segment.offset + ai.length + 1;
    const value = decode({ text: segment.text.slice(ai.length + 1), offset: place }, found, true);
    if (qualifiers.includes(ai) || AI_TABLE.get(ai)?.attribute === false) note(found, 'E_GS1_LINK_QUERY', segment.offset, { ai });
    if (value !== null && ai.length >= 2 && ai.length <= 4) found.pairs.push({ ai, value, offset: place });
  }
}

/**
 * Reads a Digital Link; null when the address holds no key of GS1, so that it is an address like any other.
 * @param old true to take short GTINs and names such as `/gtin/…/lot/…` too
 * @rules DL-01, DL-02, DL-03, DL-04, DL-05, DL-06, DL-07
 */
export function readLink(text: string, old: boolean): Found | null {
  const found = nothingFound();
  const start = LINK.exec(text)?.[0].length ?? 0;
  const [address = ''] = text.split('#', 1);
  const asked = address.indexOf('?');
  const path = address.slice(start, asked < 0 ? undefined : asked).replace(/\/$/, '');
  const segments = path === '' ? [] : split(path.slice(1), start + 1, /\//);
  const key = readPath(segments, old, found);
  if (key === null) {
    const named = pairsOfPath(segments, true)[0];
    if (!named || old) return null;
    note(found, 'E_GS1_LINK_OLD', named[0].offset);
    return found;
  }
  if (asked >= 0) readQuery({ text: address.slice(asked + 1), offset: asked + 1 }, key, found);
  return found;
}
