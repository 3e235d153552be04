import type { Ctx } from '../kernel/ctx';
import { ReadAgain } from '../server/read-again';
import type { NewEntry } from '../stock/ledger.types';
import { type LockedSerial, lockSerials } from '../stock/serial-locks';
import { type LockedLot, lockLots } from '../stock/stock-locks';
import { checkStock, mayBeMono, type StockCheck } from './check-stock';
import { complaintsOfLots, complaintsOfPieces, type LegRow, movedPieces, usesOf } from './plan-checks';
import { legOf, mirrorLeg } from './plan-legs';
import { balanceDeltas, entryOf, lotDeltas } from './plan-movements.rules';
import type { Plan, PlanOptions } from './plan.types';
import { mapInSlices } from '../server/breath';
import { nameSide, type NamedSide, newSerialsOf, type PlacedSide, placeSide, type Side } from './plan-side';
import { tracedLinks } from './plan-trace';
import type { PostingFacts } from './record-facts.query';
import { tagErrors } from './rfid-tags';
import type { RecordInput } from '../records/record.types';
import { serialsToLock } from './resolve-serials';

export const NEW_RECORD: Omit<PlanOptions, 'recordId' | 'offsetRecordId'> = {
  known: [],
  offsetKnown: new Map(),
  nextLineNo: 1,
  reversals: [],
  reversedPieces: [],
  prior: new Map(),
  otherLines: [],
};

/** Pieces as they were before the entries that are taken back in the same go: only the net result of a correction counts. @rules POST-18, SER-21 */
function asBefore(locked: readonly LockedSerial[], prior: PlanOptions['prior']): LockedSerial[] {
  return locked.map((serial) => {
    const before = prior.get(serial.id);
    if (!before) return serial;
    const { warehouseId, locationId, partnerId, projectId } = before;
    return {
      ...serial,
      state: before.state,
      lotId: before.lotId,
      lastDate: before.lastDate ?? serial.lastDate,
      place: warehouseId === null ? null : { warehouseId, locationId, partnerId, projectId },
    };
  });
}

/** The records of a posting that have lines of their own: the main one, and the offset where something else comes out. */
function sidesOf(record: RecordInput, facts: PostingFacts, options: PlanOptions): Side[] {
  const { recordId, offsetRecordId, known, nextLineNo, otherSide } = options;
  const pair = facts.offset !== null && offsetRecordId !== null;
  const main: Side = { record, facts, recordId, known, nextLineNo, answers: [], prefix: '', inherits: null, transfer: pair && !otherSide };
  if (!pair || offsetRecordId === null || !otherSide || !facts.offset) return [main];
  const { warehouse, template } = facts.offset;
  return [
    main,
    {
      record: otherSide.record,
      facts: { ...facts, warehouse, template },
      recordId: offsetRecordId,
      known: [],
      nextLineNo: otherSide.nextLineNo ?? 1,
      answers: otherSide.answers,
      prefix: 'offset.',
      inherits: otherSide.inherits ?? null,
      transfer: false,
    },
  ];
}

/** Locks the lots of all sides together and those of entries that are taken back. @rules POST-26 */
async function lockLotsOf(ctx: Ctx, sides: readonly NamedSide[], reversals: readonly NewEntry[], newLotIds: ReadonlySet<string>) {
  const rows = sides.flatMap(({ resolution }) => resolution.lines.flatMap(({ lots }) => lots));
  const named = [...rows.map(({ lotId }) => lotId), ...reversals.flatMap(({ lotId }) => lotId ?? [])];
  const locked = await lockLots(
    ctx,
    named.filter((id) => !newLotIds.has(id)),
  );
  if (rows.some((lot) => !lot.chosen && locked.get(lot.lotId)?.voided)) throw new ReadAgain('a lot found by its code was voided meanwhile');
  return locked;
}

const allOf = <T>(found: readonly { readonly errors: readonly T[]; readonly warnings?: readonly T[] }[]) => ({
  errors: found.flatMap(({ errors }) => errors),
  warnings: found.flatMap(({ warnings = [] }) => warnings),
});

/** Lots and pieces of all sides, locked in the order of POST-26 and put in their rows. @rules POST-26, LOT-03, SER-03 */
async function lockedSides(ctx: Ctx, sides: readonly NamedSide[], { reversals, prior }: PlanOptions) {
  const newLots = sides.flatMap(({ resolution }) => resolution.newLots);
  const lots = await lockLotsOf(ctx, sides, reversals, new Set(newLots.map(({ id }) => id)));
  const asked = await Promise.all(sides.map(({ resolution, wanted }) => serialsToLock(resolution.lines, wanted)));
  const serials = await lockSerials(ctx, {
    ids: [...asked.flatMap(({ ids }) => ids), ...prior.keys()],
    keys: asked.flatMap(({ keys }) => keys),
  });
  const before = asBefore(serials, prior);
  return { newLots, lots, serials, placed: await Promise.all(sides.map((side) => placeSide(side, before))) };
}

/** The main side and its other side, and both in the order in which they move: a piece leaves before it arrives. @rules OFF-01, OFF-05 */
function legsOf([main, other]: readonly PlacedSide[], given: { record: RecordInput; facts: PostingFacts; options: PlanOptions }) {
  if (!main) throw new Error('a posting without a side');
  const mainLeg = legOf(main);
  const otherLeg = other ? legOf(other, main) : mirrorLeg(main, given);
  const inOrder = otherLeg ? (mainLeg.terms.direction === 'UNLOAD' ? [mainLeg, otherLeg] : [otherLeg, mainLeg]) : [mainLeg];
  return { mainLeg, otherLeg, inOrder };
}

