import { codeKey } from '../kernel/code';
import { add, isQuantity } from '../kernel/quantity';
import type { ScreenPlace, ScreenSetting, Seen } from './scan-screens.types';
import { isGoodQuantity, numbersItself, stepOf, toWarehouseOf } from './steps.rules';
import type { Said, Step, Taken, Work, WorkLine, WorkLot } from './work.types';
import { forward, hasPiece, newLine, newLot, onlyPlace, pieceOf } from './work-line.rules';

const said = (kind: Said['kind'], text: Said['text'], names: Said['names'] = {}): Said => ({ kind, text, names });
const textOf = ({ codes }: Seen): string => codes.at(-1) ?? '';
const stays = (work: Work, what: Said): Taken => ({ work, said: what });

/** @rules BAR-04 */
function withLot(work: Work, line: WorkLine, lot: WorkLot, setting: ScreenSetting): Work {
  return forward(work, { ...line, lot }, setting);
}

/** A second place is where it goes; further ones overwrite only that. @rules BAR-03 */
function takePlace(work: Work, place: ScreenPlace, setting: ScreenSetting): Taken {
  const to = work.screen === 'move' ? toWarehouseOf(work, setting) : null;
  const line = work.current;
  const from = line ? (line.place ?? onlyPlace(line, work)) : work.place;
  const known = { code: place.code };
  const toFits = to !== null && place.warehouseId === to.id;
  const fromFits = place.warehouseId === work.warehouseId;
  const asTo = toFits && (from !== null || !fromFits);
  if (!asTo && !fromFits) return stays(work, said('bad', 'placeOther', known));
  if (asTo && from?.id === place.id) return stays(work, said('ask', 'placeSame', known));
  const standing = asTo ? { ...work, toPlace: place } : { ...work, place };
  const next = line ? forward(standing, asTo ? { ...line, toPlace: place } : { ...line, place }, setting) : standing;
  return { work: next, said: said('good', asTo ? 'toPlace' : 'place', known) };
}

/** @rules BAR-04, EDGE-98 */
function takePiece(work: Work, line: WorkLine, seen: Seen, setting: ScreenSetting): Taken {
  const { item } = line;
  if (!item) return stays(work, said('bad', 'problem'));
  const piece = pieceOf(seen, textOf(seen));
  const names = { code: piece.code, item: item.code };
  if (work.screen === 'adjust') return stays(work, said('bad', 'noPieces', names));
  const takes = work.screen === 'unload' || work.screen === 'move';
  if (takes && seen.checked && piece.id === null) return stays(work, said('bad', 'pieceUnknown', names));
  if (hasPiece([...work.lines, line], item.id, piece)) return stays(work, said('bad', 'pieceTwice', names));
  if (takes && seen.piece?.lotId && line.lot?.id && seen.piece.lotId !== line.lot.id) return stays(work, said('bad', 'pieceOfLot', names));
  const pieces = [...line.pieces, piece];
  const wanted = line.quantity;
  const quantity = isQuantity(wanted) && Number(wanted) >= pieces.length ? wanted : String(pieces.length);
  const next = forward(work, { ...line, pieces, quantity, checked: line.checked && seen.checked }, setting);
  return {
    work: next,
    said: said(seen.checked ? 'good' : 'ask', seen.checked ? 'piece' : 'offline', { ...names, count: String(pieces.length) }),
  };
}

/** Fills a new line with everything that one scan says. @rules BAR-03, GS1-22 */
function takeItem(work: Work, seen: Seen, setting: ScreenSetting, key: string): Taken {
  const { item } = seen;
  if (!item) return stays(work, said('bad', 'problem'));
  const line = newLine(work, seen, setting, key);
  const names = { item: item.code, code: seen.lot?.code ?? seen.lotCode ?? '' };
  if (work.screen === 'adjust' && item.serialManaged) return stays(work, said('bad', 'noPieces', names));
  if (work.screen === 'adjust' && !seen.checked) return stays(work, said('bad', 'offlineItem', names));
  const namesLot = item.lotManaged && (seen.lot !== null || seen.lotCode !== null);
  if (namesLot && seen.lot === null && seen.checked && work.screen !== 'receive') return stays(work, said('bad', 'lotUnknown', names));
  const withIts = namesLot ? { ...line, lot: newLot(seen, line) } : line;
  const free = { ...work, current: null };
  if (item.serialManaged && (seen.piece !== null || seen.pieceCode !== null))
    return takePiece(free, { ...withIts, quantity: '' }, seen, setting);
  const next = forward(free, withIts, setting);
  if (!seen.checked) return { work: next, said: said('ask', 'offline', { ...names, code: textOf(seen) }) };
  return { work: next, said: said('good', namesLot ? (seen.lot ? 'lot' : 'newLot') : 'item', names) };
}

/** A scan of the same goods while their quantity is asked for: so much more. */
function takeMore(work: Work, line: WorkLine, seen: Seen, setting: ScreenSetting): Taken {
  const quantity = isQuantity(line.quantity) ? add(line.quantity, seen.quantity ?? '1') : (seen.quantity ?? '1');
  return {
    work: forward(work, { ...line, quantity }, setting),
    said: said('good', 'more', { quantity, item: line.item?.code ?? '' }),
  };
}

