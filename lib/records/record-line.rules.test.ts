import { describe, expect, test } from 'vitest';
import { sampleFacts, sampleItem, sampleLine, sampleLocation, sampleLot, sampleTemplate } from './record.samples';
import type { LocationFacts, RecordFacts, RecordItemFacts, RecordLineInput, RecordLotInput, TemplateFacts } from './record.types';
import { codeSourceOf, gridsOf, lineErrors, lotKeyOf, managementOf, proposedLocation } from './record-line.rules';
import { stillMissing } from './record-quantity.rules';

type World = {
  item?: Partial<RecordItemFacts>;
  template?: Partial<TemplateFacts>;
  facts?: Partial<RecordFacts>;
  stockByLocation?: boolean;
  location?: Partial<LocationFacts>;
};

function errorsOf(line: Partial<RecordLineInput>, { item, template, facts, stockByLocation = false, location }: World = {}) {
  const all = {
    ...sampleFacts(facts),
    template: sampleTemplate(template),
    warehouse: { id: 'w1', code: 'W1', stockByLocation, endValidityDate: null },
    items: new Map([['i1', sampleItem(item)]]),
    locations: new Map([
      ['a1', sampleLocation(location)],
      ['b1', sampleLocation({ id: 'b1', code: 'B1' })],
    ]),
  };
  return lineErrors(sampleLine(line), all, { path: 'lines.0', postingDate: '2025-03-10' });
}
const complaints = (line: Partial<RecordLineInput>, world?: World) =>
  errorsOf(line, world).map(({ path, code }) => `${path.replace('lines.0.', '')}: ${code}`);
const lots = (...quantities: string[]): RecordLotInput[] => quantities.map((quantity, n) => sampleLot({ code: `A${n}`, quantity }));

describe('items and switches', () => {
  test('[POST-07] a lot or serial item needs a template with lot management', () => {
    for (const item of [{ lotManaged: true }, { lotManaged: false, serialManaged: true }]) {
      expect(complaints({}, { item, template: { lotManagement: false } })).toEqual(['itemId: E_TEMPLATE_NO_LOTS']);
      expect(complaints({ lots: [] }, { item, template: { lotManagement: false }, facts: { lotSerialManagement: false } })).toEqual([]);
    }
    expect(complaints({ lots: [] }, { item: { lotManaged: false }, template: { lotManagement: false } })).toEqual([]);
  });

  test('[CFG-01] with the switch of the company off, items behave as not managed', () => {
    const world = { facts: { lotSerialManagement: false } };
    expect(complaints({ lots: [] }, world)).toEqual([]);
    expect(complaints({}, world)).toEqual(['lots: E_LOT_NOT_MANAGED']);
  });

  test.each([
    [true, true, false, true, true, { lots: true, serials: true }],
    [true, false, false, true, true, { lots: true, serials: false }],
    [false, true, false, true, true, { lots: false, serials: true }],
    [true, true, false, false, true, { lots: false, serials: false }],
    [true, true, false, true, false, { lots: false, serials: false }],
    [true, true, true, true, true, { lots: false, serials: false }],
  ])(
    '[CFG-01] [CFG-02] lots %s, serials %s, phantom %s, template with lots %s, company %s',
    (lotManaged, serialManaged, phantom, lotManagement, company, grids) => {
      expect(gridsOf({ lotManaged, serialManaged, phantom }, { lotManagement }, company)).toEqual(grids);
    },
  );

  test('[CFG-02] lots of an item that is not managed are refused', () => {
    expect(complaints({}, { item: { lotManaged: false } })).toEqual(['lots: E_LOT_NOT_MANAGED']);
  });

  test('[CFG-04] [EDGE-14 part] a phantom item has neither lots nor serials and both boxes are locked', () => {
    expect(managementOf({ phantom: true, lotManaged: true, serialManaged: true })).toEqual({
      lotManaged: false,
      serialManaged: false,
      locked: true,
    });
    expect(managementOf({ phantom: false, lotManaged: true, serialManaged: false })).toEqual({
      lotManaged: true,
      serialManaged: false,
      locked: false,
    });
  });

  test.each<[string, Partial<RecordLineInput>, World, string[]]>([
    ['an archived item', {}, { item: { archived: true } }, ['itemId: E_ITEM_ARCHIVED']],
    ['a phantom item', { lots: [] }, { item: { phantom: true } }, ['itemId: E_ITEM_PHANTOM']],
    ['an item not to be loaded by hand', {}, { item: { manualLoadAllowed: false } }, ['itemId: E_MANUAL_LOAD']],
    ['an item not to be loaded by hand, unloaded', {}, { item: { manualLoadAllowed: false }, template: { type: 'UNLOAD' } }, []],
    ['a variant is missing', {}, { item: { variants: new Map([['v1', 'RED']]) } }, ['variantId: E_VARIANT_REQUIRED']],
    ['a variant of another item', { variantId: 'v9' }, { item: { variants: new Map([['v1', 'RED']]) } }, ['variantId: E_VARIANT_UNKNOWN']],
    ['a variant on an item without', { variantId: 'v1' }, {}, ['variantId: E_VARIANT_UNKNOWN']],
    ['its own variant', { variantId: 'v1' }, { item: { variants: new Map([['v1', 'RED']]) } }, []],
  ])('[POST-03] %s', (_name, line, world, expected) => {
    expect(complaints(line, world)).toEqual(expected);
  });
});

