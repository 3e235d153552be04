import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainStock, plainWarehouse } from '../testing/plain-stock';
import { type Workbench, workbench } from '../testing/workbench';
import { removeLocation, saveLocation } from './save-location';
import { removeWarehouse } from './save-warehouse';
import type { SaveLocation, SaveWarehouse } from './save-warehouse.schema';

let one: Workbench;

beforeAll(async () => {
  one = await workbench();
});

afterAll(() => one.close());

const place = (given: Partial<SaveLocation> & { warehouseId: string; code: string }) =>
  one.run(saveLocation, {
    description: null,
    parentId: null,
    isGroup: false,
    priority: 0,
    monoItem: false,
    monoLot: false,
    active: true,
    blocked: false,
    obsolete: false,
    ...given,
  });

const warehouse = (given: Partial<SaveWarehouse> & { code: string }) => plainWarehouse(one.db, one.caller, given);

test('[POST-12 part] code and kind stay after the first record, project and partner while there is stock', async () => {
  const made = await warehouse({ code: 'W1' });
  await plainStock(one.db, one.caller, { warehouseId: made.id });
  await expect(
    warehouse({ ...made, code: 'W9', kind: 'SUBCONTRACTOR', stockByProject: true, stockByPartner: true, stockByLocation: true }),
  ).rejects.toMatchObject({
    code: 'E_FIELD_FROZEN',
    fields: [
      { path: 'code', code: 'E_FIELD_FROZEN' },
      { path: 'kind', code: 'E_FIELD_FROZEN' },
      { path: 'stockByProject', code: 'E_SETTING_FROZEN' },
      { path: 'stockByPartner', code: 'E_SETTING_FROZEN' },
      { path: 'stockByLocation', code: 'E_SETTING_FROZEN' },
    ],
  });
  await expect(warehouse({ ...made, code: 'W1', description: 'Other words', negativeStock: true, active: false })).resolves.toMatchObject({
    version: 2,
  });
});

test('a warehouse in use is named with what uses it and cannot be deleted; an unused one can', async () => {
  const used = await warehouse({ code: 'W2' });
  await place({ warehouseId: used.id, code: 'A1' });
  await expect(one.run(removeWarehouse, used)).rejects.toMatchObject({
    code: 'E_IN_USE',
    params: { code: 'W2', uses: [{ what: 'locations', codes: ['A1'] }] },
  });
  const free = await warehouse({ code: 'W3' });
  await expect(one.run(removeWarehouse, free)).resolves.toEqual({ id: free.id });
});

test('the same location code may stand in two warehouses, not twice in one', async () => {
  const one = await warehouse({ code: 'W4' });
  const two = await warehouse({ code: 'W5' });
  await place({ warehouseId: one.id, code: 'A1' });
  await place({ warehouseId: two.id, code: 'A1' });
  await expect(place({ warehouseId: one.id, code: 'a1' })).rejects.toMatchObject({ code: 'E_CODE_EXISTS', fields: [{ path: 'code' }] });
});

test('a location cannot lie inside itself, nor inside a location of another warehouse', async () => {
  const { id: warehouseId } = await warehouse({ code: 'W6' });
  const other = await warehouse({ code: 'W7' });
  const aisle = await place({ warehouseId, code: 'A', isGroup: true });
  const rack = await place({ warehouseId, code: 'A-1', parentId: aisle.id, isGroup: true });
  const shelf = await place({ warehouseId, code: 'A-1-1', parentId: rack.id });
  const far = await place({ warehouseId: other.id, code: 'Z' });
  await expect(place({ warehouseId, ...aisle, code: 'A', parentId: shelf.id })).rejects.toMatchObject({
    code: 'E_LOCATION_CYCLE',
    fields: [{ path: 'parentId' }],
  });
  await expect(place({ warehouseId, ...shelf, code: 'A-1-1', parentId: far.id })).rejects.toMatchObject({
    code: 'E_LOCATION_OTHER_WAREHOUSE',
  });
  await expect(place({ ...shelf, warehouseId: other.id, code: 'A-1-1' })).rejects.toMatchObject({
    code: 'E_FIELD_FROZEN',
    fields: [{ path: 'warehouseId' }],
  });
  await expect(one.run(removeLocation, aisle)).rejects.toMatchObject({
    params: { uses: [{ what: 'sublocations', codes: ['A-1'] }] },
  });
});

test('blocking a location takes its stock out of what is available, and freeing it gives it back', async () => {
  const { id: warehouseId } = await warehouse({ code: 'W8' });
  const shelf = await place({ warehouseId, code: 'S1' });
  const { lotId } = await plainStock(one.db, one.caller, { warehouseId, locationId: shelf.id });
  const blockedOf = async () =>
    (
      await one.db.sql<{ blocked: string }>(
        sql`SELECT blocked_quantity AS blocked FROM lot WHERE company_id = ${one.companyId} AND id = ${lotId}::uuid`,
      )
    )[0]?.blocked;
  const blocked = await place({ warehouseId, ...shelf, code: 'S1', blocked: true });
  expect(await blockedOf()).toBe('10.5');
  await place({ warehouseId, ...blocked, code: 'S1-renamed', blocked: false });
  expect(await blockedOf()).toBe('0');
});

test('a location that holds stock cannot become a group nor be deleted; one lot at a time implies one item at a time', async () => {
  const { id: warehouseId } = await warehouse({ code: 'W10' });
  const shelf = await place({ warehouseId, code: 'S1' });
  await plainStock(one.db, one.caller, { warehouseId, locationId: shelf.id });
  await expect(place({ warehouseId, ...shelf, code: 'S1', isGroup: true })).rejects.toMatchObject({
    code: 'E_LOCATION_IS_GROUP',
    fields: [{ path: 'isGroup' }],
  });
  await expect(one.run(removeLocation, shelf)).rejects.toMatchObject({
    code: 'E_IN_USE',
    params: { uses: [{ what: 'stock' }, { what: 'lines' }] },
  });
  await place({ warehouseId, ...shelf, code: 'S1', monoLot: true });
  const [row] = await one.db.sql<{ mono_item: boolean }>(
    sql`SELECT mono_item FROM location WHERE company_id = ${one.companyId} AND id = ${shelf.id}::uuid`,
  );
  expect(row?.mono_item).toBe(true);
});