/** Nobody could look it up: kept as it came, judged when it is sent. */
function keep(work: Work, seen: Seen, setting: ScreenSetting, key: string): Taken {
  const names = { code: textOf(seen) };
  if (work.screen === 'adjust') return stays(work, said('bad', 'offlineItem', names));
  const line: WorkLine = { ...newLine(work, seen, setting, key), item: null, quantity: '', counted: true };
  return { work: { ...work, lines: [line, ...work.lines] }, said: said('ask', 'kept', names) };
}

/** What a lot question takes: a lot of the item, or, where goods are received, the code of a new one. */
function takeLot(work: Work, line: WorkLine, seen: Seen, setting: ScreenSetting): Taken {
  const code = seen.lotCode ?? textOf(seen);
  const names = { code: seen.lot?.code ?? code, item: line.item?.code ?? '' };
  if (seen.piece && seen.piece.itemId === line.item?.id)
    return takePiece(work, { ...line, held: seen.held, lot: seen.lot ? newLot(seen, line) : line.lot }, seen, setting);
  if (seen.lot && seen.lot.itemId === line.item?.id)
    return { work: withLot(work, { ...line, held: seen.held }, newLot(seen, line), setting), said: said('good', 'lot', names) };
  if (!seen.checked || work.screen === 'receive')
    return {
      work: withLot(work, { ...line, checked: line.checked && seen.checked }, newLot({ ...seen, lot: null, lotCode: code }, line), setting),
      said: said(seen.checked ? 'good' : 'ask', seen.checked ? 'newLot' : 'offline', names),
    };
  return stays(work, said('bad', seen.lot ? 'lotOther' : 'lotUnknown', names));
}

/** What a scan says to the question about the line at hand; null where it speaks of something else. */
function answerLine(work: Work, line: WorkLine, seen: Seen, setting: ScreenSetting): Taken | null {
  const { item } = line;
  if (!item || (seen.item !== null && seen.item.id !== item.id)) return null;
  const step = stepOf(work, setting);
  const code = seen.lot?.code ?? seen.lotCode;
  if (step === 'lot' && (code !== null || seen.item === null)) return takeLot(work, line, seen, setting);
  const isOfLot = !item.lotManaged || code === null || codeKey(code) === codeKey(line.lot?.code);
  if (step === 'pieces' && isOfLot && (seen.piece !== null || seen.pieceCode !== null || !seen.structured))
    return takePiece(work, line, seen, setting);
  return step === 'quantity' && seen.item && isOfLot ? takeMore(work, line, seen, setting) : null;
}

const NEEDED: Partial<Record<Step, Said['text']>> = {
  variant: 'variantNeeded',
  lot: 'lotNeeded',
  place: 'placeNeeded',
  toPlace: 'placeNeeded',
};

/**
 * What one scan does to the work on a screen: it answers the question that stands there, or begins the next line where the one before is whole.
 * @rules BAR-03, BAR-04, EDGE-98
 */
export function takeScan(before: Work, seen: Seen, setting: ScreenSetting, key: string): Taken {
  const work: Work = { ...before, unknown: null, waiting: null };
  const { current } = work;
  if (seen.problem) return stays(before, said('bad', 'problem', { code: textOf(seen) }));
  if (seen.place && seen.item === null) return takePlace(work, seen.place, setting);
  // Whose number it is nobody can say now: it waits beside the line at hand.
  if (!seen.checked && seen.item === null && seen.goods) return keep(work, seen, setting, key);
  const answered = current ? answerLine(work, current, seen, setting) : null;
  if (answered) return answered;
  const done = current ? finish(work, setting) : null;
  if (done && done.said.kind === 'bad') return done;
  const free = done?.work ?? work;
  if (free.current) return stays(free, said('bad', NEEDED[stepOf(free, setting)] ?? 'quantity', { item: free.current.item?.code ?? '' }));
  if (seen.item) return takeItem(free, seen, setting, key);
  if (seen.lacks && !seen.goods) return { work: { ...free, waiting: seen.codes }, said: said('ask', 'second', { code: textOf(seen) }) };
  if (!seen.checked) return keep(free, seen, setting, key);
  if (seen.several) return stays(free, said('bad', 'several', { code: textOf(seen) }));
  const unknown = { codes: seen.codes, lotCode: seen.lotCode, pieceCode: seen.pieceCode, expiry: seen.expiry };
  return { work: { ...free, unknown }, said: said('bad', 'unknown', { code: textOf(seen) }) };
}

/** "That is how much": the line goes on, or into the list. A lot item without a lot is never taken. @rules BAR-04 */
export function finish(work: Work, setting: ScreenSetting): Taken {
  const line = work.current;
  if (!line?.item) return stays(work, said('ask', 'item'));
  const { item } = line;
  const names = { item: item.code };
  if (item.lotManaged && line.lot === null) return stays(work, said('bad', 'lotNeeded', names));
  const whole = isGoodQuantity(item, line.quantity, work.screen === 'adjust');
  const numbered = !item.serialManaged || numbersItself(item, work, setting) || String(line.pieces.length) === line.quantity;
  if (!line.counted && (!whole || !numbered)) return stays(work, said('bad', 'quantity', names));
  const next = forward(work, { ...line, counted: true }, setting);
  const taken = next.current === null;
  return { work: next, said: said(taken ? 'good' : 'ask', taken ? 'line' : 'place', { ...names, quantity: line.quantity, code: '' }) };
}
