import { expect, test } from 'vitest';
import { completedOf, componentsInput, explodedFrom, inPlaceOf, replaced, toComplete } from './record-components.rules';
import { newLot } from './record-form.rules';
import type { FormComponentValues, FormTemplate, RecordSetting } from './record-form.types';

const header = { warehouseId: 'w', templateId: 'make', postingDate: '2026-11-30', bomVersion: null };
const line = { itemId: 'cake', variantId: null, quantity: '10', components: null };
const row = (given: Partial<FormComponentValues>): FormComponentValues => ({
  ...{ itemId: 'flour', variantId: null, quantity: '20', locationId: null, lots: [], serials: [] },
  ...given,
});
const setting = (type: 'LOAD' | 'UNLOAD') =>
  ({
    warehouses: [{ id: 'w' }],
    templates: [
      { id: 'make', warehouseId: 'w', offsetTemplateId: 'parts' },
      { id: 'parts', warehouseId: 'w', type, billOfMaterials: true },
    ] as Partial<FormTemplate>[],
  }) as unknown as RecordSetting;

test('[OFF-07] completed components hold as long as nothing changes that they were worked out from, and come back with it', () => {
  const completed = { ...line, components: { of: explodedFrom(header, line), rows: [row({})] } };
  expect(completedOf(header, completed)).toHaveLength(1);
  expect(completedOf(header, { ...completed, quantity: '10.0' })).toHaveLength(1);
  expect(completedOf(header, { ...completed, quantity: '11' })).toBeNull();
  expect(completedOf({ ...header, bomVersion: 'SWEET' }, completed)).toBeNull();
  expect(componentsInput(header, { ...completed, quantity: '11' }, setting('UNLOAD'))).toBeUndefined();
});

test('[BOM-07] components start from what was worked out: the lots proposed for those that leave, one new lot for those that come in', () => {
  const component = {
    itemId: 'flour',
    variantId: null,
    quantity: '20',
    lotManaged: true,
    lots: [{ lotId: 'l1', locationId: 'a', quantity: '20' }],
  };
  const [leaves] = toComplete([component] as never, false);
  expect(leaves?.lots).toMatchObject([{ lotId: 'l1', locationId: 'a', quantity: '20' }]);
  const [comes] = toComplete([component] as never, true);
  expect(comes?.lots).toMatchObject([{ lotId: null, generated: true, quantity: '20' }]);
  // Whatever quantity is typed for it, the one lot that comes in holds all of it.
  const completed = {
    ...line,
    components: { of: explodedFrom(header, line), rows: [row({ quantity: '18', lots: [newLot({ generated: true, quantity: '20' })] })] },
  };
  expect(componentsInput(header, completed, setting('LOAD'))?.[0]?.lots.map(({ quantity }) => quantity)).toEqual(['18']);
  expect(componentsInput(header, completed, setting('UNLOAD'))?.[0]?.lots.map(({ quantity }) => quantity)).toEqual(['20']);
});

test('[BOM-08] another item in the place of a component brings its own quantity and no lots yet', () => {
  expect(inPlaceOf('20', '1', '1.5', 3)).toBe('30');
  expect(inPlaceOf('30', '1.5', '1', 3)).toBe('20');
  expect(replaced(row({ lots: [newLot({})] }), { itemId: 'rye', variantId: null, code: 'RYE', quantity: '30' })).toEqual(
    row({ itemId: 'rye', quantity: '30' }),
  );
});
