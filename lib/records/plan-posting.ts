import type { Ctx } from '../kernel/ctx';
import type { ErrorParams, FieldError } from '../kernel/errors';
import { decideLoad } from '../lots/lot.rules';
import { ReadAgain } from '../server/read-again';
import { balanceKeyText } from '../stock/balance-key.rules';
import type { NewEntry } from '../stock/ledger.types';
import { lastRecordsOf, type LockedSerial, lockSerials } from '../stock/serial-locks';
import { type LockedLot, lockLots } from '../stock/stock-locks';
import { checkStock, mayBeMono, type StockUse } from './check-stock';
import { type Leg, legOf, mirrorLeg } from './plan-legs';
import { balanceDeltas, entryOf, lotDeltas } from './plan-movements.rules';
import type { Plan, PlanOptions } from './plan.types';
import type { PathedRow } from './plan-rows';
import { nameSide, type NamedSide, newSerialsOf, placeSide, type Side } from './plan-side';
import { tracedLinks } from './plan-trace';
import type { PostingFacts } from './record-facts.query';
import { complaint } from './record-quantity.rules';
import { tagErrors } from './rfid-tags';
import type { RecordInput } from './record.types';
import type { ResolvedLine, ResolvedLot } from './resolve-lots';
import { type SerialAsk, serialComplaints, serialsToLock } from './resolve-serials';

export const NEW_RECORD: Omit<PlanOptions, 'recordId' | 'offsetRecordId'> = {
  known: [],
  offsetKnown: new Map(),
  nextLineNo: 1,
  reversals: [],
  reversedPieces: [],
  prior: new Map(),
  otherLines: [],
};

/** What loads and unloads ask of lots that exist: same item, not voided; loads also the supplier and the confirmation of a typed code. */
function existingLotComplaints(
  line: ResolvedLine,
  lot: ResolvedLot,
  locked: LockedLot | undefined,
  context: { side: Side; known: ReadonlySet<string> },
): { errors: FieldError[]; warnings: FieldError[] } {
  const {
    side: { facts, record, transfer },
    known,
  } = context;
  const path = `${lot.path}.code`;
  if (!locked || locked.voided) return { errors: [complaint(path, 'E_NOT_FOUND')], warnings: [] };
  if (locked.itemId !== line.item.id || locked.variantId !== line.input.variantId)
    return { errors: [complaint(path, 'E_LOT_OTHER_ITEM', { lot: locked.code, item: line.item.code })], warnings: [] };
  if (facts.template?.type !== 'LOAD' || transfer) return { errors: [], warnings: [] };
  const account = record.partnerId === null ? null : (facts.partners.get(record.partnerId) ?? null);
  const decision = decideLoad({
    found: { id: locked.id, code: locked.code, closed: locked.closed, supplierId: locked.supplierId, supplierName: locked.supplierName },
    chosen: lot.chosen || known.has(lot.lotId),
    integrates: facts.template.integrateInitialQty,
    account,
    singleSupplierLot: line.item.singleSupplierLot,
    path,
  });
  return decision.kind === 'BIND' ? { errors: [...decision.errors], warnings: [...decision.warnings] } : { errors: [], warnings: [] };
}

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

