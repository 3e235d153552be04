import { lockCountersOfLots } from '../code-types/issue-codes';
import type { Ctx } from '../kernel/ctx';
import { throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { once } from '../server/once';
import { balanceKeyText } from '../stock/balance-key.rules';
import { refoldLots, writeMovements, writeVoidedRecord } from '../stock/post';
import { lockLots } from '../stock/stock-locks';
import { checkStock, mayBeMono, type StockUse } from './check-stock';
import { balanceDeltas, lotDeltas, reversalOf } from './plan-movements.rules';
import { type PostingFacts, readPostingFacts } from './record-facts.query';
import { dateErrors } from './record.rules';
import type { VoidRecordInput } from './record.schema';
import type { RecordInput } from './record.types';
import { type LiveEntry, liveEntries, lockRecord, type StandingRecord, standingLines } from './standing-record.query';

export type VoidedRecord = { readonly recordId: string; readonly voidedLots: readonly string[] };

/** A record as input of the facts query: its header and the items and places of its entries. */
export const asInput = (record: StandingRecord, entries: readonly LiveEntry[]): RecordInput => ({
  ...record,
  lines: entries.map((entry) => ({
    itemId: entry.itemId,
    variantId: entry.variantId,
    quantity: '0',
    amount: null,
    locationId: entry.locationId,
    note: null,
    lots: [],
  })),
});

function usesOf(entries: readonly LiveEntry[], facts: PostingFacts, lots: Awaited<ReturnType<typeof lockLots>>): Map<string, StockUse[]> {
  return new Map(
    entries.map((entry) => {
      const place = [facts.warehouse?.code, entry.locationId && facts.locations.get(entry.locationId)?.code].filter(Boolean).join(' / ');
      const names = { item: entry.itemCode, lot: entry.lotCode ?? '', place, uom: facts.items.get(entry.itemId)?.uom ?? '' };
      return [
        balanceKeyText(entry),
        [{ path: '', purpose: 'REMOVAL' as const, lot: (entry.lotId && lots.get(entry.lotId)) || null, locationBlocked: false, names }],
      ];
    }),
  );
}

/**
 * Takes a posted record back: every entry gets its reversal on the same day, the record keeps its number, lots without any live load are voided
 * and their codes are free again. Refused when what it loaded has left meanwhile, on whatever day.
 * @throws E_NOT_FOUND, E_ALREADY_VOIDED, E_CONFLICT, E_PERIOD_CLOSED, E_LOT_CLOSED, E_STOCK_WOULD_GO_NEGATIVE,
 * E_LOCATION_MONO_ITEM, E_LOCATION_MONO_LOT (what it took out would lie beside something else again)
 * @rules POST-05, POST-14, POST-18, POST-21, LOT-23, LOT-24, NUM-01, NUM-03
 */
export function voidRecord(ctx: Ctx, input: VoidRecordInput): Promise<VoidedRecord> {
  return once(ctx, 'record.void', input, async () => {
    const record = await lockRecord(ctx, input.recordId, input.version);
    const entries = await liveEntries(ctx, record.id);
    const facts = await readPostingFacts(ctx, asInput(record, entries));
    throwAll(dateErrors(record.postingDate, { ...facts, warehouse: null }, ''));
    const lotIds = [...new Set(entries.flatMap(({ lotId }) => lotId ?? []))];
    if (lotIds.length > 0) await lockCountersOfLots(ctx, lotIds);
    const lots = await lockLots(ctx, lotIds);
    const reversals = entries.map((entry) => reversalOf(entry, newId()));
    const negativeAllowed = facts.allowNegativeStock && (facts.warehouse?.negativeStock ?? false);
    const check = await checkStock(ctx, balanceDeltas(reversals), usesOf(entries, facts, lots), {
      date: record.postingDate,
      templateAllowsUnavailable: true,
      physicalInventory: false,
      newLotIds: new Set(),
      negativeAllowed,
      mayBeMono: mayBeMono(facts),
    });
    throwAll(check.errors);
    const isBlocked = (id: string | null) => id !== null && (facts.locations.get(id)?.blocked ?? false);
    const deltas = lotDeltas(reversals, { isBlocked, supplierOf: () => null }).map((delta) => ({ ...delta, initial: '0' }));
    const lines = (await standingLines(ctx, record.id)).map((line) => ({ ...line, removed: true }));
    await writeMovements(
      ctx,
      { recordId: record.id, postingDate: record.postingDate, revision: record.revision },
      { newLots: [], lotDeltas: deltas, lines, entries: reversals, balances: check.balances },
    );
    const voided = lotIds.length > 0 ? await refoldLots(ctx, lotIds) : [];
    await writeVoidedRecord(ctx, record, input.reason);
    const label = `${facts.warehouse?.code} ${record.postingDate} / ${record.number}`;
    ctx.record({ action: 'record.void', entity: 'stock_record', entityId: record.id, label, reason: input.reason });
    for (const lot of voided) ctx.record({ action: 'lot.void', entity: 'lot', entityId: lot.id, label: lot.code, reason: input.reason });
    return { recordId: record.id, voidedLots: voided.map(({ code }) => code) };
  });
}
