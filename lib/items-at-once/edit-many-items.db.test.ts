import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { editManyItems } from './edit-many-items';
import { readItem } from '../items/item.query';
import { massEditSchema } from './mass-edit.schema';

let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, new Date().toISOString().slice(0, 10));
});
afterAll(() => one.close());

const read = (id: string) => readItem(one.db.sql, one.companyId, id);
const input = (given: object) =>
  massEditSchema.parse({
    ids: null,
    filter: null,
    lotManaged: true,
    withdrawalType: 'FIFO',
    lotCodeTypeId: null,
    initialLotStatusId: null,
    lotValidityDays: null,
    lotExpiryType: 'EXACT',
    allowExpiryEdit: false,
    blockWarningDays: null,
    blockDays: null,
    singleSupplierLot: true,
    serialManaged: true,
    serialCodeTypeId: null,
    serialGeneration: 'MANUAL',
    serialValidityDays: null,
    ...given,
  });

test('[EDGE-15] the lot tab of ten items, three of them moved: seven change, three are reported and stay whole', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 10; at++) ids.push(await house.item(`PLAIN${at}`, { lotManaged: false, lotCodeTypeId: null }));
  const moved = ids.slice(0, 3);
  for (const itemId of moved) await house.post({ templateId: house.loadId, lines: [{ itemId, quantity: '5' }] });
  const report = await one.run(editManyItems, input({ ids, set: ['lotManaged', 'lotValidityDays'], lotValidityDays: 90 }));
  expect(report).toMatchObject({ changed: 7, unchanged: 0, refused: 3 });
  expect(report.named.map(({ code, reason, field }) => [code, reason, field]).sort()).toEqual([
    ['PLAIN0', 'E_ITEM_USED', 'lotManaged'],
    ['PLAIN1', 'E_ITEM_USED', 'lotManaged'],
    ['PLAIN2', 'E_ITEM_USED', 'lotManaged'],
  ]);
  expect(await read(moved[0] ?? '')).toMatchObject({ lotManaged: false, lotValidityDays: null, version: 1 });
  expect(await read(ids[9] ?? '')).toMatchObject({ lotManaged: true, lotValidityDays: 90, version: 2, withdrawalType: 'FIFO' });
  const trail = await one.db.sql<{ label: string; changes: object }>(
    sql`SELECT label, changes FROM audit_event WHERE company_id = ${one.companyId} AND action = 'item.save' AND entity_id = ANY(${ids}::uuid[]) AND changes ? 'lotValidityDays' AND changes->'lotValidityDays'->>1 = '90' ORDER BY label`,
  );
  expect(trail.map(({ label }) => label)).toEqual(['PLAIN3', 'PLAIN4', 'PLAIN5', 'PLAIN6', 'PLAIN7', 'PLAIN8', 'PLAIN9']);
  expect(trail[0]?.changes).toEqual({ lotManaged: [false, true], lotValidityDays: [null, 90] });
  const again = await one.run(editManyItems, input({ ids: ids.slice(3), set: ['lotValidityDays'], lotValidityDays: 90 }));
  expect(again).toMatchObject({ changed: 0, unchanged: 7, refused: 0 });
});

test('[EXP-09 part] what may change after use changes for moved items too, and the last usable day of their lots follows', async () => {
  const itemId = await house.item('MILK', { lotValidityDays: 30 });
  const lot = await house.load(itemId, '5');
  const usable = async () =>
    (
      await one.db.sql<{ days: number }>(
        sql`SELECT expiry_date - usable_until AS days FROM lot WHERE company_id = ${one.companyId} AND id = ${lot.id}::uuid`,
      )
    )[0]?.days;
  expect(await usable()).toBe(0);
  const report = await one.run(
    editManyItems,
    input({ ids: [itemId], set: ['blockDays', 'blockWarningDays'], blockDays: 4, blockWarningDays: 9 }),
  );
  expect(report.changed).toBe(1);
  expect(await usable()).toBe(5);
});

test('a block before its warning and a phantom are told by item; a filter takes all of its list', async () => {
  const warned = await house.item('WARNED', { blockWarningDays: 3, blockDays: 1 });
  const phantom = await house.item('PHANTOM', { phantom: true });
  expect(await one.run(editManyItems, input({ ids: [warned, phantom], set: ['blockDays', 'lotManaged'], blockDays: 8 }))).toMatchObject({
    changed: 0,
    refused: 2,
    named: expect.arrayContaining([
      expect.objectContaining({ code: 'WARNED', reason: 'E_BLOCK_DAYS_ORDER' }),
      expect.objectContaining({ code: 'PHANTOM', reason: 'E_ITEM_PHANTOM' }),
    ]),
  });
  for (const code of ['FILTER-A', 'FILTER-B']) await house.item(code);
  const filter = { q: 'FILTER-', view: 'lots' as const };
  expect(await one.run(editManyItems, input({ filter, set: ['withdrawalType'], withdrawalType: 'EXPIRY' }))).toMatchObject({ changed: 2 });
});

test('nothing ticked is refused at its place, and items of another company are not found', async () => {
  expect(massEditSchema.safeParse({ ...input({ ids: [], set: ['blockDays'] }), set: [] }).error?.issues).toMatchObject([
    { message: 'E_REQUIRED', path: ['set'] },
  ]);
  const itemId = await house.item('MINE');
  const stranger = await testCompany(one.db);
  await expect(runVerb(one.db, stranger, editManyItems, input({ ids: [itemId], set: ['blockDays'] }))).rejects.toMatchObject({
    code: 'E_NOT_FOUND',
  });
});
