import { checkedCode } from '../codes/compose-code.rules';
import { codeKey } from '../kernel/code';
import type { Day } from '../kernel/day';
import type { ErrorCode } from '../kernel/error-codes';
import { AppError, type ErrorParams, type FieldError } from '../kernel/errors';
import { compare, isNegative, isQuantity, type Quantity } from '../kernel/quantity';
import { lotSumErrors, quantityErrors } from '../records/record-quantity.rules';
import { piecesOf } from '../records/record-serial.rules';
import { serialUnitErrors } from '../items/item.rules';
import type { GivenLot, GivenPlace, TrackedItem, UntrackedPlace } from './tracking.types';

const complaint = (path: string, code: ErrorCode, params: ErrorParams = {}): FieldError => ({ path, code, params });

type Kinds = { readonly lots: boolean; readonly serials: boolean };
type PlaceKey = Pick<UntrackedPlace, 'warehouseId' | 'locationId' | 'variantId' | 'partnerId' | 'projectId' | 'lotId'>;

/** The identity of a place of one item as one string. */
export const placeKey = ({ warehouseId, locationId, variantId, partnerId, projectId, lotId }: PlaceKey): string =>
  [warehouseId, locationId, variantId, partnerId, projectId, lotId].map((part) => part ?? '-').join('|');

/** A place as a person reads it: warehouse, location, variant, customer or supplier, project, lot. */
export const placeName = ({ warehouse, location, variant, partner, project, lot }: UntrackedPlace): string =>
  [warehouse, location, variant, partner, project, lot].filter((part) => part !== null).join(' / ');

/**
 * What keeps an item from being managed by lots or serial numbers from now on, beyond the manual: E_TRACKING_OFF (the company does without them),
 * E_TRACKING_ON (it is managed so already; lots may get numbers too), E_ITEM_PHANTOM, E_REQUIRED (neither was chosen), E_SERIAL_UNIT.
 */
export function switchErrors(item: TrackedItem, { lots, serials }: Kinds, lotSerialManagement: boolean): FieldError[] {
  const { code } = item;
  if (!lotSerialManagement) return [complaint('', 'E_TRACKING_OFF')];
  if (item.serialManaged || (item.lotManaged && lots)) return [complaint('', 'E_TRACKING_ON', { item: code })];
  if (item.phantom) return [complaint('', 'E_ITEM_PHANTOM', { item: code })];
  if (!lots && !serials) return [complaint(item.lotManaged ? 'serials' : 'lots', 'E_REQUIRED')];
  const unit = { code: item.uom, decimals: item.uomDecimals };
  return serialUnitErrors({ serialManaged: serials }, unit).map((error) => ({ ...error, path: 'serials' }));
}

/** E_DATE_IN_FUTURE, or E_TRACKING_DATE for a day before the last movement: what stood on that day would not be what stands now. */
export function fromErrors(from: Day, { lastMovement }: Pick<TrackedItem, 'lastMovement'>, today: Day): FieldError[] {
  if (from > today) return [complaint('from', 'E_DATE_IN_FUTURE', { date: from })];
  return lastMovement !== null && from < lastMovement ? [complaint('from', 'E_TRACKING_DATE', { from: lastMovement })] : [];
}

/** E_TRACKING_NEGATIVE for the first place with less than nothing: a lot or a piece of it cannot be. */
export function negativeErrors(stock: readonly UntrackedPlace[], uom: string): FieldError[] {
  const below = stock.find(({ quantity }) => isNegative(quantity));
  return below ? [complaint('', 'E_TRACKING_NEGATIVE', { place: placeName(below), quantity: below.quantity, uom })] : [];
}

/** E_LOT_REQUIRED for stock without a lot of an item that is kept by lots: its pieces would have none. */
export function lotlessErrors(item: Pick<TrackedItem, 'code' | 'lotManaged'>, stock: readonly UntrackedPlace[]): FieldError[] {
  const lotless = item.lotManaged && stock.some(({ lotId }) => lotId === null);
  return lotless ? [complaint('', 'E_LOT_REQUIRED', { item: item.code })] : [];
}

/** E_TRACKING_STOCK where the places given are not those that stand: one more, one less, or another quantity. */
export function stockErrors(given: readonly GivenPlace[], stock: readonly UntrackedPlace[], uom: string): FieldError[] {
  const asked = new Map(given.map((place, index) => [placeKey(place), { place, index }]));
  const errors = stock.flatMap((standing) => {
    const found = asked.get(placeKey(standing));
    const same = found && isQuantity(found.place.quantity) && compare(found.place.quantity, standing.quantity) === 0;
    const params = { place: placeName(standing), available: standing.quantity, uom };
    return same ? [] : [complaint(found ? `places.${found.index}.quantity` : 'places', 'E_TRACKING_STOCK', params)];
  });
  const known = new Set(stock.map(placeKey));
  const gone = [...asked.values()].filter(({ place }) => !known.has(placeKey(place)));
  const twice = asked.size < given.length ? [complaint('places', 'E_TRACKING_STOCK')] : [];
  return [
    ...errors,
    ...gone.map(({ index }) => complaint(`places.${index}.quantity`, 'E_TRACKING_STOCK', { available: '0', uom })),
    ...twice,
  ];
}

