import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { ErrorParams, FieldError } from '../kernel/errors';
import { decideLoad } from '../lots/lot.rules';
import { balanceKeyText } from '../stock/balance-key.rules';
import type { NewEntry } from '../stock/ledger.types';
import { lastRecordsOf } from '../stock/serial-locks';
import type { LockedLot } from '../stock/stock-locks';
import type { StockUse } from './check-stock';
import type { Leg } from './plan-legs';
import { entryOf } from './plan-movements.rules';
import type { PlanOptions } from './plan.types';
import type { PathedRow } from './plan-rows';
import type { PlacedSide, Side } from './plan-side';
import type { PostingFacts } from './record-facts.query';
import { complaint } from '../records/record-quantity.rules';
import type { ResolvedLine, ResolvedLot } from './resolve-lots';
import { type ResolvedSerial, type SerialAsk, serialComplaints } from './resolve-serials';

/** What a planned posting meets: what keeps it from being written, and what a person has to confirm. */
export type Complaints = { readonly errors: readonly FieldError[]; readonly warnings: readonly FieldError[] };

/** A row of a record with the side that it moves on. */
export type LegRow = { readonly leg: Leg; readonly row: PathedRow };

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

/** What is wrong with the lots that exist already. @rules LOT-12, LOT-14 */
export function complaintsOfLots(
  placed: readonly PlacedSide[],
  locked: ReadonlyMap<string, LockedLot>,
  { known, reversals }: PlanOptions,
): Complaints[] {
  // A corrected line that names a lot it had already asks for nothing new; another lot that exists is one to confirm (LOT-12).
  const standingLots = (index: number): ReadonlySet<string> => {
    const line = known[index]?.id;
    return new Set(reversals.flatMap(({ lineId, lotId }) => (lineId === line && lotId !== null ? [lotId] : [])));
  };
  return placed.flatMap(({ side, planned }) =>
    planned.flatMap(({ line }) =>
      line.lots
        .filter((lot) => !lot.isNew)
        .map((lot) => existingLotComplaints(line, lot, locked.get(lot.lotId), { side, known: standingLots(line.index) })),
    ),
  );
}

/** The uses of stock behind each balance: rows of every leg, then what is only taken back. */
export function usesOf(
  legRows: readonly LegRow[],
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

/** A piece with the row that moves it. */
export type MovedPiece = LegRow & { readonly serial: ResolvedSerial };

/** The pieces of all rows. */
export const movedPieces = (legRows: readonly LegRow[]): MovedPiece[] =>
  legRows.flatMap(({ leg, row }) => row.serials.map((serial) => ({ serial, leg, row })));

/** What the movement of a piece asks of it. */
function askOf({ serial, leg: { terms }, row }: MovedPiece, date: Day): SerialAsk {
  const { direction, warehouseId, partnerId, byProject } = terms;
  const place = { warehouseId, locationId: row.locationId, partnerId, projectId: byProject ? row.projectId : null };
  return { serial, direction, date, place, lotId: row.lotId };
}

/**
 * What keeps pieces from moving; only then their last records are looked up, to be named. In a transfer the piece leaves one place for the other: whether
 * it may is asked where it leaves. So it is when it changes its lot. A new piece is asked nothing.
 * @rules SER-10, SER-21, OFF-06
 */
export async function complaintsOfPieces(ctx: Ctx, pieces: readonly MovedPiece[], date: Day): Promise<Complaints[]> {
  const leaving = new Set(pieces.flatMap(({ serial, leg }) => (leg.terms.direction === 'UNLOAD' ? [serial.id] : [])));
  const asking = pieces.filter(({ serial, leg }) => serial.known !== null && (leg.terms.direction === 'UNLOAD' || !leaving.has(serial.id)));
  const asks = asking.map((piece) => askOf(piece, date));
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
