import { lockCountersOfLots, lockCountersOfSerials } from '../codes/issue-codes';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { once } from '../server/once';
import { balanceKeyText } from '../stock/balance-key.rules';
import { refoldLots, writeMovements, writeVoidedRecord } from '../stock/post';
import { refoldTags } from '../stock/post-tags';
import { reverseTraceLinks } from '../stock/post-trace';
import { refoldItemCosts } from '../stock/post-costs';
import { refoldSerials, refreshPieceFigures, writeSerials } from '../stock/post-serials';
import { lockSerials, standingPieces } from '../stock/serial-locks';
import { lockLots } from '../stock/stock-locks';
import { checkStock, mayBeMono, type StockUse } from '../posting-plans/check-stock';
import { balanceDeltas, lotDeltas, reversalOf } from '../posting-plans/plan-movements.rules';
import { itemsWithCosts } from '../posting-plans/plan-costs';
import { type PostingFacts, readPostingFacts } from '../posting-plans/record-facts.query';
import { dateErrors } from '../records/record.rules';
import type { VoidRecordInput } from '../records/record.schema';
import type { RecordInput } from '../records/record.types';
import { obstacleList, pieceObstacles } from './obstacles.rules';
import { reversedPieces } from './reverse-pieces.rules';
import {
  assertNotTrackedSince,
  idsOf,
  type LiveEntry,
  liveEntries,
  lockRecords,
  type StandingPair,
  type StandingRecord,
  standingLines,
} from './standing-record.query';
import { withTakers } from './takers.query';

export type VoidedRecord = { readonly recordId: string; readonly voidedLots: readonly string[]; readonly voidedSerials: number };

/** A record as input of the facts query: its header and the items and places of its entries. */
export const asInput = (record: StandingRecord, entries: readonly LiveEntry[]): RecordInput => ({
  ...record,
  offset: null,
  lines: entries.map((entry) => ({
    itemId: entry.itemId,
    variantId: entry.variantId,
    quantity: '0',
    amount: null,
    locationId: entry.locationId,
    offsetLocationId: null,
    note: null,
    lots: [],
    serials: [],
  })),
});

function usesOf(entries: readonly LiveEntry[], facts: PostingFacts, lots: Awaited<ReturnType<typeof lockLots>>): Map<string, StockUse[]> {
  const warehouses = [facts.warehouse, facts.offset?.warehouse];
  return new Map(
    entries.map((entry) => {
      const warehouse = warehouses.find((one) => one?.id === entry.warehouseId);
      const place = [warehouse?.code, entry.locationId && facts.locations.get(entry.locationId)?.code].filter(Boolean).join(' / ');
      const uom = facts.items.get(entry.itemId)?.uom ?? '';
      const names = { item: entry.itemCode, itemId: entry.itemId, lot: entry.lotCode ?? '', lotId: entry.lotId ?? '', place, uom };
      const lifted = { locationBlocked: false, templateAllowsUnavailable: true, physicalInventory: false };
      const use: StockUse = { path: '', purpose: 'REMOVAL', lot: (entry.lotId && lots.get(entry.lotId)) || null, ...lifted, names };
      return [balanceKeyText(entry), [use]];
    }),
  );
}

/** The other side of a record that stands, as the facts query wants it. */
export const standingOffset = (offset: StandingRecord | null) =>
  offset && { warehouseId: offset.warehouseId, templateId: offset.templateId };

export type TakenBack = { readonly voidedLots: readonly { readonly id: string; readonly code: string }[]; readonly voidedSerials: number };

/**
 * Takes a locked pair of records back: every entry gets its reversal on the same day, the records keep their numbers, lots and pieces without any live
 * load are voided and their codes are free again. Everything that stands in the way is told at once.
 * @throws E_PERIOD_CLOSED, E_TRACKED_SINCE, E_LOT_CLOSED, E_STOCK_WOULD_GO_NEGATIVE, E_SERIAL_LATER_MOVEMENT, E_SERIAL_FLAGGED, E_LOCATION_MONO_ITEM,
 * E_LOCATION_MONO_LOT (what they took out would lie beside something else again), E_CONFLICT
 * @rules POST-05, POST-14, POST-18, POST-20, POST-21, LOT-23, LOT-24, NUM-01, NUM-03, SER-11, SER-12, SER-19, SER-21
 */