type Terms = Kinds & {
  readonly item: Pick<TrackedItem, 'code' | 'uom' | 'uomDecimals'>;
  readonly newLots: readonly GivenLot[];
  readonly hasLotCodeType: boolean;
  readonly hasSerialCodeType: boolean;
};

function codeErrors(code: string, item: string, path: string): FieldError[] {
  try {
    checkedCode(code);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [complaint(path, error.code, { ...error.params, item })];
  }
}

/** What is wrong with the codes of the lots to be: E_LOT_CODE_REQUIRED where nothing makes one, what codes may be, E_CODE_EXISTS for one typed twice. */
export function newLotCodeErrors(newLots: readonly GivenLot[], { item, hasLotCodeType }: Terms): FieldError[] {
  const seen = new Set<string>();
  return newLots.flatMap(({ code, variantId }, index) => {
    const path = `newLots.${index}.code`;
    if (code === null) return hasLotCodeType ? [] : [complaint(path, 'E_LOT_CODE_REQUIRED', { item: item.code })];
    const key = `${variantId ?? ''}|${codeKey(code) ?? ''}`;
    const twice = seen.has(key) ? [complaint(path, 'E_CODE_EXISTS', { code })] : [];
    seen.add(key);
    return [...codeErrors(code, item.code, path), ...twice];
  });
}

/** E_QTY_ZERO for a lot that lies nowhere. */
function emptyLotErrors(newLots: readonly GivenLot[], places: readonly GivenPlace[]): FieldError[] {
  const used = new Set(places.flatMap(({ parts }) => parts.map(({ lot }) => lot)));
  return newLots.flatMap((_, index) => (used.has(index) ? [] : [complaint(`newLots.${index}.code`, 'E_QTY_ZERO')]));
}

type Part = GivenPlace['parts'][number];

function pieceErrors({ quantity, serials, automatic }: Part, { item, hasSerialCodeType }: Terms, path: string): FieldError[] {
  const pieces = piecesOf(quantity);
  if (pieces === null) return [complaint(`${path}.quantity`, 'E_SERIAL_QTY_INTEGER', { item: item.code, entered: quantity })];
  const params = { required: String(pieces), entered: String(serials.length), item: item.code };
  const makes = automatic && hasSerialCodeType && serials.length < pieces;
  const count = serials.length === pieces || makes ? [] : [complaint(`${path}.serials`, 'E_SERIAL_COUNT', params)];
  const codes = serials.flatMap((code) => codeErrors(code, item.code, `${path}.serials`));
  return [...count, ...codes.slice(0, 1)];
}

/** What is wrong with the lots and pieces of one place: they add up to what stands there, to the last piece. */
function placeErrors({ parts, quantity, variantId }: GivenPlace, terms: Terms, path: string): FieldError[] {
  const { item, lots, serials, newLots } = terms;
  const each = parts.flatMap((part, index): FieldError[] => {
    const at = `${path}.parts.${index}`;
    const wrong = quantityErrors(part.quantity, item, { path: `${at}.quantity`, zeroAllowed: false });
    if (wrong.length > 0) return wrong;
    const lot = part.lot === null ? undefined : newLots[part.lot];
    const ofLot = lots && lot?.variantId !== variantId ? [complaint(`${at}.lot`, 'E_LOT_REQUIRED', { item: item.code })] : [];
    const noLot = !lots && part.lot !== null ? [complaint(`${at}.lot`, 'E_LOT_NOT_MANAGED', { item: item.code })] : [];
    const noPieces = !serials && part.serials.length > 0 ? [complaint(`${at}.serials`, 'E_SERIAL_NOT_MANAGED', { item: item.code })] : [];
    return [...ofLot, ...noLot, ...noPieces, ...(serials ? pieceErrors(part, terms, at) : [])];
  });
  const quantities: Quantity[] = parts.map((part) => part.quantity);
  if (![quantity, ...quantities].every((one) => isQuantity(one))) return each;
  return [...each, ...lotSumErrors(quantity, quantities, { uom: item.uom, path: `${path}.parts` })];
}

/**
 * What is wrong with the lots and numbers given to stock: the codes of the lots, sums per place (E_LOT_SUM), whole pieces (E_SERIAL_QTY_INTEGER) and as many
 * numbers as pieces (E_SERIAL_COUNT), no number twice (E_SERIAL_DUPLICATE).
 */
export function givenErrors(places: readonly GivenPlace[], terms: Terms): FieldError[] {
  const seen = new Set<string>();
  const twice: FieldError[] = [];
  for (const [index, { parts, variantId }] of places.entries())
    for (const [at, { serials }] of parts.entries())
      for (const serial of serials) {
        const key = `${variantId ?? ''}|${codeKey(serial) ?? ''}`;
        if (seen.has(key)) twice.push(complaint(`places.${index}.parts.${at}.serials`, 'E_SERIAL_DUPLICATE', { serial }));
        seen.add(key);
      }
  return [
    ...(terms.lots ? [...newLotCodeErrors(terms.newLots, terms), ...emptyLotErrors(terms.newLots, places)] : []),
    ...places.flatMap((place, index) => placeErrors(place, terms, `places.${index}`)),
    ...twice.slice(0, 20),
  ];
}
