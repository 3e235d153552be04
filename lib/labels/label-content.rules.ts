import { GS1_128_LENGTH, GS1_LOT_LENGTH, outsideSet82 } from '../gs1/characters.rules';
import { digitalLink, elementString, hri, inLabelOrder } from '../gs1/format.rules';
import { gtinKey } from '../gs1/gtin.rules';
import type { Gs1Pair } from '../gs1/gs1.types';
import type { FieldError } from '../kernel/errors';
import { needsGtin } from './label-design.rules';
import type { Carrier, LabelDesign, LabelSubjectKind } from './label.types';

/** What a symbol may say of a thing. */
export type SubjectCodes = {
  readonly kind: LabelSubjectKind;
  readonly code: string;
  /** Its item, for the words of a refusal. */
  readonly item: string | null;
  readonly gtin: string | null;
  readonly lot: string | null;
  readonly serial: string | null;
  readonly expiry: string | null;
};

/** What goes into the symbol: `gs1` begins with FNC1. */
export type SymbolContent = { readonly gs1: boolean; readonly data: string; readonly hri: string };
export type Refusal = Pick<FieldError, 'code' | 'params'>;
export type ContentAnswer =
  | { readonly ok: true; readonly content: SymbolContent | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** More does not make a symbol that a label has room for. */
const PLAIN_LENGTH = 100;

const refuse = (code: Refusal['code'], params: Refusal['params']): ContentAnswer => ({ ok: false, refusal: { code, params } });

/** `2027-12-31` as `271231`; a real day always, never 00. @rules GS1-19 */
const sixDigits = (day: string): string => day.slice(2).replaceAll('-', '');

/** Identifiers and values, those of a fixed length first. @rules LAB-02 */
function pairsOf(subject: SubjectCodes, gtin: string, { withExpiry, withLot }: Pick<LabelDesign, 'withExpiry' | 'withLot'>): Gs1Pair[] {
  const pairs: Gs1Pair[] = [{ ai: '01', value: gtinKey(gtin) }];
  if (withExpiry && subject.expiry) pairs.push({ ai: '17', value: sixDigits(subject.expiry) });
  const lot = subject.kind === 'LOT' || withLot ? subject.lot : null;
  if (lot) pairs.push({ ai: '10', value: lot });
  if (subject.serial) pairs.push({ ai: '21', value: subject.serial });
  return inLabelOrder(pairs);
}

/** Why these values cannot go into a GS1 symbol; null when they can. A percent sign is not drawn rightly into a GS1 QR code. */
function unfit(pairs: readonly Gs1Pair[], carrier: Carrier): Refusal | null {
  for (const { value } of pairs.filter(({ ai }) => ai === '10' || ai === '21')) {
    const length = [...value].length;
    if (length > GS1_LOT_LENGTH) return { code: 'E_LABEL_TOO_LONG', params: { code: value, number: length, max: GS1_LOT_LENGTH } };
    const strange = [...outsideSet82(value), ...(carrier === 'GS1_QR' && value.includes('%') ? ['%'] : [])];
    if (strange.length > 0) return { code: 'E_LABEL_CHARACTERS', params: { code: value, part: strange.map(shown).join(' ') } };
  }
  return null;
}

const shown = (character: string): string => (character === ' ' ? '␣' : character);

function plain({ code }: SubjectCodes, carrier: Carrier): ContentAnswer {
  const strange = carrier === 'CODE128' ? [...new Set(code)].filter((character) => !/[\x20-\x7e]/.test(character)) : [];
  if (strange.length > 0) return refuse('E_LABEL_CHARACTERS', { code, part: strange.map(shown).join(' ') });
  if ([...code].length > PLAIN_LENGTH) return refuse('E_LABEL_TOO_LONG', { code, number: [...code].length, max: PLAIN_LENGTH });
  return { ok: true, content: { gs1: false, data: code, hri: code } };
}

/**
 * What the symbol of a label says, or why it cannot: no GTIN, over 20 characters, characters that GS1 does not know, over 48 in GS1-128.
 * @param linkBase the portal's own address, under which a Digital Link opens the card
 * @param twoSymbols what is too long for one GS1-128 may go into two
 * @rules LAB-01, LAB-02, LAB-03, LAB-04, LAB-08, DL-06, GS1-15
 */
export function contentOf(
  design: Pick<LabelDesign, 'carrier' | 'withExpiry' | 'withLot'>,
  subject: SubjectCodes,
  linkBase: string,
  twoSymbols = false,
): ContentAnswer {
  const { carrier } = design;
  if (carrier === 'NONE') return { ok: true, content: null };
  if (!needsGtin(carrier)) return plain(subject, carrier);
  if (subject.kind === 'UNIT') {
    const pairs = [{ ai: '00', value: subject.code }];
    return { ok: true, content: { gs1: true, data: elementString(pairs), hri: hri(pairs) } };
  }
  if (subject.gtin === null) return refuse('E_LABEL_NO_GTIN', { code: subject.code, item: subject.item ?? '' });
  const pairs = pairsOf(subject, subject.gtin, design);
  const refusal = unfit(pairs, carrier);
  if (refusal) return { ok: false, refusal };
  const data = elementString(pairs);
  if (carrier === 'GS1_128' && data.length > GS1_128_LENGTH && !twoSymbols)
    return refuse('E_LABEL_128', { code: subject.code, number: data.length, max: GS1_128_LENGTH });
  if (carrier !== 'LINK_QR' && carrier !== 'LINK_DATAMATRIX') return { ok: true, content: { gs1: true, data, hri: hri(pairs) } };
  const link = digitalLink(pairs, linkBase);
  if (!link.ok) return refuse('E_LABEL_CHARACTERS', { code: subject.code, part: `(${link.ai})` });
  return { ok: true, content: { gs1: false, data: link.uri, hri: hri(pairs) } };
}
