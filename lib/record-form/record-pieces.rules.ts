import { codeKey } from '../kernel/code';
import { isDay } from '../kernel/day';
import type { FieldError } from '../kernel/errors';
import { compare, isQuantity, type Quantity, sum } from '../kernel/quantity';
import { gridsOf } from '../records/record-line.rules';
import { makesSerials, piecesOf, serialKeyOf } from '../records/record-serial.rules';
import { loadComplaint, lotChange, unloadComplaint } from '../serials/serial-movement.rules';
import type { KnownPiece, PieceOnOffer, SerialPlace } from '../serials/serial.types';
import { newLot, mirrorOf, standingLot, templateOf, warehouseOf, type KnownNames } from './record-form.rules';
import type { FormItem, FormLineValues, FormLotValues, FormSerialValues, RecordFormValues, RecordSetting } from './record-form.types';

/** Pieces that were looked for in the register, by `serialKeyOf`; null is a number that is none yet. */
export type KnownPieces = ReadonlyMap<string, KnownPiece | null>;

/** A piece of a line with these differences from an empty one. */
export const newSerial = (given: Partial<FormSerialValues>): FormSerialValues => ({
  serialId: null,
  code: null,
  lot: null,
  customerCode: null,
  supplierCode: null,
  startDate: null,
  expiryDate: null,
  ...given,
});

/** Without what is empty: thousands of pieces cross to the server in little space. */
export const sparseSerial = (serial: FormSerialValues): Partial<FormSerialValues> =>
  Object.fromEntries(Object.entries(serial).filter(([, value]) => value !== null && value !== ''));

/** Where the pieces of a record come from: made or taken in by a load, or taken out of a warehouse, which in a transfer may be that of the other side. */
export type PieceSide = {
  /** True when the pieces must be in stock already. */
  readonly takes: boolean;
  /** True when they leave the warehouse of the other side. */
  readonly fromOffset: boolean;
  readonly warehouseId: string;
  readonly partnerId: string | null;
  readonly projectId: string | null;
};

/** A record as one of its lines sees it: the project of the line wins. */
export const ofLine = <V extends Pick<RecordFormValues, 'projectId'>>(values: V, line: Pick<FormLineValues, 'projectId'>): V => ({
  ...values,
  projectId: line.projectId ?? values.projectId,
});

/** The side that pieces leave or enter; null until warehouse and template are chosen. @rules OFF-01, SER-10 */
export function pieceSideOf(
  values: Pick<RecordFormValues, 'warehouseId' | 'templateId' | 'partnerId' | 'stockPartnerId' | 'projectId' | 'offset'>,
  setting: RecordSetting,
): PieceSide | null {
  const template = templateOf(values, setting);
  const own = warehouseOf(values, setting);
  if (!template || !own) return null;
  const offset = mirrorOf(values, setting);
  const fromOffset = template.type === 'LOAD' && offset !== null;
  const warehouse = fromOffset ? offset.warehouse : own;
  const project = fromOffset ? (values.offset?.projectId ?? values.projectId) : values.projectId;
  return {
    takes: template.type === 'UNLOAD' || fromOffset,
    fromOffset,
    warehouseId: warehouse.id,
    partnerId: warehouse.stockByPartner ? (values.stockPartnerId ?? values.partnerId) : null,
    projectId: warehouse.stockByProject ? project : null,
  };
}

/** Pieces that belong together, the whole line or one of its lots: how many it needs, has, and gets made by the posting. */
export type PieceCount = { readonly lot: number | null; readonly need: number | null; readonly given: number; readonly made: number };

/** @rules SER-02, SER-03, SER-06 */
export function pieceCounts(line: Pick<FormLineValues, 'quantity' | 'lots' | 'serials'>, byLot: boolean, makes: boolean): PieceCount[] {
  const count = (lot: number | null, quantity: string, given: number): PieceCount => {
    const need = piecesOf(quantity);
    return { lot, need, given, made: makes ? Math.max(0, (need ?? 0) - given) : 0 };
  };
  if (!byLot) return [count(null, line.quantity, line.serials.length)];
  const given = new Map<number | null, number>();
  for (const { lot } of line.serials) given.set(lot, (given.get(lot) ?? 0) + 1);
  return line.lots.map((lot, at) => count(at, lot.quantity, given.get(at) ?? 0));
}

/** The first lot that still wants a piece; the last one when all are full. @rules SER-03 */
export function nextLotFor(counts: readonly PieceCount[]): number | null {
  const open = counts.find(({ need, given }) => given < (need ?? 0));
  return (open ?? counts.at(-1))?.lot ?? null;
}

/** What has pieces: a line, or one component of it. */
type PieceLine = Pick<FormLineValues, 'itemId' | 'variantId' | 'quantity' | 'locationId' | 'lots' | 'serials'>;

const whole = (quantity: string): number => piecesOf(quantity) ?? 0;

/**
 * A line with more pieces: quantities follow where there are more pieces than they say, never the other way round. `raised` is the new quantity of the line
 * when it grew. @rules SER-02, SER-03
 */
export function addToLine<L extends PieceLine>(
  line: L,
  more: readonly FormSerialValues[],
  byLot: boolean,
): { readonly line: L; readonly raised: Quantity | null } {
  const serials = [...line.serials, ...more];
  const counts = pieceCounts({ ...line, serials }, byLot, false);
  const lots = byLot
    ? line.lots.map((lot, at) => {
        const given = counts[at]?.given ?? 0;
        return isQuantity(lot.quantity) && given <= whole(lot.quantity) ? lot : { ...lot, quantity: String(given) };
      })
    : line.lots;
  const total = byLot ? sum(lots.flatMap(({ quantity }) => (isQuantity(quantity) ? [quantity] : []))) : String(serials.length);
  const raised = !isQuantity(line.quantity) || compare(total, line.quantity) > 0 ? total : null;
  return { line: { ...line, serials, lots, quantity: raised ?? line.quantity }, raised };
}

