import { describe, expect, test } from 'vitest';
import { computedExpiry, type KnownNames, newLine, newLot, proposedAmount, standingLot, takenByOthers } from './record-form.rules';
import { movementChanges, movementsOf } from './record-movements.rules';
import type { FormItem, FormLineValues, FormLot, FormTemplate, RecordFormValues, RecordSetting } from './record-form.types';

const item: FormItem = {
  id: 'item',
  code: 'MOB OAK',
  description: 'Oak',
  uom: 'KG',
  uomDecimals: 3,
  lotManaged: true,
  serialManaged: false,
  serialGeneration: 'MANUAL',
  hasSerialCodeType: false,
  phantom: false,
  archived: false,
  manualLoadAllowed: true,
  hasLotCodeType: true,
  rfidManaged: false,
  validityDays: 180,
  expiryType: 'EXACT',
  allowExpiryEdit: false,
  withdrawalType: 'FIFO',
  variants: [],
  altUoms: [],
  netWeight: '0',
  grossWeight: '0',
  costs: { LAST: '3.5', AVERAGE: '0', STANDARD: '4.000000', SALES_PRICE: '9' },
  places: [
    { warehouseId: 'w1', locationId: 'far', priority: 5 },
    { warehouseId: 'w1', locationId: 'near', priority: 1 },
    { warehouseId: 'w2', locationId: 'other', priority: 0 },
  ],
};
const template: FormTemplate = {
  id: 'load',
  code: 'L01',
  description: 'Load',
  warehouseId: 'w1',
  type: 'LOAD',
  active: true,
  visibleLogistics: true,
  lotManagement: true,
  createSerials: false,
  createLotFromLot: false,
  offsetTemplateId: null,
  integrateInitialQty: false,
  allowUnavailableLots: false,
  mandatoryDocument: false,
  mandatoryAccount: false,
  physicalInventory: false,
  openingBalance: false,
  considerZeroMovements: false,
  traceability: true,
  locationId: 'home',
  proposedCost: 'STANDARD',
};
const warehouse = {
  id: 'w1',
  code: 'WH1',
  description: '',
  stockByLocation: false,
  stockByPartner: false,
  stockByProject: false,
  hasLocations: true,
  endValidityDate: null,
};
const setting: RecordSetting = {
  today: '2026-11-22',
  lotSerialManagement: true,
  altUomMode: 'DIVIDE',
  warehouses: [warehouse],
  templates: [template],
  periods: [],
  lotTypes: [],
  lotCodeTypes: [],
  serialCodeTypes: [],
  bomVersions: [],
  allowIncompleteBomOffset: false,
  projects: [],
  costCentres: [],
};
const lot: FormLot = {
  id: 'l1',
  itemId: 'item',
  variantId: null,
  code: '00001',
  lotType: null,
  note: null,
  supplierLotCode: null,
  supplier: null,
  producer: null,
  startDate: '2026-01-01',
  expiryDate: null,
  sellable: true,
  closed: false,
  onHand: '5',
};
const place = {
  id: 'near',
  code: 'A1',
  description: null,
  warehouseId: 'w1',
  isGroup: false,
  active: true,
  obsolete: false,
  blocked: false,
};
const names: KnownNames = {
  items: new Map([['item', item]]),
  lots: new Map([['l1', lot]]),
  lotsByKey: new Map([['item||00001', lot]]),
  locations: new Map([['near', place]]),
  partners: new Map(),
};
const record = (lines: FormLineValues[]): RecordFormValues => ({
  warehouseId: 'w1',
  templateId: 'load',
  postingDate: '2026-11-22',
  number: null,
  partnerId: null,
  stockPartnerId: null,
  projectId: null,
  refDocumentText: null,
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  note: null,
  bomVersion: null,
  reason: '',
  offset: null,
  lines,
});
const line = (lots: FormLineValues['lots'], rest: Partial<FormLineValues> = {}): FormLineValues => ({
  ...newLine(item, template, 'w1'),
  lots,
  ...rest,
});

