import { codeKey } from '../kernel/code';
import { add, ZERO } from '../kernel/quantity';
import { proposedLocation } from '../records/record-line.rules';
import type { ScreenItem, ScreenPlace, ScreenSetting, Seen } from './scan-screens.types';
import { placesOf, stepOfLine, templateOf } from './steps.rules';
import type { Work, WorkLine, WorkLot, WorkPiece } from './work.types';

/** What the books say of the lot and place of a line. */
function booksOf(line: WorkLine): string {
  const rows = line.held.filter(
    ({ place, lot }) =>
      (place?.id ?? null) === (line.place?.id ?? null) && (!line.item?.lotManaged || (lot?.id ?? null) === (line.lot?.id ?? null)),
  );
  return rows.reduce((sum, { quantity }) => add(sum, quantity), ZERO);
}

/** Lines that say the same: one line with all of it. */
const isSame = (a: WorkLine, b: WorkLine): boolean =>
  a.item !== null &&
  a.item.id === b.item?.id &&
  a.variantId === b.variantId &&
  (a.place?.id ?? null) === (b.place?.id ?? null) &&
  (a.toPlace?.id ?? null) === (b.toPlace?.id ?? null) &&
  (a.lot?.id ?? null) === (b.lot?.id ?? null) &&
  !a.lot?.generated &&
  !b.lot?.generated &&
  codeKey(a.lot?.code) === codeKey(b.lot?.code);

/** A whole line goes into the list, the newest on top; an adjusted place is counted once, the last count holds. */
function listed(work: Work, line: WorkLine): Work {
  const at = work.lines.findIndex((other) => isSame(other, line));
  const before = work.lines[at];
  const others = work.lines.filter((_, index) => index !== at);
  const both = (old: WorkLine): WorkLine => ({
    ...line,
    checked: old.checked && line.checked,
    quantity: add(old.quantity, line.quantity),
    pieces: [...old.pieces, ...line.pieces],
  });
  const merged = before && work.screen !== 'adjust' ? both(before) : line;
  return { ...work, current: null, lines: [merged, ...others] };
}

/** The place where some of it lies when there is only one. */
export function onlyPlace(line: WorkLine, work: Work): ScreenPlace | null {
  if (work.screen === 'receive' || work.screen === 'load' || (line.item?.lotManaged && line.lot === null)) return null;
  const places = placesOf(line);
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** The place proposed for what comes in: where one works, else where the item usually lies, else that of the template. @rules POST-13 */
function usualPlace(work: Work, item: ScreenItem | null, setting: ScreenSetting): ScreenPlace | null {
  if (work.place || (work.screen !== 'receive' && work.screen !== 'load')) return work.place;
  const itemMap = (item?.places ?? []).filter(({ warehouseId }) => warehouseId === work.warehouseId);
  const id = proposedLocation({ itemMap, templateLocationId: templateOf(work, setting)?.locationId ?? null });
  return setting.places.find((place) => place.id === id) ?? null;
}

/** Puts the line forward: what follows by itself is filled in, and what is whole goes into the list. */
export function forward(work: Work, line: WorkLine, setting: ScreenSetting): Work {
  const place = line.place ?? onlyPlace(line, work);
  const placed = { ...line, place };
  const books = work.screen === 'adjust' && placed.item !== null && (!placed.item.lotManaged || placed.lot?.id) ? booksOf(placed) : null;
  const next = { ...placed, books };
  return stepOfLine(next, work, setting) === null ? listed(work, next) : { ...work, current: next };
}

/** The lot that a scan names, as it goes into a line. */
export const newLot = (seen: Seen, line: WorkLine): WorkLot => ({
  id: seen.lot?.id ?? null,
  code: seen.lot?.code ?? seen.lotCode,
  generated: false,
  // The date on the label holds where the item lets a date be typed.
  expiryDate: seen.lot ? seen.lot.expiryDate : line.item?.typedExpiry ? seen.expiry : null,
  supplierLotCode: null,
});

/** The piece that a scan names. */
export const pieceOf = ({ piece, pieceCode, checked }: Seen, text: string): WorkPiece => ({
  id: piece?.id ?? null,
  code: piece?.code ?? pieceCode ?? text,
  checked,
});
/** Whether a piece was scanned before. */
export const hasPiece = (lines: readonly (WorkLine | null)[], item: string | undefined, { id, code }: WorkPiece): boolean =>
  lines.some(
    (line) =>
      line?.item?.id === item && line?.pieces.some((each) => (id !== null && each.id === id) || codeKey(each.code) === codeKey(code)),
  );

/** A line for what was scanned. */
export function newLine(work: Work, seen: Seen, setting: ScreenSetting, key: string): WorkLine {
  return {
    key,
    item: seen.item,
    codes: seen.codes,
    checked: seen.checked,
    variantId: null,
    lot: null,
    // What is counted is never proposed: one touch too many would write it off.
    quantity: work.screen === 'adjust' ? '' : (seen.quantity ?? (seen.item?.serialManaged ? '' : '1')),
    counted: false,
    pieces: [],
    place: usualPlace(work, seen.item, setting),
    placed: false,
    toPlace: work.toPlace,
    held: seen.held,
    books: null,
  };
}