/** The lot row of a piece that is taken from stock, made where there is none yet. @rules SER-03, SER-15 */
function rowForPiece(lots: FormLotValues[], piece: Pick<PieceOnOffer, 'lotId' | 'locationId'>, line: PieceLine): number | null {
  if (piece.lotId === null) return null;
  const at = lots.findIndex((lot) => lot.lotId === piece.lotId && (lot.locationId ?? line.locationId) === piece.locationId);
  if (at >= 0) return at;
  lots.push(newLot({ lotId: piece.lotId, locationId: piece.locationId, quantity: '0' }));
  return lots.length - 1;
}

/** Pieces from the look-up, each in the row of its lot and place. @rules SER-03, SER-15 */
export function takePieces(line: FormLineValues, pieces: readonly PieceOnOffer[], byLot: boolean) {
  const here = new Set(line.serials.flatMap(({ serialId, code }) => [serialId, codeKey(code)]));
  const lots = [...line.lots];
  const rows = pieces
    .filter(({ id, code }) => !here.has(id) && !here.has(codeKey(code)))
    .map((piece) => newSerial({ serialId: piece.id, code: piece.code, lot: byLot ? rowForPiece(lots, piece, line) : null }));
  return addToLine({ ...line, lots }, rows, byLot);
}

/** Numbers that were typed, scanned or pasted for pieces in stock, each in the row of the lot that it lies in; unknown ones stay without. @rules SER-10 */
export function takeCodes<L extends PieceLine>(
  line: L,
  codes: readonly string[],
  { byLot, known }: { byLot: boolean; known: KnownPieces },
) {
  const lots = [...line.lots];
  const rows = codes.map((code) => {
    const piece = known.get(serialKeyOf(line.itemId, line.variantId, code));
    const place = piece?.place;
    const row = byLot && piece && place ? rowForPiece(lots, { lotId: piece.lotId, locationId: place.locationId }, line) : null;
    return newSerial({ serialId: piece?.id ?? null, code: piece?.code ?? code, lot: row });
  });
  return addToLine({ ...line, lots }, rows, byLot);
}

/** A line without one of its lots: its pieces go with it, those of later lots stay with theirs. */
export const withoutLot = (serials: readonly FormSerialValues[], at: number): FormSerialValues[] =>
  serials.flatMap((serial) => {
    if (serial.lot === at) return [];
    return [serial.lot !== null && serial.lot > at ? { ...serial, lot: serial.lot - 1 } : serial];
  });

type LineContext = {
  readonly side: PieceSide;
  readonly createSerials: boolean;
  readonly byLot: boolean;
  readonly postingDate: string;
  readonly names: KnownNames;
};

function pieceComplaint(line: FormLineValues, serial: FormSerialValues, piece: KnownPiece | null, context: LineContext) {
  const { side, byLot } = context;
  const params = { serial: serial.code ?? '' };
  if (piece === null) {
    if (side.takes) return { code: 'E_SERIAL_NOT_AVAILABLE' as const, params };
    return context.createSerials ? null : { code: 'E_SERIAL_CREATION' as const, params };
  }
  if (!isDay(context.postingDate)) return null;
  const lot = serial.lot === null ? undefined : line.lots[serial.lot];
  const date = context.postingDate;
  const lotId = byLot && lot ? (standingLot(lot, line, context.names)?.id ?? null) : null;
  if (!side.takes) return loadComplaint(piece, { date }) ?? lotChange(piece, lotId);
  const [ofLot, ofLine] = side.fromOffset ? [lot?.offsetLocationId, line.offsetLocationId] : [lot?.locationId, line.locationId];
  const fixed = ofLot ?? ofLine;
  const place: SerialPlace = {
    warehouseId: side.warehouseId,
    locationId: byLot || side.fromOffset ? (fixed ?? null) : (fixed ?? piece.place?.locationId ?? null),
    partnerId: side.partnerId,
    projectId: side.projectId,
  };
  return unloadComplaint(piece, { date, place, lotId: byLot ? lotId : piece.lotId }, false);
}

/**
 * What the register says against the pieces of a record, in the codes of the posting and at their rows; numbers that were not looked for yet are left out.
 * @rules SER-08, SER-10, SER-11, SER-12, SER-13, SER-18, SER-21
 */
export function pieceComplaints(values: RecordFormValues, setting: RecordSetting, names: KnownNames, known: KnownPieces): FieldError[] {
  const template = templateOf(values, setting);
  if (!template || known.size === 0) return [];
  return values.lines.flatMap((line, index) => {
    const side = pieceSideOf(ofLine(values, line), setting);
    const item = names.items.get(line.itemId);
    if (!side || !item || line.serials.length === 0) return [];
    const { lots: byLot, serials } = gridsOf(item, template, setting.lotSerialManagement);
    if (!serials) return [];
    const context = { side, byLot, names, createSerials: template.createSerials, postingDate: values.postingDate };
    return line.serials.flatMap((serial, at): FieldError[] => {
      const piece = known.get(serialKeyOf(line.itemId, line.variantId, serial.code));
      const found = piece === undefined ? null : pieceComplaint(line, serial, piece, context);
      return found ? [{ path: `lines.${index}.serials.${at}.code`, ...found }] : [];
    });
  });
}

/** Whether the posting makes numbers for a line that were not given. @rules SER-06 */
export const makesPieces = (item: FormItem, template: Parameters<typeof makesSerials>[1] | null, setting: RecordSetting): boolean =>
  template !== null && gridsOf(item, template, setting.lotSerialManagement).serials && makesSerials(item, template);
