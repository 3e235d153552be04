import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveBom } from '../boms/save-bom';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { previewComponents } from '../record-form/explode-lines';
import { bomVersion, type ComponentGiven } from '../testing/bom-version';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { correctRecord } from '../corrections/correct-record';
import { readRecordCard } from '../record-register/record-card.query';
import { correctRecordSchema } from './record.schema';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;
let make: string;
let kit: string;
let cake: string;
const parts: Record<'flour' | 'rye' | 'sugar', string> = { flour: '', rye: '', sugar: '' };

const bom = (code: string, isDefault: boolean, components: readonly ComponentGiven[]) =>
  one.run(saveBom, bomVersion({ itemId: cake, uomId: house.uomId, code, isDefault, components }));

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
  const consume = await house.template('UC', { type: 'UNLOAD', billOfMaterials: true });
  make = await house.template('P1', { type: 'LOAD', offsetWarehouseId: house.warehouseId, offsetTemplateId: consume });
  kit = await house.template('K1', { type: 'UNLOAD', billOfMaterials: true });
  cake = await house.item('CAKE', { lotManaged: false });
  for (const name of ['flour', 'rye', 'sugar'] as const) {
    parts[name] = await house.item(name.toUpperCase(), { lotManaged: false });
    await house.post({ templateId: house.loadId, lines: [{ itemId: parts[name], quantity: '1000' }] });
  }
  const alternatives = [{ itemId: parts.rye, variantId: null, ratio: '1.5' }];
  await bom('1', true, [{ itemId: parts.flour, quantity: '2', alternatives }]);
  await bom('SWEET', false, [
    { itemId: parts.flour, quantity: '2' },
    { itemId: parts.sugar, quantity: '3' },
  ]);
});
afterAll(() => one.close());

const card = async (recordId: string) => {
  const found = await readRecordCard(one.db.sql, one.companyId, recordId);
  if (!found) throw new Error('no such record');
  return found;
};
const taken = async (recordId: string) =>
  (await card(recordId)).lines.filter(({ removed }) => !removed).map(({ itemId, quantity }) => [itemId, quantity]);

describe('the version of a bill of materials', () => {
  test('[BOM-04] stands on the record and on each line, asked for or the default one; a correction keeps it although another is the default by then', async () => {
    const lines = [{ itemId: cake, quantity: '10' }];
    const plain = await house.post({ templateId: make, lines });
    const sweet = await house.post({ templateId: make, bomVersion: 'sweet', lines });
    const named = async (recordId: string) => {
      const { bomVersion, lines: found } = await card(recordId);
      return [bomVersion, found[0]?.bom?.version, found[0]?.bom?.item];
    };
    expect(await named(plain.recordId)).toEqual([null, '1', 'MOB CAKE']);
    expect(await named(sweet.recordId)).toEqual(['sweet', 'SWEET', 'MOB CAKE']);
    expect(await taken(sweet.offset?.recordId ?? '')).toEqual([
      [parts.flour, '20'],
      [parts.sugar, '30'],
    ]);
    const [line] = (await card(sweet.recordId)).lines;
    await one.run(
      correctRecord,
      correctRecordSchema.parse({
        commandId: newId(),
        recordId: sweet.recordId,
        version: 1,
        reason: 'one less',
        lines: [{ lineId: line?.id, itemId: cake, quantity: '9' }],
      }),
    );
    expect(await taken(sweet.offset?.recordId ?? '')).toEqual([
      [parts.flour, '18'],
      [parts.sugar, '27'],
    ]);
    expect(await named(sweet.recordId)).toEqual(['sweet', 'SWEET', 'MOB CAKE']);
  });

  test('[BOM-01] where the components stand instead of the line, each says whose it is', async () => {
    const { recordId } = await house.post({ templateId: kit, lines: [{ itemId: cake, quantity: '2' }] });
    expect((await card(recordId)).lines.map(({ itemId, bom: by }) => [itemId, by?.item, by?.version])).toEqual([
      [parts.flour, 'MOB CAKE', '1'],
    ]);
  });

  test('[BOM-04] a version that the item does not have is refused at its line', async () => {
    await expect(house.post({ templateId: make, bomVersion: 'NONE', lines: [{ itemId: cake, quantity: '1' }] })).rejects.toMatchObject({
      fields: [{ code: 'E_NO_BOM', path: 'lines.0.itemId', params: { version: 'NONE' } }],
    });
  });
});

describe('components completed by a person', () => {
  const preview = () =>
    previewComponents(one.db, one.caller, {
      ...{ warehouseId: house.warehouseId, templateId: make, postingDate: today, partnerId: null, stockPartnerId: null, projectId: null },
      bomVersion: null,
      lines: [{ itemId: cake, variantId: null, quantity: '10' }],
    });
  const withRye = () =>
    house.post({
      templateId: make,
      lines: [
        {
          itemId: cake,
          quantity: '10',
          components: [{ itemId: parts.rye, variantId: null, quantity: '30', locationId: null, lots: [], serials: [] }],
        },
      ],
    });

  test('[BOM-06] [BOM-08] an alternative may be taken by hand only where the company lets components differ; it is offered with its quantity', async () => {
    expect((await preview())?.lines[0]?.components[0]?.replacements).toEqual([]);
    await expect(withRye()).rejects.toMatchObject({ fields: [{ code: 'E_BOM_COMPONENTS' }] });
    await one.db.prisma.companySettings.updateMany({ where: { companyId: one.companyId }, data: { allowIncompleteBomOffset: true } });
    expect((await preview())?.lines[0]?.components[0]?.replacements).toEqual([
      { itemId: parts.rye, variantId: null, code: 'RYE', quantity: '30' },
    ]);
    const { offset } = await withRye();
    expect(await taken(offset?.recordId ?? '')).toEqual([[parts.rye, '30']]);
  });

  test('[BOM-07] what is wrong with a completed component is told at its row', async () => {
    const lots = await house.item('BUTTER');
    await expect(
      house.post({
        templateId: make,
        lines: [
          {
            itemId: cake,
            quantity: '10',
            components: [
              { itemId: parts.flour, variantId: null, quantity: '20', locationId: null, lots: [], serials: [] },
              { itemId: lots, variantId: null, quantity: '1', locationId: null, lots: [], serials: [] },
            ],
          },
        ],
      }),
    ).rejects.toMatchObject({ fields: [{ code: 'E_LOT_REQUIRED', path: 'lines.0.components.1.lots' }] });
  });
});
