import sql from 'sql-template-tag';
import { purposeErrors } from '../code-types/purpose-errors';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { newLotErrors } from '../lots/lot.rules';
import { type PostingFacts, type PostingItem, readPostingFacts } from '../posting-plans/record-facts.query';
import { dateErrors } from '../records/record.rules';
import { once } from '../server/once';
import { lockSwitchesExclusively } from '../server/switches';
import { writeMovements, writeRecord } from '../stock/post';
import { writeSerials } from '../stock/post-serials';
import type { NewRecord } from '../stock/ledger.types';
import { type Pair, planTracking, trackingRecord } from './plan-tracking';
import type { StartTracking } from './start-tracking.schema';
import { listUntrackedPlaces, readTrackedItem } from './tracked-item.query';
import { type TrackingTemplates, trackingTemplates } from './tracking-templates';
import { fromErrors, givenErrors, lotlessErrors, negativeErrors, placeKey, placeName, stockErrors, switchErrors } from './tracking.rules';
import type { TrackedItem, UntrackedPlace } from './tracking.types';

export type StartedTracking = {
  readonly itemId: string;
  readonly from: Day;
  readonly records: readonly { readonly id: string; readonly number: number; readonly warehouseId: string }[];
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly pieces: number;
};

/** The item under lock, as the person saw it. @throws E_NOT_FOUND, E_CONFLICT */
export async function lockTrackedItem(ctx: Ctx, { itemId, version }: { itemId: string; version: number }): Promise<TrackedItem> {
  await ctx.sql(sql`SELECT 1 FROM item WHERE company_id = ${ctx.company.id} AND id = ${itemId}::uuid FOR UPDATE`);
  const item = await readTrackedItem(ctx.sql, ctx.company.id, itemId);
  if (!item) throw new AppError('E_NOT_FOUND');
  if (item.version !== version) throw new AppError('E_CONFLICT');
  return item;
}

async function lotsAreOn(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.sql<{ on: boolean }>(
    sql`SELECT lot_serial_management AS "on" FROM company_settings WHERE company_id = ${ctx.company.id}`,
  );
  return row?.on ?? false;
}

/** Turns the flags on and keeps after which entry of the ledger they hold. An item that never moved has no day before which nothing is posted. */
async function writeFlags(ctx: Ctx, item: TrackedItem, { lots, serials, from, lotCodeTypeId, serialCodeTypeId }: StartTracking) {
  const since = item.lastMovement === null ? null : from;
  const types = { lotCodeTypeId: lotCodeTypeId ?? item.lotCodeTypeId, serialCodeTypeId: serialCodeTypeId ?? item.serialCodeTypeId };
  await ctx.sql(
    sql`UPDATE item SET lot_managed = ${lots || item.lotManaged}, serial_managed = ${serials}, lot_code_type_id = ${types.lotCodeTypeId}::uuid, serial_code_type_id = ${types.serialCodeTypeId}::uuid,
          lots_before_tracking = lot_managed AND ${since}::date IS NOT NULL, tracked_from_before = tracked_from, tracked_after_seq_before = tracked_after_seq,
          tracked_from = ${since}::date, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}::uuid,
          tracked_after_seq = CASE WHEN ${since}::date IS NOT NULL THEN (SELECT max(e.seq) FROM stock_entry e WHERE e.company_id = item.company_id AND e.item_id = item.id) END
        WHERE company_id = ${ctx.company.id} AND id = ${item.id}::uuid`,
  );
  const changed = (['lotCodeTypeId', 'serialCodeTypeId'] as const).filter((name) => types[name] !== item[name]);
  ctx.record({
    action: 'item.track',
    entity: 'item',
    entityId: item.id,
    label: item.code,
    changes: {
      ...(lots ? { lotManaged: [false, true] } : {}),
      ...(serials ? { serialManaged: [false, true] } : {}),
      ...(since === null ? {} : { trackedFrom: [item.trackedFrom, since] }),
      ...Object.fromEntries(changed.map((name) => [name, [item[name], types[name]] as const])),
    },
  });
  return types;
}

/** The facts of the load: its template makes lots and numbers, whatever the item says of its pieces. */
function loadFacts(read: PostingFacts, itemId: string): { facts: PostingFacts; item: PostingItem } {
  const found = read.items.get(itemId);
  if (!found || !read.template) throw new AppError('E_NOT_FOUND');
  const item: PostingItem = { ...found, serialGeneration: 'AUTOMATIC', allowExpiryEdit: true };
  return { item, facts: { ...read, offset: null, items: new Map([[itemId, item]]) } };
}

/** E_EXPIRY_RANGE of the lots to be. The expiry is what stands on the goods, so it is typed whatever the item says of new lots. */
const expiryErrors = ({ newLots, from }: StartTracking, item: PostingItem): FieldError[] =>
  newLots.flatMap(({ expiryDate }, index) =>
    newLotErrors(
      { expiryDate, startDate: expiryDate !== null && expiryDate < from ? expiryDate : null },
      { postingDate: from, item },
      `newLots.${index}`,
    ),
  );

const header = (input: StartTracking, pair: Pair, templates: TrackingTemplates): { unload: NewRecord; load: NewRecord } => {
  const common = {
    warehouseId: pair.warehouseId,
    postingDate: input.from,
    number: null,
    internalDocument: null,
    internalDocumentDate: null,
    partnerId: null,
    stockPartnerId: null,
    refDocumentText: null,
    refDocumentDate: null,
    projectId: null,
    note: input.note,
    origin: 'TRACKING' as const,
    trackedItemId: input.itemId,
  };
  return {
    unload: { ...common, id: pair.unloadId, templateId: templates.UNLOAD, traceability: false, mainRecordId: null },
    load: { ...common, id: pair.loadId, templateId: templates.LOAD, traceability: true, mainRecordId: pair.unloadId },
  };
};

