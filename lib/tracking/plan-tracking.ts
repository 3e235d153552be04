import type { Ctx } from '../kernel/ctx';
import type { FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { sum } from '../kernel/quantity';
import { checkStock, mayBeMono, type StockUse } from '../posting-plans/check-stock';
import { balanceDeltas, entryOf, lotDeltas, type PostingTerms } from '../posting-plans/plan-movements.rules';
import { rowsOf } from '../posting-plans/plan-rows';
import type { PostingFacts, PostingItem } from '../posting-plans/record-facts.query';
import type { RecordInput, RecordLineInput, RecordLotInput } from '../records/record.types';
import { type ResolvedLine, type ResolvedLot, resolveLots } from '../posting-plans/resolve-lots';
import { nameSerials, newSerialOf, resolveSerials, serialsToLock } from '../posting-plans/resolve-serials';
import { balanceKeyText } from '../stock/balance-key.rules';
import { eachInSlices } from '../server/breath';
import type { Direction, LineState, Movements, NewSerial } from '../stock/ledger.types';
import { lockSerials } from '../stock/serial-locks';
import { lockLots } from '../stock/stock-locks';
import type { StartTracking } from './start-tracking.schema';
import type { GivenLot, GivenPlace } from './tracking.types';

/** The two records of one warehouse. */
export type Pair = { readonly warehouseId: string; readonly unloadId: string; readonly loadId: string };

export type TrackingPlan = {
  readonly movements: Movements;
  readonly storeCounters: () => Promise<void>;
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly pieces: number;
  readonly errors: readonly FieldError[];
};

type Given = Pick<StartTracking, 'from' | 'places' | 'newLots'>;
type Terms = {
  readonly facts: PostingFacts;
  readonly item: PostingItem;
  readonly names: readonly string[];
  /** Codes of the lots that lie there already, by their ids. */
  readonly lotCodes: ReadonlyMap<string, string>;
  readonly pairs: readonly Pair[];
};

const lotInput = ({ code, lotTypeId, supplierLotCode, expiryDate }: GivenLot, from: string, quantity: string): RecordLotInput => ({
  lotId: null,
  code,
  generated: code === null,
  lotTypeId,
  supplierLotCode,
  // Stock that has expired already was there before: its lot starts on its expiry at the latest.
  startDate: expiryDate !== null && expiryDate < from ? expiryDate : null,
  expiryDate,
  sellable: true,
  note: null,
  packages: null,
  producerId: null,
  supplierId: null,
  quantity,
  locationId: null,
  offsetLocationId: null,
});

const blank = { amount: null, offsetLocationId: null, note: null };

/** The lots as lines of their own, one each: a lot may lie in many places. */
function lotLines(itemId: string, { from, newLots, places }: Given): RecordLineInput[] {
  const lying = new Map<number, string[]>();
  for (const { parts } of places)
    for (const { lot, quantity } of parts) if (lot !== null) lying.set(lot, [...(lying.get(lot) ?? []), quantity]);
  return newLots.map((lot, index) => {
    const quantity = sum(lying.get(index) ?? []);
    return { ...blank, itemId, variantId: lot.variantId, quantity, locationId: null, lots: [lotInput(lot, from, quantity)], serials: [] };
  });
}

const placeLine = (itemId: string, { variantId, locationId, quantity, parts, lotId }: GivenPlace): RecordLineInput => ({
  ...blank,
  itemId,
  variantId,
  quantity,
  locationId,
  lots: [],
  serials: parts.flatMap(({ serials, lot }, index) =>
    serials.map((code) => ({
      serialId: null,
      code,
      lot: lot === null && lotId === null ? null : index,
      customerCode: null,
      supplierCode: null,
      startDate: null,
      expiryDate: null,
    })),
  ),
});

/** The record that the facts of a start are read with: all lots, all places. */
export const trackingRecord = (itemId: string, given: Given, at: { warehouseId: string; templateId: string }): RecordInput => ({
  ...at,
  postingDate: given.from,
  number: null,
  partnerId: null,
  stockPartnerId: null,
  projectId: null,
  refDocumentText: null,
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  note: null,
  offset: null,
  lines: [...lotLines(itemId, given), ...given.places.map((place) => placeLine(itemId, place))],
});

/** Complaints about lines of the record that stands for the page, on its own fields. */
const onPage = (fields: readonly FieldError[], lotCount: number): FieldError[] =>
  fields.map((field) => ({
    ...field,
    path: field.path.replace(/^lines\.(\d+)\.lots\.0/, 'newLots.$1').replace(/^lines\.(\d+)\.serials.*$/, (_, line: string) => {
      return `places.${Number(line) - lotCount}.parts`;
    }),
  }));

const termsOf = (place: GivenPlace, recordId: string, direction: Direction): PostingTerms => ({
  recordId,
  direction,
  warehouseId: place.warehouseId,
  partnerId: place.partnerId,
  byProject: true,
  integrates: false,
  opening: place.lotId === null,
  // A lot that gets numbers neither comes nor goes.
  transfer: place.lotId !== null,
});

/** The lot that lies at a place already, as its line names it. */
const standingLot = (lotId: string, from: string, quantity: string, path: string): ResolvedLot => ({
  path,
  input: {
    ...lotInput({ variantId: null, code: null, lotTypeId: null, supplierLotCode: null, expiryDate: null }, from, quantity),
    lotId,
    generated: false,
  },
  lotId,
  isNew: false,
  chosen: true,
});

const stateOf = (place: GivenPlace, item: PostingItem, at: Pick<LineState, 'id' | 'recordId' | 'lineNo' | 'mainLineId'>): LineState => ({
  ...at,
  itemId: item.id,
  variantId: place.variantId,
  moveUomId: item.uomId,
  moveQty: place.quantity,
  baseQty: place.quantity,
  baseAmount: null,
  projectId: place.projectId,
  locationId: place.locationId,
  note: null,
  removed: false,
});

/**
 * Plans what gives untracked stock its first lots and numbers: per place an unload without and a load with them, at no cost. Takes the locks of POST-26 in
 * their order (counters, pieces, places, balances); nothing is written. Opening entries: they count neither as loaded nor as a transfer, but all loads of a
 * lot are its initial quantity, in how many warehouses soever it lies.
 * @rules POST-02, POST-14, POST-26, CODE-10, LOT-05, STK-02
 */
export async function planTracking(
  ctx: Ctx,
  given: Given,
  { facts, item, names, pairs, lotCodes: standing }: Terms,
): Promise<TrackingPlan> {
  const { from, places, newLots } = given;
  const record = trackingRecord(item.id, given, { warehouseId: places[0]?.warehouseId ?? '', templateId: facts.template?.id ?? '' });
  const resolution = await resolveLots(ctx, { ...record, lines: record.lines.slice(0, newLots.length) }, facts, '');
  const lotOf = resolution.lines.map(({ lots }) => lots[0]);
  const lines = places.map((place, index): ResolvedLine => {
    const line = placeLine(item.id, place);
    const number = newLots.length + index;
    if (place.lotId !== null) {
      const own = standingLot(place.lotId, from, place.quantity, `places.${index}.parts.0`);
      return { index: number, input: { ...line, lots: [own.input] }, item, lots: [own] };
    }
    const lots = place.parts.flatMap((part): ResolvedLot[] => {
      const lot = part.lot === null ? undefined : lotOf[part.lot];
      return lot ? [{ ...lot, input: { ...lot.input, quantity: part.quantity } }] : [];
    });
    const lotInputs = place.parts.flatMap(({ lot, quantity }) => {
      const one = lot === null ? undefined : newLots[lot];
      return one ? [lotInput(one, from, quantity)] : [];
    });
    return { index: number, input: { ...line, lots: lotInputs }, item, lots };
  });
  const lotCodes = new Map([...standing, ...resolution.newLots.map(({ id, code }) => [id, code] as const)]);
  const wanted = await nameSerials(ctx, lines, { record, facts, lotCodes });
  if (standing.size > 0) await lockLots(ctx, [...standing.keys()]);
  const locked = await lockSerials(ctx, await serialsToLock(lines, wanted));
  const taken = locked.map(({ code }) => ({
    path: 'places',
    code: 'E_SERIAL_CODE_TAKEN' as const,
    params: { serial: code, item: item.code },
  }));
  const serials = await resolveSerials(lines, wanted, { locked, facts });

  const pairOf = new Map(pairs.map((pair) => [pair.warehouseId, pair]));
  const count = new Map<string, number>();
  const planned = lines.map((line, index) => {
    const place = places[index];
    const pair = place && pairOf.get(place.warehouseId);
    if (!place || !pair) throw new Error('a start without the records of its warehouse');
    const lineNo = (count.get(place.warehouseId) ?? 0) + 1;
    count.set(place.warehouseId, lineNo);
    const out = stateOf(place, item, { id: newId(), recordId: pair.unloadId, lineNo, mainLineId: null });
    const into = stateOf(place, item, { id: newId(), recordId: pair.loadId, lineNo, mainLineId: out.id });
    const [unload] = rowsOf(place.lotId === null ? { ...line, lots: [] } : line, {
      lineId: out.id,
      projectId: place.projectId,
      serials: [],
    });
    if (!unload) throw new Error('a place without its unload');
    const loads = rowsOf(line, { lineId: into.id, projectId: place.projectId, serials: serials.byLine.get(line.index) ?? [] });
    return { place, pair, line, out, into, unload, loads };
  });
  const entries = planned.flatMap(({ place, pair, unload, loads }) => [
    entryOf(unload, termsOf(place, pair.unloadId, 'UNLOAD')),
    ...loads.map((row) => ({
      ...entryOf(row, termsOf(place, pair.loadId, 'LOAD')),
      integrates: row.lotId !== null && place.lotId === null,
    })),
  ]);
  const uses = new Map<string, StockUse[]>();
  for (const [index, { place, pair, unload, loads }] of planned.entries())
    for (const entry of [unload, ...loads]) {
      const key = balanceKeyText(entryOf(entry, termsOf(place, pair.unloadId, 'UNLOAD')));
      const named = { item: item.code, lot: lotCodes.get(entry.lotId ?? '') ?? '', place: names[index] ?? '', uom: item.uom };
      const lifted = { locationBlocked: false, templateAllowsUnavailable: true, physicalInventory: false };
      uses.set(key, [{ path: `places.${index}.parts`, purpose: 'REMOVAL', lot: null, ...lifted, names: named }]);
    }
  const newLotIds = new Set(resolution.newLots.map(({ id }) => id));
  const check = await checkStock(ctx, balanceDeltas(entries), uses, {
    date: from,
    newLotIds,
    negativeAllowed: () => false,
    mayBeMono: mayBeMono(facts),
    restate: true,
  });
  const firstRecordOf = new Map(planned.toReversed().flatMap(({ pair, loads }) => loads.map(({ lotId }) => [lotId, pair.loadId] as const)));
  const isBlocked = (id: string | null) => id !== null && (facts.locations.get(id)?.blocked ?? false);
  const existing = lotOf.flatMap((lot, index): FieldError[] =>
    lot && !lot.isNew ? [{ path: `newLots.${index}.code`, code: 'E_CODE_EXISTS', params: { code: newLots[index]?.code ?? '' } }] : [],
  );
  const pieceRows = planned.flatMap(({ line, loads }) => loads.map((row) => ({ line, row })));
  const newSerials: NewSerial[] = [];
  for (const { line, row } of pieceRows)
    await eachInSlices(row.serials, (serial) => newSerials.push(newSerialOf(serial, row.id, line, { record, facts })));
  return {
    movements: {
      newLots: resolution.newLots.map((lot) => ({ ...lot, recordId: firstRecordOf.get(lot.id) ?? lot.recordId })),
      lotDeltas: lotDeltas(entries, { isBlocked, supplierOf: () => null }),
      lines: planned.flatMap(({ out, into }) => [out, into]),
      entries,
      balances: check.balances,
      newSerials,
      pieces: newSerials.map(({ id, entryId }) => ({ serialId: id, entryId, reversesId: null })),
    },
    storeCounters: async () => {
      await Promise.all([resolution.storeCounters(), wanted.storeCounters()]);
    },
    lots: resolution.newLots.map(({ id, code }) => ({ id, code })),
    pieces: newSerials.length,
    // What lies beside it already lay there before: only a second lot in a place for one is new.
    errors: [
      ...onPage([...resolution.errors, ...serials.errors], newLots.length),
      ...existing,
      ...taken,
      ...check.errors.filter(({ code }) => code !== 'E_LOCATION_MONO_ITEM'),
    ],
  };
}
