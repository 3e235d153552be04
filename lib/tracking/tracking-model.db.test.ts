import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../kernel/day';
import { newId } from '../kernel/id';
import { AppError } from '../kernel/errors';
import { runsOf } from '../testing/ledger-runs';
import { today, type TrackingHouse, trackingHouse } from '../testing/tracking-house';
import type { StartTracking } from './start-tracking.schema';

const DAYS = 8;
let t: TrackingHouse;
/** The shelf of the first warehouse without a location, one with, and another warehouse. */
let places: { warehouseId: string; locationId: string | null; loadId: string; unloadId: string }[];

beforeAll(async () => {
  t = await trackingHouse();
  const shop = await t.house.warehouse('SHOP');
  const { warehouseId, loadId, unloadId } = t.house;
  places = [
    { warehouseId, loadId, unloadId, locationId: null },
    { warehouseId, loadId, unloadId, locationId: await t.house.location('A1') },
    {
      warehouseId: shop,
      locationId: null,
      loadId: await t.house.template('SL', { type: 'LOAD', warehouseId: shop }),
      unloadId: await t.house.template('SU', { type: 'UNLOAD', warehouseId: shop }),
    },
  ];
});
afterAll(() => t.one.close());

const move = fc.record({
  day: fc.nat(DAYS),
  place: fc.nat(2),
  quantity: fc.integer({ min: 1, max: 9 }),
  load: fc.boolean(),
  void: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
});
const story = fc.record({
  moves: fc.array(move, { minLength: 1, maxLength: 8 }),
  from: fc.nat(DAYS),
  lots: fc.boolean(),
  serials: fc.boolean(),
  several: fc.boolean(),
});

/** What moved at each place on each day, whatever lots it had. */
async function movedOf(item: string): Promise<string[]> {
  const rows = await t.one.db.sql<{ text: string }>(
    sql`SELECT warehouse_id || ' ' || COALESCE(location_id::text, '-') || ' ' || posting_date || ' ' || trim_scale(sum(quantity)) AS text
        FROM stock_entry WHERE company_id = ${t.one.companyId} AND item_id = ${item}::uuid GROUP BY warehouse_id, location_id, posting_date HAVING sum(quantity) <> 0 ORDER BY 1`,
  );
  return rows.map(({ text }) => text);
}

/** Carries a history out; what stock refuses did not happen. */
async function live(
  item: string,
  moves: readonly { day: number; place: number; quantity: number; load: boolean; void: boolean }[],
): Promise<void> {
  const attempt = async <T>(work: Promise<T>): Promise<T | null> =>
    work.catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'E_STOCK_WOULD_GO_NEGATIVE') return null;
      throw error;
    });
  for (const { day, place, quantity, load, void: back } of moves) {
    const at = places[place];
    if (!at) continue;
    const posted = await attempt(
      t.house.post({
        templateId: load ? at.loadId : at.unloadId,
        warehouseId: at.warehouseId,
        postingDate: addDays(today, day - DAYS),
        lines: [{ itemId: item, quantity: String(quantity), locationId: at.locationId }],
      }),
    );
    if (posted && back) await attempt(t.takeBack(posted.recordId));
  }
}

/** Each place's stock in two lots where there are two pieces, the first of them typed. */
function inTwo(wish: StartTracking): StartTracking {
  const newLots: StartTracking['newLots'] = [];
  const lot = (code: string | null) =>
    newLots.push({ variantId: null, code, lotTypeId: null, supplierLotCode: null, expiryDate: null }) - 1;
  const split = wish.places.map((place, index) => {
    const pieces = Number(place.quantity);
    const parts = (pieces > 1 ? [1, pieces - 1] : [pieces]).map((quantity, at) => ({
      lot: lot(at === 0 ? `T${index}` : null),
      quantity: String(quantity),
      serials: [],
      automatic: wish.serials,
    }));
    return { ...place, parts };
  });
  return { ...wish, newLots, places: split };
}

test('[POST-15 part][POST-18 part] whatever the history, places and days hold the same after the start, and after its end all is as before', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ moves, from, lots, serials, several }) => {
      const item = await t.plain(newId().slice(-9), true);
      await live(item, moves);
      const kinds = { lots: lots || !serials, serials };
      const [moved, stood, state] = [await movedOf(item), await t.places(item), await t.item(item)];
      const asked = addDays(today, from - DAYS);
      const day = state.lastMovement !== null && asked < state.lastMovement ? state.lastMovement : asked;
      const wish = await t.wish(item, { ...kinds, from: day });
      const started = await t.start(item, kinds.lots && several ? inTwo(wish) : wish);
      expect(started.records).toHaveLength(new Set(stood.map(({ warehouseId }) => warehouseId)).size);
      expect(await movedOf(item)).toEqual(moved);
      const held = stood.reduce((sum, { quantity }) => sum + Number(quantity), 0);
      expect((await t.pieces(item)).length).toBe(serials ? held : 0);
      expect((await t.lots(item)).reduce((sum, { on_hand }) => sum + on_hand, 0)).toBe(kinds.lots ? held : 0);
      expect(await t.faults()).toEqual([]);
      if (state.lastMovement === null) return;
      await t.stop(item);
      expect([await movedOf(item), await t.places(item)]).toEqual([moved, stood]);
      expect([await t.lots(item), await t.pieces(item)]).toEqual([[], []]);
      expect(await t.faults()).toEqual([]);
    }),
    runsOf(15),
  );
});
