import { describe, expect, test } from 'vitest';
import { freeCode } from './free-code.rules';
import { TEMPLATE_PRESET_KEYS, TEMPLATE_PRESETS } from './presets.types';
import { dependantsOf, missingForLots, missingNeeds, offsetErrors, templateErrors } from './template.rules';
import type { TemplateFields } from './template.types';

const template = (rest: Partial<TemplateFields>): TemplateFields => ({
  ...TEMPLATE_PRESETS.sales,
  warehouseId: 'w1',
  description: 'Sales',
  ...rest,
});
const complaints = (rest: Partial<TemplateFields>) =>
  templateErrors(template(rest)).map(({ path, code, params }) => [path, code, params.dependants ?? null]);

describe('switches that go together', () => {
  test('[OFF-01 part] a switch that others need names them; so does the direction', () => {
    expect(complaints({})).toEqual([]);
    expect(complaints({ lotManagement: false, integrateInitialQty: true, createSerials: true })).toEqual([
      ['lotManagement', 'E_TEMPLATE_FLAGS', ['integrateInitialQty', 'createSerials']],
    ]);
    expect(complaints({ alternatives: true })).toEqual([['billOfMaterials', 'E_TEMPLATE_FLAGS', ['alternatives']]]);
    expect(complaints({ mixedAlternatives: true })).toEqual([['alternatives', 'E_TEMPLATE_FLAGS', ['mixedAlternatives']]]);
    expect(complaints({ updateLastCost: true })).toEqual([['type', 'E_TEMPLATE_FLAGS', ['updateLastCost']]]);
    expect(complaints({ type: 'LOAD', updateSalesPrice: true })).toEqual([['type', 'E_TEMPLATE_FLAGS', ['updateSalesPrice']]]);
    expect(complaints({ openingBalance: true })).toEqual([['openingBalance', 'E_OPENING_IS_LOAD', null]]);
    expect(complaints({ offsetTemplateId: 't2' })).toEqual([['offsetWarehouseId', 'E_REQUIRED', null]]);
  });

  test('[LFL-01 part] lots from lots need an unload with lots, integration and an offset, and no bill of materials', () => {
    const whole = { createLotFromLot: true, integrateInitialQty: true, offsetWarehouseId: 'w1', offsetTemplateId: 't2' };
    expect(complaints(whole)).toEqual([]);
    expect(complaints({ ...whole, integrateInitialQty: false })).toEqual([
      ['integrateInitialQty', 'E_TEMPLATE_FLAGS', ['createLotFromLot']],
    ]);
    expect(complaints({ ...whole, type: 'LOAD' })).toEqual([['type', 'E_TEMPLATE_FLAGS', ['createLotFromLot']]]);
    expect(complaints({ ...whole, billOfMaterials: true })).toEqual([['billOfMaterials', 'E_TEMPLATE_FLAGS', ['createLotFromLot']]]);
    expect(complaints({ ...whole, offsetTemplateId: null })).toEqual([['offsetTemplateId', 'E_TEMPLATE_FLAGS', ['createLotFromLot']]]);
  });

  test('what is missing and what depends are two sides of the same', () => {
    const off = template({ lotManagement: false, allowUnavailableLots: true });
    expect(missingNeeds('allowUnavailableLots', off)).toEqual(['lotManagement']);
    expect(dependantsOf('lotManagement', off)).toEqual(['allowUnavailableLots']);
    expect(missingNeeds('allowUnavailableLots', template({}))).toEqual([]);
  });
});

test('[OFF-01 part] an offset is another template of the offset warehouse, the other way round, with lots where this one has them', () => {
  const one = { id: 'a', type: 'UNLOAD' as const, lotManagement: true, offsetWarehouseId: 'w2' };
  const offset = { id: 'b', code: 'TIN', warehouseId: 'w2', type: 'LOAD' as const, lotManagement: true };
  const reasons = (rest: object) => offsetErrors(one, { ...offset, ...rest }).flatMap(({ params }) => params.reasons);
  expect(reasons({})).toEqual([]);
  expect(reasons({ id: 'a' })).toEqual(['OFFSET_SAME']);
  expect(reasons({ warehouseId: 'w1' })).toEqual(['OFFSET_WAREHOUSE']);
  expect(reasons({ type: 'UNLOAD' })).toEqual(['OFFSET_DIRECTION']);
  expect(reasons({ lotManagement: false })).toEqual(['OFFSET_LOTS']);
  expect(offsetErrors({ ...one, lotManagement: false }, { ...offset, lotManagement: false })).toEqual([]);
});

describe('the ready-made templates', () => {
  test.each(TEMPLATE_PRESET_KEYS)('%s is right as it stands and ready for lots', (key) => {
    const preset = { ...TEMPLATE_PRESETS[key], warehouseId: 'w1', description: key };
    expect(templateErrors(preset)).toEqual([]);
    expect(missingForLots(preset)).toEqual([]);
  });

  test('have codes of their own', () => {
    expect(new Set(TEMPLATE_PRESET_KEYS.map((key) => TEMPLATE_PRESETS[key].code)).size).toBe(TEMPLATE_PRESET_KEYS.length);
  });
});

test('a copy gets the next code that is free', () => {
  expect(freeCode('PUR', new Set())).toBe('PUR');
  expect(freeCode('PUR', new Set(['PUR']))).toBe('PU2');
  expect(freeCode('A', new Set(['A', 'A2']))).toBe('A3');
  expect(freeCode('pur', new Set(['PUR', 'PU2']))).toBe('pu3');
  const all = new Set(['PUR', ...'23456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((each, index) => (index === 0 ? each : `PU${each}`)));
  expect(freeCode('PUR', all)).toBe('');
});