describe('quantities', () => {
  const plain: World = { item: { lotManaged: false } };
  test.each([
    ['1', []],
    ['0.125', []],
    ['0.1250', []],
    ['999999999999', []],
    ['0.1251', ['quantity: E_QTY_DECIMALS']],
    ['', ['quantity: E_QTY_FORMAT']],
    ['1,5', ['quantity: E_QTY_FORMAT']],
    ['1e3', ['quantity: E_QTY_FORMAT']],
    ['NaN', ['quantity: E_QTY_FORMAT']],
    ['-1', ['quantity: E_QTY_FORMAT']],
    ['0', ['quantity: E_QTY_ZERO']],
    ['0.000', ['quantity: E_QTY_ZERO']],
    ['1000000000000', ['quantity: E_QTY_TOO_LARGE']],
  ])('[POST-17] quantity "%s" of a unit with three decimals', (quantity, expected) => {
    expect(complaints({ quantity, lots: [] }, plain)).toEqual(expected);
  });

  test('[POST-17] zero goes only with a template for it, and then without lots', () => {
    const zero: World = { template: { considerZeroMovements: true } };
    expect(complaints({ quantity: '0', lots: [] }, zero)).toEqual([]);
    expect(complaints({ quantity: '0', lots: lots('0.5') }, zero)).toEqual(['lots: E_LOT_SUM']);
    expect(complaints({ quantity: '0', lots: lots('0') }, zero)).toEqual(['lots.0.quantity: E_QTY_ZERO']);
    expect(complaints({ quantity: '-1', lots: [] }, { ...plain, ...zero })).toEqual(['quantity: E_QTY_FORMAT']);
  });

  test('[POST-17] an amount may be zero and has at most six decimals', () => {
    const amounts = (amount: string | null) => complaints({ amount, lots: [] }, plain);
    expect([null, '0', '1.123456', '1.1234567', '-1', 'x'].map(amounts)).toEqual([
      [],
      [],
      [],
      ['amount: E_QTY_DECIMALS'],
      ['amount: E_QTY_FORMAT'],
      ['amount: E_QTY_FORMAT'],
    ]);
  });
});