export async function takeBack(ctx: Ctx, pair: StandingPair, reason: string): Promise<TakenBack> {
  const { main, offset } = pair;
  const entries = await liveEntries(ctx, idsOf(pair));
  assertNotTrackedSince(entries);
  const facts = await readPostingFacts(ctx, asInput(main, entries), standingOffset(offset));
  const lotIds = [...new Set(entries.flatMap(({ lotId }) => lotId ?? []))];
  const serialIds = [...new Set((await standingPieces(ctx, idsOf(pair))).map(({ serialId }) => serialId))];
  if (lotIds.length > 0) await lockCountersOfLots(ctx, lotIds);
  if (serialIds.length > 0) await lockCountersOfSerials(ctx, serialIds);
  const lots = await lockLots(ctx, lotIds);
  const serials = await lockSerials(ctx, { ids: serialIds, keys: [] });
  // A piece may have moved while its lock was waited for: what is judged is read under the lock.
  const pieces = serialIds.length > 0 ? await standingPieces(ctx, idsOf(pair)) : [];
  const reversals = entries.map((entry) => reversalOf(entry, newId()));
  const negative = new Set([facts.warehouse, facts.offset?.warehouse].flatMap((one) => (one?.negativeStock ? [one.id] : [])));
  const check = await checkStock(ctx, balanceDeltas(reversals), usesOf(entries, facts, lots), {
    date: main.postingDate,
    newLotIds: new Set(),
    negativeAllowed: ({ warehouseId }) => facts.allowNegativeStock && negative.has(warehouseId),
    mayBeMono: mayBeMono(facts),
  });
  const short = await withTakers(ctx, check.errors, { recordIds: idsOf(pair), date: main.postingDate });
  throwAll([...dateErrors(main.postingDate, { ...facts, warehouse: null }, ''), ...obstacleList(pieceObstacles(pieces), short)]);
  const isBlocked = (id: string | null) => id !== null && (facts.locations.get(id)?.blocked ?? false);
  const deltas = lotDeltas(reversals, { isBlocked, supplierOf: () => null }).map((delta) => ({ ...delta, initial: '0' }));
  const lines = (await standingLines(ctx, idsOf(pair))).map((line) => ({ ...line, removed: true }));
  const ref = { postingDate: main.postingDate, revision: main.revision };
  const written = { newSerials: [], pieces: reversedPieces(pieces, reversals) };
  await writeMovements(ctx, ref, { newLots: [], lotDeltas: deltas, lines, entries: reversals, balances: check.balances, ...written });
  await writeSerials(ctx, ref, written);
  await refoldTags(ctx, reversals);
  await reverseTraceLinks(ctx, idsOf(pair));
  await refoldItemCosts(ctx, itemsWithCosts(entries, facts));
  const voided = lotIds.length > 0 ? await refoldLots(ctx, lotIds) : [];
  const voidedSerials = await refoldSerials(ctx, serialIds);
  if (serials.some(({ reserved }) => reserved)) await refreshPieceFigures(ctx, serialIds);
  for (const record of offset ? [main, offset] : [main]) {
    await writeVoidedRecord(ctx, record, reason);
    const warehouse = record === main ? facts.warehouse : facts.offset?.warehouse;
    const label = `${warehouse?.code} ${record.postingDate} / ${record.number}`;
    const changes = voidedSerials.length > 0 && record === main ? { changes: { serials: [voidedSerials.length, 0] as const } } : {};
    ctx.record({ action: 'record.void', entity: 'stock_record', entityId: record.id, label, reason, ...changes });
  }
  for (const lot of voided) ctx.record({ action: 'lot.void', entity: 'lot', entityId: lot.id, label: lot.code, reason });
  return { voidedLots: voided, voidedSerials: voidedSerials.length };
}

/**
 * Takes a posted record back, with its offset. Refused when what it loaded has left meanwhile, on whatever day, when a piece moved later, and when it moved
 * stock that got its first lots or serial numbers since. The record that gave them is taken back by stopping them (E_TRACKING_RECORD).
 * @throws E_NOT_FOUND, E_ALREADY_VOIDED, E_CONFLICT, E_TRACKING_RECORD, and what `takeBack` throws
 * @rules POST-18, POST-20, POST-21, NUM-03
 */
export function voidRecord(ctx: Ctx, input: VoidRecordInput): Promise<VoidedRecord> {
  return once(ctx, 'record.void', input, async () => {
    const pair = await lockRecords(ctx, input.recordId, input.version);
    if (pair.main.origin === 'TRACKING') throw new AppError('E_TRACKING_RECORD', { number: pair.main.number });
    const { voidedLots, voidedSerials } = await takeBack(ctx, pair, input.reason);
    return { recordId: input.recordId, voidedLots: voidedLots.map(({ code }) => code), voidedSerials };
  });
}
