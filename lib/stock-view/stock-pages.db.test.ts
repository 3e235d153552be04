import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { stockViewParams } from './stock-view.params';
import { readStock } from './stock-view.query';

let one: Workbench;
let house: LotHouse;
let today: string;

beforeAll(async () => {
  one = await workbench();
  today = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, today);
  for (const [item, lots] of [
    ['A', 1],
    ['B', 5],
    ['C', 2],
    ['D', 4],
  ] as const) {
    const itemId = await house.item(item, { lotValidityDays: 30 });
    for (let nth = 0; nth < lots; nth++) await house.load(itemId, '2', { code: `${item}-${nth}` });
  }
});
afterAll(() => one.close());

const lots = async (search: Record<string, string>, size: number, page = 1) => {
  const params = { ...stockViewParams.parse(search), page };
  return (await readStock(one.db.sql, one.companyId, { params, today, size })).rows.map(({ lot }) => lot);
};

test('pages of the stock in the order of its items follow each other without gap or repeat, however they cut the lots of an item', async () => {
  for (const tab of ['detail', 'lot'])
    for (const sort of ['item', '-item']) {
      const all = await lots({ tab, sort }, 100);
      expect(all).toHaveLength(12);
      expect(all[0]).toBe(sort === 'item' ? 'A-0' : 'D-0');
      for (const size of [1, 3, 5]) {
        const pages: (string | null)[] = [];
        for (let page = 1; page <= Math.ceil(12 / size); page++) pages.push(...(await lots({ tab, sort }, size, page)));
        expect([tab, sort, size, pages]).toEqual([tab, sort, size, all]);
        expect(await lots({ tab, sort }, size, 13)).toEqual([]);
      }
    }
});