describe('lots of a line', () => {
  test('[EDGE-20] [POST-08] 0.125 + 0.375 are 0.5, and 0.1251 has a decimal too many', () => {
    expect(complaints({ quantity: '0.5', lots: lots('0.125', '0.375') })).toEqual([]);
    expect(complaints({ quantity: '0.5', lots: lots('0.1251', '0.3749') })).toEqual([
      'lots.0.quantity: E_QTY_DECIMALS',
      'lots.1.quantity: E_QTY_DECIMALS',
    ]);
  });

  test.each([['LOAD'], ['UNLOAD']] as const)('[POST-08] %s: a sum that differs is refused with the difference', (type) => {
    expect(complaints({ quantity: '10', lots: lots('4', '6') }, { template: { type } })).toEqual([]);
    expect(errorsOf({ quantity: '10', lots: lots('4', '5.999') }, { template: { type } })).toEqual([
      { path: 'lines.0.lots', code: 'E_LOT_SUM', params: { required: '10', entered: '9.999', missing: '0.001', uom: 'PZ' } },
    ]);
    expect(errorsOf({ quantity: '10', lots: lots('4', '7') }, { template: { type } })[0]?.params).toMatchObject({ missing: '-1' });
  });

  test('[POST-08] [EDGE-25 part] the same lot in two locations counts twice', () => {
    const same = [sampleLot({ lotId: 'l1', quantity: '4', locationId: 'a1' }), sampleLot({ lotId: 'l1', quantity: '6', locationId: 'b1' })];
    expect(complaints({ quantity: '10', lots: same })).toEqual([]);
  });

  test('[POST-03] a line without its lots is incomplete', () => {
    expect(complaints({ lots: [] })).toEqual(['lots: E_LOT_REQUIRED']);
  });

  test.each([
    ['0.5', [], '0.5'],
    ['10', ['4'], '6'],
    ['10', ['4', '6'], '0'],
    ['10', ['12'], '0'],
    ['10', ['4', ''], '6'],
    ['', ['4'], '0'],
  ])('[POST-09 part] of %s with lots %j, Auto fills in %s', (quantity, given, expected) => {
    expect(stillMissing(quantity, given)).toBe(expected);
  });

  test.each<[string, Partial<RecordLotInput>, World, string[]]>([
    ['a typed code', { code: 'L1' }, {}, []],
    ['a generated code', { code: '00001', generated: true }, {}, []],
    [
      'a generated code without code type',
      { code: '00001', generated: true },
      { item: { hasLotCodeType: false } },
      ['lots.0.code: E_LOT_CODE_REQUIRED'],
    ],
    ['no code, with a code type', { code: null }, {}, []],
    ['no code, without code type', { code: ' ' }, { item: { hasLotCodeType: false } }, ['lots.0.code: E_LOT_CODE_REQUIRED']],
    ['a chosen lot', { lotId: 'l1', code: null }, { item: { hasLotCodeType: false } }, []],
    ['a code of 51 characters', { code: 'x'.repeat(51) }, {}, ['lots.0.code: E_CODE_TOO_LONG']],
    ['a code with a control character', { code: 'a\u0000b' }, {}, ['lots.0.code: E_CODE_CHARS']],
    ['an unload without lot', { code: null }, { template: { type: 'UNLOAD' } }, ['lots.0.code: E_LOT_REQUIRED']],
    ['an unload by Auto', { generated: true }, { template: { type: 'UNLOAD' } }, ['lots.0.code: E_LOT_REQUIRED']],
    ['an unload by code', {}, { template: { type: 'UNLOAD' } }, []],
  ])('[POST-03] [CODE-21 part] [CODE-22] %s', (_name, lot, world, expected) => {
    expect(complaints({ lots: [sampleLot(lot)] }, world)).toEqual(expected);
  });

  test('[CODE-16 part] a typed code is told from a generated one', () => {
    expect([sampleLot({ lotId: 'l1' }), sampleLot(), sampleLot({ generated: true }), sampleLot({ code: '  ' })].map(codeSourceOf)).toEqual([
      'CHOSEN',
      'TYPED',
      'GENERATED',
      'GENERATED',
    ]);
  });

  test('[LOT-01] the key of a lot is of one item and variant, whatever the case of the code', () => {
    expect(lotKeyOf('i1', null, ' a1 ')).toBe(lotKeyOf('i1', null, 'A1'));
    expect(new Set([lotKeyOf('i1', null, 'A1'), lotKeyOf('i1', 'v1', 'A1'), lotKeyOf('i2', null, 'A1')]).size).toBe(3);
  });

  test('[EXP-06] a typed expiry of a new lot obeys the item; an existing lot keeps its own', () => {
    const line = { lots: [sampleLot({ expiryDate: '2025-06-30' })] };
    const world: World = { item: { allowExpiryEdit: false, validityDays: 10 } };
    expect(complaints(line, world)).toEqual(['lots.0.expiryDate: E_EXPIRY_LOCKED']);
    expect(complaints(line, { ...world, facts: { existingLotKeys: new Set([lotKeyOf('i1', null, 'A1')]) } })).toEqual([]);
    expect(complaints({ lots: [sampleLot({ lotId: 'l1', expiryDate: '2025-06-30' })] }, world)).toEqual([]);
    expect(complaints(line, { ...world, template: { type: 'UNLOAD' } })).toEqual([]);
    expect(complaints({ lots: [sampleLot({ expiryDate: '2025-03-09' })] })).toEqual(['lots.0.expiryDate: E_EXPIRY_RANGE']);
  });
});