/** The uses of stock behind each balance: rows of every leg, then what is only taken back. */
function usesOf(
  legRows: readonly { leg: Leg; row: PathedRow }[],
  reversals: readonly NewEntry[],
  { facts, locked }: { facts: PostingFacts; locked: ReadonlyMap<string, LockedLot> },
): Map<string, StockUse[]> {
  const uses = new Map<string, StockUse[]>();
  const addUse = (entry: NewEntry, use: StockUse) => uses.set(balanceKeyText(entry), [...(uses.get(balanceKeyText(entry)) ?? []), use]);
  const warehouses = [facts.warehouse, facts.offset?.warehouse];
  const nameOf = ({ itemId, lotId, locationId, warehouseId }: NewEntry): ErrorParams => ({
    item: facts.items.get(itemId)?.code ?? '',
    itemId,
    lot: (lotId && locked.get(lotId)?.code) || '',
    lotId: lotId ?? '',
    place: [warehouses.find((one) => one?.id === warehouseId)?.code, locationId && facts.locations.get(locationId)?.code]
      .filter(Boolean)
      .join(' / '),
    uom: facts.items.get(itemId)?.uom ?? '',
  });
  const lotOf = (id: string | null) => (id === null ? null : (locked.get(id) ?? null));
  for (const { leg, row } of legRows) {
    const entry = entryOf(row, leg.terms);
    addUse(entry, {
      path: row.path,
      purpose: leg.terms.direction === 'LOAD' ? 'LOAD' : 'HAND_PICKED',
      lot: lotOf(row.lotId),
      locationBlocked: row.locationId !== null && (facts.locations.get(row.locationId)?.blocked ?? false),
      templateAllowsUnavailable: leg.template.allowUnavailableLots,
      physicalInventory: leg.template.physicalInventory,
      names: nameOf(entry),
    });
  }
  for (const entry of reversals) {
    if (uses.has(balanceKeyText(entry))) continue;
    const lifted = { locationBlocked: false, templateAllowsUnavailable: true, physicalInventory: false };
    addUse(entry, { path: '', purpose: 'REMOVAL', lot: lotOf(entry.lotId), ...lifted, names: nameOf(entry) });
  }
  return uses;
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

/** What keeps pieces from moving; only then their last records are looked up, to be named. @rules SER-10, SER-21 */
async function complaintsOfPieces(ctx: Ctx, asks: readonly SerialAsk[]) {
  const mayOverride = ctx.actor.permissions.has('reservation.override');
  const found = asks.map((ask) => ({ ask, said: serialComplaints(ask, mayOverride) }));
  const refused = found.filter(({ said }) => said.errors.length > 0).map(({ ask }) => ask.serial.id);
  if (refused.length === 0) return found.map(({ said }) => said);
  const records = await lastRecordsOf(ctx, refused);
  return asks.map((ask) => serialComplaints(namingRecord(ask, records.get(ask.serial.id) ?? ''), mayOverride));
}

const namingRecord = (ask: SerialAsk, lastRecord: string): SerialAsk => ({
  ...ask,
  serial: { ...ask.serial, known: ask.serial.known && { ...ask.serial.known, lastRecord } },
});

const allOf = <T>(found: readonly { readonly errors: readonly T[]; readonly warnings?: readonly T[] }[]) => ({
  errors: found.flatMap(({ errors }) => errors),
  warnings: found.flatMap(({ warnings = [] }) => warnings),
});

/**
 * Plans all that a checked record writes below its header, with the partner record of its offset: lots, pieces, lines, entries, balances, genealogy, and
 * the complaints of stock, lots and pieces. Takes the locks of POST-26 on the way: counters, lots, serials, balances. Nothing is written.
 * `facts` know the items, places and typed codes of both sides.
 * @rules POST-02, POST-16, POST-26, LOT-03, LOT-12, LOT-14, SER-03, SER-10, OFF-01, OFF-02, OFF-05, OFF-06, TRACE-02
 */
export async function planPosting(ctx: Ctx, record: RecordInput, facts: PostingFacts, options: PlanOptions): Promise<Plan> {
  const sides: NamedSide[] = [];
  for (const side of sidesOf(record, facts, options)) sides.push(await nameSide(ctx, side));
  const newLots = sides.flatMap(({ resolution }) => resolution.newLots);
  const newLotIds = new Set(newLots.map(({ id }) => id));
  const locked = await lockLotsOf(ctx, sides, options.reversals, newLotIds);
  const asked = sides.map(({ resolution, wanted }) => serialsToLock(resolution.lines, wanted));
  const lockedSerials = await lockSerials(ctx, {
    ids: [...asked.flatMap(({ ids }) => ids), ...options.prior.keys()],
    keys: asked.flatMap(({ keys }) => keys),
  });
  const placed = sides.map((side) => placeSide(side, asBefore(lockedSerials, options.prior)));

  // A corrected line that names a lot it had already asks for nothing new; another lot that exists is one to confirm (LOT-12).
  const standingLots = (index: number): ReadonlySet<string> => {
    const line = options.known[index]?.id;
    return new Set(options.reversals.flatMap(({ lineId, lotId }) => (lineId === line && lotId !== null ? [lotId] : [])));
  };
  const complaints = placed.flatMap(({ side, planned }) =>
    planned.flatMap(({ line }) =>
      line.lots
        .filter((lot) => !lot.isNew)
        .map((lot) => existingLotComplaints(line, lot, locked.get(lot.lotId), { side, known: standingLots(line.index) })),
    ),
  );

  const [main, other] = placed;
  if (!main) throw new Error('a posting without a side');
  const mainLeg = legOf(main);
  const otherLeg = other ? legOf(other, main) : mirrorLeg(main, { record, facts, options });
  // The side that unloads comes first: a piece leaves before it arrives.
  const legs = otherLeg ? (mainLeg.terms.direction === 'UNLOAD' ? [mainLeg, otherLeg] : [otherLeg, mainLeg]) : [mainLeg];
  const legRows = legs.flatMap((leg) => leg.rows.map((row) => ({ leg, row })));
  const pieces = legRows.flatMap(({ leg, row }) => row.serials.map((serial) => ({ serial, leg, row })));
  // In a transfer the piece leaves one place for the other: whether it may is asked where it leaves. So it is when it changes its lot. A new piece is asked nothing.
  const leaving = new Set(pieces.flatMap(({ serial, leg }) => (leg.terms.direction === 'UNLOAD' ? [serial.id] : [])));
  const asking = pieces.filter(({ serial, leg }) => serial.known !== null && (leg.terms.direction === 'UNLOAD' || !leaving.has(serial.id)));
  const pieceComplaints = await complaintsOfPieces(
    ctx,
    asking.map(({ serial, leg: { terms }, row }) => ({
      serial,
      direction: terms.direction,
      date: record.postingDate,
      place: {
        warehouseId: terms.warehouseId,
        locationId: row.locationId,
        partnerId: terms.partnerId,
        projectId: terms.byProject ? row.projectId : null,
      },
      lotId: row.lotId,
    })),
  );

  const entries = [...options.reversals, ...legRows.map(({ leg, row }) => entryOf(row, leg.terms))];
  const isBlocked = (locationId: string | null) => locationId !== null && (facts.locations.get(locationId)?.blocked ?? false);
  const negativeWarehouses = new Set([facts.warehouse, facts.offset?.warehouse].flatMap((one) => (one?.negativeStock ? [one.id] : [])));
  const check = await checkStock(ctx, balanceDeltas(entries), usesOf(legRows, options.reversals, { facts, locked }), {
    date: record.postingDate,
    newLotIds,
    negativeAllowed: ({ itemId, warehouseId }) =>
      facts.allowNegativeStock && negativeWarehouses.has(warehouseId) && !facts.items.get(itemId)?.serialManaged,
    mayBeMono: mayBeMono(facts),
  });
  const supplier = record.partnerId === null ? undefined : facts.partners.get(record.partnerId);
  const loads = facts.template?.type === 'LOAD' && legs.length === 1;
  const supplierOf = (lotId: string) => (loads && supplier?.isSupplier && locked.has(lotId) ? supplier.id : null);
  const moved = pieces.flatMap(({ serial }) => (serial.known === null ? [] : [serial.known]));
  const codes = pieces.filter(({ leg }) => leg === mainLeg).map(({ serial }) => serial.code);
  const said = allOf([...complaints, ...pieceComplaints, { errors: await tagErrors(ctx, placed, options.reversals) }]);
  return {
    movements: {
      newLots,
      lotDeltas: lotDeltas(entries, { isBlocked, supplierOf }),
      lines: [...legs.flatMap(({ lines }) => lines), ...options.otherLines],
      entries,
      balances: check.balances,
      newSerials: placed.flatMap(newSerialsOf),
      pieces: [...options.reversedPieces, ...pieces.map(({ serial, row }) => ({ serialId: serial.id, entryId: row.id, reversesId: null }))],
    },
    touchedSerials: [...new Set([...moved.map(({ id }) => id), ...options.prior.keys()])],
    flaggedSerials: lockedSerials.some(({ reserved, cancelled, forcedClosed }) => reserved || cancelled || forcedClosed),
    newLots,
    storeCounters: async () => {
      for (const { resolution, wanted } of sides) await Promise.all([resolution.storeCounters(), wanted.storeCounters()]);
    },
    lots: [...newLots.map(({ id, code }) => ({ id, code })), ...[...locked.values()].map(({ id, code }) => ({ id, code }))],
    serials: { count: codes.length, first: codes[0] ?? null, last: codes.at(-1) ?? null },
    trace: tracedLinks(mainLeg, otherLeg, options),
    errors: [...placed.flatMap(({ errors }) => errors), ...said.errors, ...legs.flatMap(({ errors }) => errors), ...check.errors],
    warnings: [...placed.flatMap(({ warnings }) => warnings), ...said.warnings, ...check.warnings],
  };
}
