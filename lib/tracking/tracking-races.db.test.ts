import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { type TrackingHouse, trackingHouse } from '../testing/tracking-house';
import { startTracking } from './start-tracking';
import { stopTracking } from './stop-tracking';

const ROUNDS = 20;
let t: TrackingHouse;

beforeAll(async () => {
  t = await trackingHouse();
});
afterAll(() => t.one.close());

/** How each of those that began together ended: what it gave, or the code of its refusal. */
async function together(...works: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const fates = await Promise.allSettled(works.map((work) => work()));
  return fates.map((fate) => (fate.status === 'fulfilled' ? 'done' : String((fate.reason as { code?: string }).code ?? fate.reason)));
}

/** In turn one begins first, then the other; in the first two rounds one ends before the other begins, so that both orders are seen. */
async function inTurn(round: number, one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<string[]> {
  const [first, second] = round % 2 === 0 ? [one, other] : [other, one];
  const fates = round < 2 ? [...(await together(first)), ...(await together(second))] : await together(first, second);
  return round % 2 === 0 ? fates : fates.toReversed();
}

describe('at the same time', () => {
  test('[POST-26 part] a posting comes before a start, which then sees other stock, or after it, and is asked for a lot', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const item = await t.plain(`R${round}`);
      await t.load(item, '10');
      const wish = await t.wish(item);
      const fates = await inTurn(
        round,
        () => t.house.run(startTracking, wish),
        () => t.unload(item, '3'),
      );
      expect(['done E_LOT_REQUIRED', 'E_TRACKING_STOCK done']).toContain(fates.join(' '));
      seen.add(fates.join(' '));
      expect((await t.lots(item)).map(({ on_hand }) => on_hand)).toEqual(fates[0] === 'done' ? [10] : []);
    }
    expect(seen.size).toBe(2);
    expect(await t.faults()).toEqual([]);
  });

  test('[POST-02 part] two people start once; the same command twice starts once and answers both', async () => {
    for (let round = 0; round < 8; round++) {
      const item = await t.plain(`W${round}`);
      await t.load(item, '10');
      const [one, other] = [await t.wish(item), await t.wish(item)];
      const fates = await together(
        () => t.house.run(startTracking, one),
        () => t.house.run(startTracking, other),
        () => t.house.run(startTracking, one),
      );
      expect(fates.toSorted()).toEqual(fates[1] === 'done' ? ['E_CONFLICT', 'E_CONFLICT', 'done'] : ['E_CONFLICT', 'done', 'done']);
      expect(await t.lots(item)).toMatchObject([{ on_hand: 10 }]);
    }
    expect(await t.faults()).toEqual([]);
  });

  test('[POST-26 part] a posting comes before the end, which it then stands in the way of, or after it, and finds no lots', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const item = await t.plain(`E${round}`);
      await t.load(item, '10');
      const [lot] = (await t.start(item)).lots;
      const { version } = await t.item(item);
      const fates = await inTurn(
        round,
        () => t.house.run(stopTracking, { commandId: newId(), itemId: item, version, reason: 'drill' }),
        () => t.house.unload(item, lot?.id ?? '', '3'),
      );
      expect(['done E_LOT_NOT_MANAGED', 'E_TRACKING_LATER done']).toContain(fates.join(' '));
      seen.add(fates.join(' '));
      const [left] = await t.places(item);
      expect([left?.lot, left?.quantity]).toEqual(fates[0] === 'done' ? [null, '10'] : [lot?.code, '7']);
    }
    expect(seen.size).toBe(2);
    expect(await t.faults()).toEqual([]);
  });

  test('[POST-18 part] a record of before is void before the start, or stays', async () => {
    for (let round = 0; round < 8; round++) {
      const item = await t.plain(`V${round}`);
      await t.load(item, '10');
      const old = await t.load(item, '4');
      const wish = await t.wish(item);
      const fates = await inTurn(
        round,
        () => t.house.run(startTracking, wish),
        () => t.takeBack(old),
      );
      expect(['done E_TRACKED_SINCE', 'E_TRACKING_STOCK done']).toContain(fates.join(' '));
    }
    expect(await t.faults()).toEqual([]);
  });
});