describe('places', () => {
  const byLocation: World = { stockByLocation: true };

  test('[POST-13] a warehouse with stock by location needs one, on the line or on every lot', () => {
    expect(complaints({}, byLocation)).toEqual(['lots.0.locationId: E_LOCATION_REQUIRED']);
    expect(complaints({ lots: [] }, { ...byLocation, item: { lotManaged: false } })).toEqual(['locationId: E_LOCATION_REQUIRED']);
    expect(complaints({ locationId: 'a1' }, byLocation)).toEqual([]);
    expect(complaints({ quantity: '1', lots: [sampleLot({ locationId: 'a1' }), sampleLot()] }, byLocation)).toEqual([
      'lots.1.locationId: E_LOCATION_REQUIRED',
    ]);
    expect(complaints({ quantity: '1', lots: [sampleLot({ locationId: 'a1' }), sampleLot({ locationId: 'b1' })] }, byLocation)).toEqual([]);
    expect(complaints({})).toEqual([]);
  });

  test.each<[string, Partial<LocationFacts>, string, string]>([
    ['of another warehouse', { warehouseId: 'w2' }, 'E_LOCATION_OTHER_WAREHOUSE', 'E_LOCATION_OTHER_WAREHOUSE'],
    ['that is a group', { isGroup: true }, 'E_LOCATION_IS_GROUP', 'E_LOCATION_IS_GROUP'],
    ['that is inactive', { active: false }, 'E_LOCATION_INACTIVE', ''],
    ['that is obsolete', { obsolete: true }, 'E_LOCATION_INACTIVE', ''],
  ])('[POST-14 part] a location %s', (_name, location, onLoad, onUnload) => {
    const expected = (code: string, path: string) => (code === '' ? [] : [`${path}: ${code}`]);
    expect(complaints({ locationId: 'a1' }, { location })).toEqual(expected(onLoad, 'locationId'));
    expect(complaints({ locationId: 'a1' }, { location, template: { type: 'UNLOAD' } })).toEqual(expected(onUnload, 'locationId'));
    expect(complaints({ lots: [sampleLot({ locationId: 'a1' })] }, { location })).toEqual(expected(onLoad, 'lots.0.locationId'));
  });

  test('[POST-13] an unknown location is said on its field', () => {
    expect(complaints({ locationId: 'zz' })).toEqual(['locationId: E_NOT_FOUND']);
  });

  test('[POST-13] proposed: of the document, else the map with the lowest number, else of the template, else none', () => {
    const itemMap = [
      { locationId: 'm2', priority: 2 },
      { locationId: 'm1', priority: 1 },
    ];
    expect(proposedLocation({ documentLocationId: 'd', itemMap, templateLocationId: 't' })).toBe('d');
    expect(proposedLocation({ itemMap, templateLocationId: 't' })).toBe('m1');
    expect(proposedLocation({ itemMap: [], templateLocationId: 't' })).toBe('t');
    expect(proposedLocation({ itemMap: [], templateLocationId: null })).toBeNull();
  });
});
