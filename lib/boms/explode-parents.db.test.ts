import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { bomVersion, type ComponentGiven } from '../testing/bom-version';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import type { ComponentSide } from './explode-parents';
import { explodeParents, openQuantity } from './explode-parents';
import { saveBom } from './save-bom';

const DAY = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;
const ids = new Map<string, string>();
const id = (code: string): string => ids.get(code) ?? '';

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, DAY);
  for (const code of ['F', 'S1', 'S2', 'C', 'ALT1', 'ALT2', 'G', 'HAND'])
    ids.set(code, await house.item(code, { phantom: code === 'S1' || code === 'S2', withdrawalType: code === 'HAND' ? 'MANUAL' : 'FIFO' }));
  ids.set('PLAIN', await house.item('PLAIN', { lotManaged: false }));
});
afterAll(() => one.close());

const bom = (item: string, components: readonly Partial<ComponentGiven>[]) =>
  one.run(
    saveBom,
    bomVersion({
      itemId: id(item),
      uomId: house.uomId,
      code: newId().slice(-8),
      components: components.map((each) => ({ itemId: id('C'), ...each })),
    }),
  );
const explode = (parents: readonly (readonly [string, string])[], rest: Partial<ComponentSide> = {}) =>
  explodeParents(one.db.sql, one.companyId, {
    parents: parents.map(([code, quantity], line) => ({ itemId: id(code), variantId: null, version: null, quantity, code, line })),
    side: {
      direction: 'UNLOAD',
      warehouseId: house.warehouseId,
      date: DAY,
      partnerId: null,
      projectId: null,
      cover: 'NONE',
      negativeAllowed: false,
      lotSerialManagement: true,
      mode: 'DIVIDE',
      ...rest,
    },
  });
const shown = (exploded: Awaited<ReturnType<typeof explode>>) =>
  exploded.map(({ components, shortages }) => ({
    lines: components.map(({ code, quantity, lots }) => `${quantity} ${code} [${lots.map((lot) => lot.quantity).join(', ')}]`),
    short: shortages.map(({ code, missing }) => `${missing} ${code}`),
  }));

describe('components of a posting', () => {
  test('[BOM-05] [EDGE-43] two phantoms share a component: one need, one check per lot', async () => {
    await house.load(id('C'), '20', { code: 'C1', startDate: '2025-01-01' });
    await house.load(id('C'), '10', { code: 'C2', startDate: '2025-02-01' });
    await bom('S1', [{ quantity: '12' }]);
    await bom('S2', [{ quantity: '12' }]);
    await bom('F', [{ itemId: id('S1') }, { itemId: id('S2') }]);
    expect(shown(await explode([['F', '1']]))).toEqual([{ lines: ['24 C [20, 4]'], short: [] }]);
  });
  test('[BOM-07] [WDR-07] parents of one record share the lots; what is missing is said for the component', async () => {
    await bom('G', [{ quantity: '1' }]);
    expect(
      shown(
        await explode([
          ['G', '25'],
          ['G', '10'],
        ]),
      ),
    ).toEqual([
      { lines: ['25 C [20, 5]'], short: [] },
      { lines: ['10 C [5]'], short: ['5 C'] },
    ]);
  });
  test('[BOM-08] the template decides whether alternatives take the place of a component', async () => {
    await house.load(id('ALT1'), '10');
    await house.load(id('ALT2'), '40');
    const alternatives = ['ALT1', 'ALT2'].map((code) => ({ itemId: id(code), variantId: null, ratio: '1' }));
    await bom('G', [{ quantity: '4', alternatives }]);
    expect(shown(await explode([['G', '10']]))).toEqual([{ lines: ['40 C [20, 10]'], short: ['10 C'] }]);
    expect(shown(await explode([['G', '10']], { cover: 'WHOLE' }))).toEqual([{ lines: ['40 ALT2 [40]'], short: [] }]);
    expect(shown(await explode([['G', '10']], { cover: 'MIXED' }))).toEqual([{ lines: ['30 C [20, 10]', '10 ALT1 [10]'], short: [] }]);
  });
  test('[BOM-07] lots chosen by hand stay open; stock without lots counts, and may be overdrawn where the house allows it', async () => {
    await house.load(id('HAND'), '9');
    await bom('G', [
      { itemId: id('HAND'), quantity: '2' },
      { itemId: id('PLAIN'), quantity: '3' },
    ]);
    const [first] = await explode([['G', '2']]);
    expect(shown(first ? [first] : [])).toEqual([{ lines: ['4 HAND []', '6 PLAIN []'], short: ['6 PLAIN'] }]);
    expect(first?.components.map(openQuantity)).toEqual(['4', '0']);
    expect(shown(await explode([['G', '2']], { negativeAllowed: true }))[0]?.short).toEqual([]);
  });
  test('[BOM-07] components that are loaded need no stock', async () => {
    expect(shown(await explode([['G', '2']], { direction: 'LOAD' }))).toEqual([{ lines: ['4 HAND []', '6 PLAIN []'], short: [] }]);
  });
  test('[BOM-04] an item without a version on the day is named at its line', async () => {
    await expect(
      explode([
        ['G', '1'],
        ['ALT1', '1'],
      ]),
    ).rejects.toEqual(expect.objectContaining({ code: 'E_NO_BOM', fields: [expect.objectContaining({ path: 'lines.1.itemId' })] }));
  });
});
