import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveCodeType } from '../code-types/save-code-type';
import { removeCodeType } from '../code-types/remove-code-type';
import { saveCodeTypeSchema } from '../code-types/save-code-type.schema';
import { saveTableRow } from '../tables/save-table-row';
import { itemInput } from '../testing/master-data';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { editManyItems } from '../items-at-once/edit-many-items';
import { itemChoices } from './item-choices.query';
import { readItem } from './item.query';
import { listItems, lookupItems } from './item-register.query';
import { itemRegisterParams } from './item-register.params';
import { massEditSchema } from '../items-at-once/mass-edit.schema';
import { saveItem } from './save-item';

let one: Workbench;
let house: LotHouse;
let pieces: { id: string; version: number };
let serialType: string;
let lotType: string;
beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, new Date().toISOString().slice(0, 10));
  pieces = await one.run(saveTableRow, { table: 'units', code: 'PCS', description: 'Pieces', active: true, decimals: 0 });
  const type = (code: string, purpose: string) =>
    one.run(
      saveCodeType,
      saveCodeTypeSchema.parse({
        ...{ code, purpose, description: code, fillMissing: false, startNumeric: '1', startAlpha: 'A', unitHandling: false, active: true },
        ...{ rootKinds: [], segments: [{ kind: 'PROGRESSIVE', length: 5, fillChar: '0', text: null }] },
      }),
    );
  serialType = (await type('SN5', 'SERIAL')).id;
  lotType = (await type('L5', 'LOT')).id;
});
afterAll(() => one.close());

const piece = (code: string, rest: Partial<Parameters<typeof itemInput>[0]> = {}) =>
  itemInput({ itemClassId: house.classId, uomId: pieces.id, code, serialManaged: true, serialCodeTypeId: serialType, ...rest });
const refused = (code: string, path: string) =>
  expect.objectContaining({ code, fields: expect.arrayContaining([expect.objectContaining({ path, code })]) });
const settings = (given: object) =>
  massEditSchema.parse({
    ...{ ids: null, filter: null, lotManaged: false, withdrawalType: 'FIFO', lotCodeTypeId: null, initialLotStatusId: null },
    ...{ lotValidityDays: null, lotExpiryType: 'EXACT', allowExpiryEdit: false, blockWarningDays: null, blockDays: null },
    ...{ singleSupplierLot: true, serialManaged: true, serialCodeTypeId: null, serialGeneration: 'MANUAL', serialValidityDays: null },
    ...given,
  });

test('[SER-02 part] an item counted in whole pieces is managed by serial number, alone or together with lots', async () => {
  const { id } = await one.run(saveItem, piece('BIKE', { serialGeneration: 'AUTOMATIC', serialValidityDays: 365 }));
  expect(await readItem(one.db.sql, one.companyId, id)).toMatchObject({
    serialManaged: true,
    serialCodeType: 'SN5',
    serialGeneration: 'AUTOMATIC',
    serialValidityDays: 365,
    lotManaged: false,
  });
  await one.run(saveItem, piece('PUMP', { lotManaged: true, lotCodeTypeId: lotType }));
  const params = itemRegisterParams.parse({ view: 'serials' });
  expect((await listItems(one.db.sql, one.companyId, params)).rows.map((row) => [row.code, row.serialCodeType])).toEqual([
    ['BIKE', 'SN5'],
    ['PUMP', 'SN5'],
  ]);
  const offered = await lookupItems(one.db.sql, one.companyId, { query: '', serialManaged: true });
  expect(offered.map(({ code }) => code)).toEqual(['BIKE', 'PUMP']);
  const choices = await itemChoices(one.db.sql, one.companyId, null);
  expect([choices.serialCodeTypes.map(({ code }) => code), choices.wholeUnits.map(({ code }) => code)]).toEqual([['SN5'], ['PCS']]);
  expect(choices.codeTypes.map(({ code }) => code)).not.toContain('SN5');
});

test('[SER-02 part] a unit with decimals is refused, at the item and at the unit', async () => {
  await expect(one.run(saveItem, piece('OIL', { uomId: house.uomId }))).rejects.toEqual(refused('E_SERIAL_UNIT', 'serialManaged'));
  const unit = { table: 'units' as const, code: 'PCS', description: 'Pieces', active: true };
  await one.run(saveItem, piece('LAMP'));
  await expect(one.run(saveTableRow, { ...unit, ...pieces, decimals: 1 })).rejects.toEqual(refused('E_SERIAL_UNIT', 'decimals'));
  pieces = await one.run(saveTableRow, { ...unit, ...pieces, description: 'Whole pieces', decimals: 0 });
});

test('[CFG-04] a phantom has no serial numbers, and a lot code type makes none', async () => {
  const { id } = await one.run(saveItem, piece('KIT', { phantom: true }));
  expect(await readItem(one.db.sql, one.companyId, id)).toMatchObject({ phantom: true, serialManaged: false });
  await expect(one.run(saveItem, piece('LAMP2', { serialCodeTypeId: lotType }))).rejects.toEqual(
    refused('E_CODE_TYPE_PURPOSE', 'serialCodeTypeId'),
  );
});

test('[EDGE-15 part] many items: a unit with decimals, a phantom and one that has moved keep what they have and are named', async () => {
  const ids = await Promise.all(['M1', 'M2'].map(async (code) => (await one.run(saveItem, piece(code, { serialManaged: false }))).id));
  const kilos = await house.item('MKG', { lotManaged: false, lotCodeTypeId: null });
  const { id: phantom } = await one.run(saveItem, piece('MPH', { phantom: true }));
  const { id: moved } = await one.run(saveItem, piece('MMV', { serialManaged: false }));
  await house.post({ templateId: house.loadId, lines: [{ itemId: moved, quantity: '5' }] });
  const set = ['serialManaged', 'serialCodeTypeId', 'serialGeneration'];
  const given = { ids: [...ids, kilos, phantom, moved], set, serialCodeTypeId: serialType, serialGeneration: 'AUTOMATIC' };
  const report = await one.run(editManyItems, settings(given));
  expect(report).toMatchObject({ changed: 2, refused: 3 });
  expect(report.named.map(({ code, reason }) => [code, reason]).sort()).toEqual([
    ['MKG', 'E_SERIAL_UNIT'],
    ['MMV', 'E_ITEM_USED'],
    ['MPH', 'E_ITEM_PHANTOM'],
  ]);
  expect(await readItem(one.db.sql, one.companyId, ids[0] ?? '')).toMatchObject({ serialManaged: true, serialGeneration: 'AUTOMATIC' });
  await expect(one.run(editManyItems, settings({ ids, set: ['serialCodeTypeId'], serialCodeTypeId: lotType }))).rejects.toEqual(
    refused('E_CODE_TYPE_PURPOSE', 'serialCodeTypeId'),
  );
  const facts = await one.db.sql<{ changes: object }>(
    sql`SELECT changes FROM audit_event WHERE company_id = ${one.companyId} AND entity_id = ${ids[0]}::uuid AND action = 'item.save' ORDER BY seq DESC LIMIT 1`,
  );
  expect(facts[0]?.changes).toMatchObject({ serialManaged: [false, true], serialGeneration: ['MANUAL', 'AUTOMATIC'] });
});

test('a serial code type that items use is not deleted', async () => {
  await one.run(saveItem, piece('KEEP'));
  await expect(one.run(removeCodeType, { id: serialType, version: 1 })).rejects.toMatchObject({ code: 'E_IN_USE' });
});
