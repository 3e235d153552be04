import type { Ctx } from '../kernel/ctx';
import type { ErrorParams, FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { decideLoad } from '../lots/lot.rules';
import { ReadAgain } from '../server/read-again';
import { balanceKeyText } from '../stock/balance-key.rules';
import type { NewEntry, NewSerial } from '../stock/ledger.types';
import { type LockedSerial, lockSerials } from '../stock/serial-locks';
import { type LockedLot, lockLots } from '../stock/stock-locks';
import { checkStock, mayBeMono, type StockUse } from './check-stock';
import { type Leg, legsOf } from './plan-legs';
import { balanceDeltas, entryOf, lotDeltas } from './plan-movements.rules';
import type { Plan, PlanOptions } from './plan.types';
import { lineState, type PathedRow, rowsOf } from './plan-rows';
import type { PostingFacts } from './record-facts.query';
import { complaint } from './record-quantity.rules';
import type { RecordInput } from './record.types';
import { type ResolvedLine, type ResolvedLot, resolveLots } from './resolve-lots';
import { nameSerials, newSerialOf, resolveSerials, serialComplaints, serialsToLock } from './resolve-serials';

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
  context: { facts: PostingFacts; record: RecordInput; known: ReadonlySet<string> },
): { errors: FieldError[]; warnings: FieldError[] } {
  const { facts, record, known } = context;
  const path = `${lot.path}.code`;
  if (!locked || locked.voided) return { errors: [complaint(path, 'E_NOT_FOUND')], warnings: [] };
  if (locked.itemId !== line.item.id || locked.variantId !== line.input.variantId)
    return { errors: [complaint(path, 'E_LOT_OTHER_ITEM', { lot: locked.code, item: line.item.code })], warnings: [] };
  if (facts.template?.type !== 'LOAD' || facts.offset) return { errors: [], warnings: [] };
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
    lot: (lotId && locked.get(lotId)?.code) || '',
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

/**
 * Plans all that a checked record writes below its header, with the partner record of its offset: lots, pieces, lines, entries, balances, and the
 * complaints of stock, lots and pieces. Takes the locks of POST-26 on the way: counters, lots, serials, balances. Nothing is written.
 * @rules POST-02, POST-16, POST-26, LOT-03, LOT-12, LOT-14, SER-03, SER-10, OFF-01, OFF-02, OFF-05, OFF-06
 */
export async function planPosting(ctx: Ctx, record: RecordInput, facts: PostingFacts, options: PlanOptions): Promise<Plan> {
  const resolution = await resolveLots(ctx, record, facts, options.recordId);
  const lotCodes = new Map(resolution.newLots.map(({ id, code }) => [id, code]));
  const wanted = await nameSerials(ctx, resolution.lines, { record, facts, lotCodes });
  const newLotIds = new Set(lotCodes.keys());
  const named = [
    ...resolution.lines.flatMap(({ lots }) => lots.map(({ lotId }) => lotId)),
    ...options.reversals.flatMap(({ lotId }) => lotId ?? []),
  ];
  const locked = await lockLots(
    ctx,
    named.filter((id) => !newLotIds.has(id)),
  );
  if (resolution.lines.some(({ lots }) => lots.some((lot) => !lot.chosen && locked.get(lot.lotId)?.voided)))
    throw new ReadAgain('a lot found by its code was voided meanwhile');
  const asked = serialsToLock(resolution.lines, wanted);
  const lockedSerials = await lockSerials(ctx, { ...asked, ids: [...asked.ids, ...options.prior.keys()] });
  const serials = resolveSerials(resolution.lines, wanted, { locked: asBefore(lockedSerials, options.prior), facts });

  // A corrected line that names a lot it had already asks for nothing new; another lot that exists is one to confirm (LOT-12).
  const standingLots = (index: number): ReadonlySet<string> => {
    const line = options.known[index]?.id;
    return new Set(options.reversals.flatMap(({ lineId, lotId }) => (lineId === line && lotId !== null ? [lotId] : [])));
  };
  const complaints = resolution.lines.flatMap((line) =>
    line.lots
      .filter((lot) => !lot.isNew)
      .map((lot) => existingLotComplaints(line, lot, locked.get(lot.lotId), { facts, record, known: standingLots(line.index) })),
  );

  let nextLineNo = options.nextLineNo;
  const planned = resolution.lines.map((line) => {
    const known = options.known[line.index] ?? { id: newId(), lineNo: nextLineNo++ };
    const state = lineState(line, known, { record, recordId: options.recordId, mainLineId: null });
    return { line, state, rows: rowsOf(line, { lineId: state.id, serials: serials.byLine.get(line.index) ?? [] }) };
  });
  const legs = legsOf(planned, { record, facts, options });
  const legRows = legs.flatMap((leg) => leg.rows.map((row) => ({ leg, row })));
  const pieces = legRows.flatMap(({ leg, row }) =>
    row.serials.map((serial) => ({
      serial,
      entryId: row.id,
      ask: {
        serial,
        direction: leg.terms.direction,
        date: record.postingDate,
        place: {
          warehouseId: leg.terms.warehouseId,
          locationId: row.locationId,
          partnerId: leg.terms.partnerId,
          projectId: leg.terms.projectId,
        },
        lotId: row.lotId,
      },
      leg,
    })),
  );
  const lineOf = new Map(planned.map((one) => [one.state.id, one.line]));
  const newSerials: NewSerial[] = legRows.flatMap(({ row }) => {
    const line = lineOf.get(row.lineId);
    return line
      ? row.serials.filter(({ known }) => known === null).map((serial) => newSerialOf(serial, row.id, line, { record, facts }))
      : [];
  });
  // In a pair the piece leaves one place for the other: whether it may is asked where it leaves.
  const pieceComplaints = pieces
    .filter(({ ask }) => legs.length === 1 || ask.direction === 'UNLOAD')
    .map(({ ask }) => serialComplaints(ask, ctx.actor.permissions.has('reservation.override')));

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
  const codes = pieces.filter(({ leg }) => leg === legs[0]).map(({ serial }) => serial.code);
  return {
    movements: {
      newLots: resolution.newLots,
      lotDeltas: lotDeltas(entries, { isBlocked, supplierOf }),
      lines: [...planned.map(({ state }) => state), ...legs.flatMap(({ lines }) => lines), ...options.otherLines],
      entries,
      balances: check.balances,
      newSerials,
      pieces: [...options.reversedPieces, ...pieces.map(({ serial, entryId }) => ({ serialId: serial.id, entryId, reversesId: null }))],
    },
    touchedSerials: [...new Set([...moved.map(({ id }) => id), ...options.prior.keys()])],
    flaggedSerials: lockedSerials.some(({ reserved, cancelled, forcedClosed }) => reserved || cancelled || forcedClosed),
    newLots: resolution.newLots,
    storeCounters: async () => {
      await Promise.all([resolution.storeCounters(), wanted.storeCounters()]);
    },
    lots: [...resolution.newLots.map(({ id, code }) => ({ id, code })), ...[...locked.values()].map(({ id, code }) => ({ id, code }))],
    serials: { count: codes.length, first: codes[0] ?? null, last: codes.at(-1) ?? null },
    errors: [
      ...resolution.errors,
      ...serials.errors,
      ...complaints.flatMap(({ errors }) => errors),
      ...pieceComplaints.flatMap(({ errors }) => errors),
      ...legs.flatMap(({ errors }) => errors),
      ...check.errors,
    ],
    warnings: [
      ...resolution.warnings,
      ...complaints.flatMap(({ warnings }) => warnings),
      ...pieceComplaints.flatMap(({ warnings }) => warnings),
      ...check.warnings,
    ],
  };
}
