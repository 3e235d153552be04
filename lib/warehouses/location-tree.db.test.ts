import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchOptions } from '../tables/options.query';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { listItemPlaces, listLocations, listLocationStock, readLocation } from './locations.query';
import { activateLocation, saveLocation } from './save-location';
import { saveLocationSchema } from './save-warehouse.schema';
import { saveItemLocation } from '../item-parts/item-locations';

let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, new Date().toISOString().slice(0, 10));
});
afterAll(() => one.close());

const stockOf = async (locationId: string) =>
  (await listLocationStock(one.db, one.companyId, locationId, 1)).rows.map(({ locationCode, lotCode, quantity }) => [
    locationCode,
    lotCode,
    quantity,
  ]);

async function change(id: string, given: object) {
  const stored = await readLocation(one.db, one.companyId, house.warehouseId, id);
  if (!stored) throw new Error('no such location');
  const { parent: _parent, type: _type, status: _status, holdsStock: _holds, inside: _inside, items: _items, ...fields } = stored;
  return one.run(saveLocation, saveLocationSchema.parse({ ...fields, ...given }));
}

test('[EDGE-55] a renamed and moved location keeps its stock, and what is above it counts it', async () => {
  const hall = await house.location('HALL', { isGroup: true });
  const cellar = await house.location('CELLAR', { isGroup: true });
  const shelf = await house.location('S1', { parentId: hall });
  const itemId = await house.item('OAK');
  const lot = await house.load(itemId, '7', { locationId: shelf });
  expect(await stockOf(hall)).toEqual([['S1', lot.code, '7']]);
  await change(shelf, { code: 'S-01', parentId: cellar });
  expect(await stockOf(shelf)).toEqual([['S-01', lot.code, '7']]);
  expect(await stockOf(hall)).toEqual([]);
  expect(await stockOf(cellar)).toEqual([['S-01', lot.code, '7']]);
});

test('[EDGE-54 part] the same code in two warehouses is two locations, and their stock does not mix', async () => {
  const far = await house.warehouse('WH9');
  const here = await house.location('A1');
  const there = await house.location('A1', { warehouseId: far });
  const lot = await house.load(await house.item('PINE'), '3', { locationId: here });
  expect(await stockOf(here)).toEqual([['A1', lot.code, '3']]);
  expect(await stockOf(there)).toEqual([]);
});

test('[EDGE-58 part] a location out of use is not offered, and offered again when it is back', async () => {
  const id = await house.location('OLD');
  const offered = async () =>
    (await searchOptions(one.db, one.companyId, { source: 'locations', q: 'OLD', warehouseId: house.warehouseId })).length;
  expect(await offered()).toBe(1);
  const off = await one.run(activateLocation, { id, version: 1, active: false });
  expect(await offered()).toBe(0);
  await one.run(activateLocation, { ...off, active: true });
  expect(await offered()).toBe(1);
});

test('only what is unfolded is shown, indented under what it lies in; a search finds it wherever it is', async () => {
  const warehouseId = await house.warehouse('TREE');
  const place = (code: string, parentId: string | null = null) => house.location(code, { warehouseId, parentId, isGroup: code.length < 3 });
  const a = await place('A');
  const ab = await place('AB', a);
  await place('ABC', ab);
  await place('B');
  const list = async (unfolded: 'all' | string[], q = '') =>
    (await listLocations(one.db, one.companyId, warehouseId, { q, page: 1, unfolded })).rows.map(({ code, depth, trail, inside }) => [
      code,
      depth,
      trail,
      inside,
    ]);
  expect(await list([])).toEqual([
    ['A', 0, '', 1],
    ['B', 0, '', 0],
  ]);
  expect(await list([a])).toEqual([
    ['A', 0, '', 1],
    ['AB', 1, 'A / ', 1],
    ['B', 0, '', 0],
  ]);
  expect((await list('all')).map(([code]) => code)).toEqual(['A', 'AB', 'ABC', 'B']);
  expect(await list([], 'abc')).toEqual([['ABC', 2, 'A / AB / ', 0]]);
});

test('[POST-13 part] the places of items are found from the warehouse and from the location', async () => {
  const [itemId, locationId] = [await house.item('MAPLE'), await house.location('M1')];
  await one.run(saveItemLocation, { itemId, warehouseId: house.warehouseId, locationId, priority: 2, minStock: '1', maxStock: '9' });
  const all = await listItemPlaces(one.db, one.companyId, house.warehouseId, { q: 'maple', page: 1 });
  expect(all.rows).toMatchObject([{ itemCode: 'MAPLE', locationCode: 'M1', priority: 2, minStock: '1', maxStock: '9' }]);
  expect((await listItemPlaces(one.db, one.companyId, house.warehouseId, { q: '', page: 1, locationId })).total).toBe(1);
  expect(await readLocation(one.db, one.companyId, house.warehouseId, locationId)).toMatchObject({ items: 1, inside: 0 });
});