describe('a new line', () => {
  test('[COST-01] the amount is the cost that the template names; none where it names none or the item has none', () => {
    expect(proposedAmount(item, { proposedCost: 'STANDARD' })).toBe('4');
    expect(proposedAmount(item, { proposedCost: 'LAST' })).toBe('3.5');
    expect(proposedAmount(item, { proposedCost: 'AVERAGE' })).toBeNull();
    expect(proposedAmount(item, { proposedCost: 'NONE' })).toBeNull();
  });

  test('[POST-13 part] takes the item’s first place in the warehouse, else the template’s; an unload of lots leaves it to the lot', () => {
    expect(newLine(item, template, 'w1').locationId).toBe('near');
    expect(newLine({ ...item, places: [] }, template, 'w1').locationId).toBe('home');
    expect(newLine(item, { ...template, type: 'UNLOAD' }, 'w1').locationId).toBeNull();
  });

  test('[POST-22] [EDGE-31] lots that are picked later leave the amount of the line alone', () => {
    const picked = line([newLot({ lotId: 'l1', quantity: '1' }), newLot({ lotId: 'l2', quantity: '2' })]);
    expect(picked.amount).toBe('4');
  });
});

describe('a row of the grid', () => {
  test('[LOT-11 part] [LOT-12 part] is the lot that was chosen or whose code was typed, whatever its case; a proposal is none', () => {
    expect(standingLot(newLot({ lotId: 'l1' }), line([]), names)).toBe(lot);
    expect(standingLot(newLot({ code: ' 00001 ' }), line([]), names)).toBe(lot);
    expect(standingLot(newLot({ code: '00001', generated: true }), line([]), names)).toBeNull();
    expect(standingLot(newLot({ code: '00009' }), line([]), names)).toBeNull();
  });

  test('[EXP-01 part] shows the expiry that its start will give, and none while the start is half typed', () => {
    expect(computedExpiry(item, '2025-06-01', '2026-11-22')).toBe('2025-11-28');
    expect(computedExpiry(item, null, '2025-06-01')).toBe('2025-11-28');
    expect(computedExpiry(item, '1/6', '2025-06-01')).toBeNull();
    expect(computedExpiry({ ...item, validityDays: null }, null, '2025-06-01')).toBeNull();
  });
});

test('[WDR-07 part] [EDGE-37 part] what other lines of the record take is told with its place', () => {
  const lines = [
    line([newLot({ lotId: 'l1', quantity: '2' })]),
    line([newLot({ lotId: 'l1', quantity: '3', locationId: 'far' }), newLot({ generated: true, quantity: '9' })]),
  ];
  expect(takenByOthers(lines, 1)).toEqual([{ lotId: 'l1', locationId: 'near', quantity: '2' }]);
  expect(takenByOthers(lines, 0)).toEqual([{ lotId: 'l1', locationId: 'far', quantity: '3' }]);
});

describe('in plain words', () => {
  test('[POST-03 part] the preview names sign, quantity, lot and place of every movement', () => {
    const movements = movementsOf(
      record([line([newLot({ lotId: 'l1', quantity: '60' }), newLot({ generated: true, code: '00002', quantity: '40' })])]),
      setting,
      names,
    );
    expect(movements).toMatchObject([
      { sign: '+', quantity: '60', uom: 'KG', item: 'MOB OAK', lot: { code: '00001', isNew: false }, place: 'WH1 / A1' },
      { sign: '+', quantity: '40', lot: { code: '00002', isNew: true }, place: 'WH1 / A1' },
    ]);
  });

  test('[POST-18 part] a correction names what it changes and nothing else', () => {
    const before = movementsOf(record([line([newLot({ lotId: 'l1', quantity: '60' })]), line([], { quantity: '7' })]), setting, names);
    const after = movementsOf(
      record([line([newLot({ lotId: 'l1', quantity: '45.5' }), newLot({ code: 'NEW', quantity: '1' })]), line([], { quantity: '7' })]),
      setting,
      names,
    );
    expect(movementChanges(before, after)).toMatchObject([
      { lot: { code: '00001' }, before: '60', after: '45.5' },
      { lot: { code: 'NEW', isNew: true }, before: '0', after: '1' },
    ]);
    expect(movementChanges(before, before)).toEqual([]);
  });
});