/** Posts, warehouse by warehouse, an unload of the stock without lots and numbers and a load of the same stock with them. */
async function postStart(ctx: Ctx, input: StartTracking, item: TrackedItem, stock: readonly UntrackedPlace[]) {
  const warehouseIds = [...new Set(stock.map(({ warehouseId }) => warehouseId))];
  const templates = await trackingTemplates(ctx, warehouseIds);
  const pairs = warehouseIds.map((warehouseId): Pair => ({ warehouseId, unloadId: newId(), loadId: newId() }));
  const [first = ''] = warehouseIds;
  const at = { warehouseId: first, templateId: templates.get(first)?.LOAD ?? '' };
  const read = await readPostingFacts(ctx, trackingRecord(item.id, input, at));
  throwAll(dateErrors(input.from, { ...read, warehouse: null }, 'from'));
  const { facts, item: ready } = loadFacts(read, item.id);
  throwAll(expiryErrors(input, ready));
  const names = new Map(stock.map((place) => [placeKey(place), placeName(place)]));
  const plan = await planTracking(ctx, input, {
    facts,
    item: ready,
    pairs,
    names: input.places.map((place) => names.get(placeKey(place)) ?? ''),
    lotCodes: new Map(stock.flatMap(({ lotId, lot }) => (lotId !== null && lot !== null ? [[lotId, lot] as const] : []))),
  });
  throwAll(plan.errors);
  const ref = { postingDate: input.from, revision: 0 };
  const headers = pairs.map((pair) => {
    const pairOf = templates.get(pair.warehouseId);
    if (!pairOf) throw new Error('a start without its templates');
    return header(input, pair, pairOf);
  });
  const [, , , ...numbers] = await Promise.all([
    plan.storeCounters(),
    writeMovements(ctx, ref, plan.movements),
    writeSerials(ctx, ref, plan.movements),
    ...headers.flatMap(({ unload, load }) => [writeRecord(ctx, unload), writeRecord(ctx, load)]),
  ]);
  const codes = new Map(stock.map(({ warehouseId, warehouse }) => [warehouseId, warehouse]));
  const records = pairs.map(({ warehouseId, unloadId }, index) => ({ id: unloadId, warehouseId, number: numbers[index * 2] ?? 0 }));
  for (const { id, warehouseId, number } of records)
    ctx.record({
      action: 'record.post',
      entity: 'stock_record',
      entityId: id,
      label: `${codes.get(warehouseId)} ${input.from} / ${number}`,
    });
  return { records, lots: plan.lots, pieces: plan.pieces };
}

/**
 * Turns lots or serial numbers on for an item that may have moved already, beyond the manual, which refuses it (E_ITEM_USED): from a day on, and with a record
 * per warehouse that takes the stock out without and puts it back with its first lots and numbers, at no cost. Before that day nothing of the item is posted
 * any more, and what was posted before is neither corrected nor voided. An item that is kept by lots may get numbers too: its lots stay, and each of their
 * pieces gets one. Waits until no posting is under way and keeps others out: a posting comes before and is
 * seen, or after and is asked for lots. Stock that is not as the page showed it is refused.
 * @throws E_NOT_FOUND, E_CONFLICT, E_TRACKING_OFF, E_TRACKING_ON, E_ITEM_PHANTOM, E_SERIAL_UNIT, E_TRACKING_DATE, E_DATE_IN_FUTURE, E_PERIOD_CLOSED,
 * E_PARAMETERS_MISSING, E_TRACKING_NEGATIVE, E_TRACKING_STOCK, E_CODE_TYPE_PURPOSE, E_LOT_CODE_REQUIRED, E_CODE_EXISTS, E_LOT_CODE_NOT_UNIQUE, E_LOT_SUM,
 * E_SERIAL_COUNT, E_SERIAL_QTY_INTEGER, E_SERIAL_DUPLICATE, E_SERIAL_CODE_TAKEN, E_EXPIRY_RANGE, E_LOCATION_MONO_LOT, on the fields of the page
 * @rules POST-02, POST-05, POST-26, SER-02
 */
export async function startTracking(ctx: Ctx, given: StartTracking): Promise<StartedTracking> {
  await lockSwitchesExclusively(ctx);
  return once(ctx, 'item.track', given, async () => {
    const input = given.lots ? given : { ...given, newLots: [] };
    const item = await lockTrackedItem(ctx, input);
    throwAll(switchErrors(item, input, await lotsAreOn(ctx)));
    throwAll(fromErrors(input.from, item, ctx.today));
    const types = [
      { path: 'lotCodeTypeId', id: input.lotCodeTypeId, purpose: 'LOT' as const },
      { path: 'serialCodeTypeId', id: input.serialCodeTypeId, purpose: 'SERIAL' as const },
    ];
    throwAll(await purposeErrors(ctx, types));
    const stock = await listUntrackedPlaces(ctx.sql, ctx.company.id, item.id);
    throwAll(negativeErrors(stock, item.uom));
    throwAll(lotlessErrors(item, stock));
    throwAll(stockErrors(input.places, stock, item.uom));
    const { lotCodeTypeId, serialCodeTypeId } = await writeFlags(ctx, item, input);
    const terms = { ...input, item, hasLotCodeType: lotCodeTypeId !== null, hasSerialCodeType: serialCodeTypeId !== null };
    throwAll(givenErrors(input.places, terms));
    const posted = stock.length > 0 ? await postStart(ctx, input, item, stock) : { records: [], lots: [], pieces: 0 };
    return { itemId: item.id, from: input.from, ...posted };
  });
}