type Moves = { readonly entries: readonly NewEntry[]; readonly legRows: readonly LegRow[]; readonly newLotIds: ReadonlySet<string> };

/** Locks the balances that the posting touches and asks whether it may. @rules POST-10, POST-16, POST-26 */
function checkMoves(
  ctx: Ctx,
  { entries, legRows, newLotIds }: Moves,
  given: { record: RecordInput; facts: PostingFacts; options: PlanOptions; locked: ReadonlyMap<string, LockedLot> },
): Promise<StockCheck> {
  const { record, facts, options, locked } = given;
  const negativeWarehouses = new Set([facts.warehouse, facts.offset?.warehouse].flatMap((one) => (one?.negativeStock ? [one.id] : [])));
  return checkStock(ctx, balanceDeltas(entries), usesOf(legRows, options.reversals, { facts, locked }), {
    date: record.postingDate,
    newLotIds,
    negativeAllowed: ({ itemId, warehouseId }) =>
      facts.allowNegativeStock && negativeWarehouses.has(warehouseId) && !facts.items.get(itemId)?.serialManaged,
    mayBeMono: mayBeMono(facts),
  });
}

/** What the entries make of the figures on lots; a plain load from a supplier tells lots that exist whom they come from. @rules LOT-14 */
function deltasOf(
  entries: readonly NewEntry[],
  given: { record: RecordInput; facts: PostingFacts; plain: boolean; locked: ReadonlyMap<string, LockedLot> },
) {
  const { record, facts, plain, locked } = given;
  const isBlocked = (locationId: string | null) => locationId !== null && (facts.locations.get(locationId)?.blocked ?? false);
  const supplier = record.partnerId === null ? undefined : facts.partners.get(record.partnerId);
  const loads = facts.template?.type === 'LOAD' && plain;
  return lotDeltas(entries, {
    isBlocked,
    supplierOf: (lotId) => (loads && supplier?.isSupplier && locked.has(lotId) ? supplier.id : null),
  });
}

/**
 * Plans all that a checked record writes below its header, with the partner record of its offset: lots, pieces, lines, entries, balances, genealogy, and
 * the complaints of stock, lots and pieces. Takes the locks of POST-26 on the way: counters, lots, serials, balances. Nothing is written.
 * `facts` know the items, places and typed codes of both sides.
 * @rules POST-02, POST-16, POST-26, LOT-03, LOT-12, LOT-14, SER-03, SER-10, OFF-01, OFF-02, OFF-05, OFF-06, TRACE-02
 */
export async function planPosting(ctx: Ctx, record: RecordInput, facts: PostingFacts, options: PlanOptions): Promise<Plan> {
  const sides: NamedSide[] = [];
  for (const side of sidesOf(record, facts, options)) sides.push(await nameSide(ctx, side));
  const { newLots, lots: locked, serials, placed } = await lockedSides(ctx, sides, options);
  const { mainLeg, otherLeg, inOrder } = legsOf(placed, { record, facts, options });
  const legRows = inOrder.flatMap((leg) => leg.rows.map((row) => ({ leg, row })));
  const pieces = movedPieces(legRows);
  const said = allOf([
    ...complaintsOfLots(placed, locked, options),
    ...(await complaintsOfPieces(ctx, pieces, record.postingDate)),
    { errors: await tagErrors(ctx, placed, options.reversals) },
  ]);
  const entries = [...options.reversals, ...legRows.map(({ leg, row }) => entryOf(row, leg.terms))];
  const newLotIds = new Set(newLots.map(({ id }) => id));
  const check = await checkMoves(ctx, { entries, legRows, newLotIds }, { record, facts, options, locked });
  const moved = pieces.flatMap(({ serial }) => (serial.known === null ? [] : [serial.known]));
  const newSerials = (await Promise.all(placed.map(newSerialsOf))).flat();
  const movedNow = await mapInSlices(pieces, ({ serial, row }) => ({ serialId: serial.id, entryId: row.id, reversesId: null }));
  const codes = pieces.filter(({ leg }) => leg === mainLeg).map(({ serial }) => serial.code);
  return {
    movements: {
      newLots,
      lotDeltas: deltasOf(entries, { record, facts, plain: otherLeg === null, locked }),
      lines: [...inOrder.flatMap(({ lines }) => lines), ...options.otherLines],
      entries,
      balances: check.balances,
      newSerials,
      pieces: [...options.reversedPieces, ...movedNow],
    },
    touchedSerials: [...new Set([...moved.map(({ id }) => id), ...options.prior.keys()])],
    flaggedSerials: serials.some(({ reserved, cancelled, forcedClosed }) => reserved || cancelled || forcedClosed),
    newLots,
    storeCounters: async () => {
      for (const { resolution, wanted } of sides) await Promise.all([resolution.storeCounters(), wanted.storeCounters()]);
    },
    lots: [...newLots.map(({ id, code }) => ({ id, code })), ...[...locked.values()].map(({ id, code }) => ({ id, code }))],
    serials: { count: codes.length, first: codes[0] ?? null, last: codes.at(-1) ?? null },
    trace: tracedLinks(mainLeg, otherLeg, options),
    errors: [...placed.flatMap(({ errors }) => errors), ...said.errors, ...inOrder.flatMap(({ errors }) => errors), ...check.errors],
    warnings: [...placed.flatMap(({ warnings }) => warnings), ...said.warnings, ...check.warnings],
  };
}
