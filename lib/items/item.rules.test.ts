import { describe, expect, test } from 'vitest';
import { normalItem, usedItemErrors } from './item.rules';
import type { ItemFields } from './item.types';

const item: ItemFields = {
  itemClassId: 'c1',
  code: 'OAK',
  description: 'Oak',
  description2: null,
  uomId: 'u1',
  characteristicId: null,
  productCategoryId: null,
  itemTypeId: null,
  phantom: false,
  archived: false,
  manualLoadAllowed: true,
  fiscalInterest: true,
  standardCost: '0',
  salesPrice: '0',
  mrpConsiderUnavailableLots: false,
  lotManaged: true,
  serialManaged: true,
  withdrawalType: 'FIFO',
  lotCodeTypeId: null,
  initialLotStatusId: null,
  lotValidityDays: null,
  lotExpiryType: 'EXACT',
  allowExpiryEdit: false,
  blockWarningDays: null,
  blockDays: null,
  singleSupplierLot: true,
  rfidManaged: false,
  uniqueRfid: false,
  serialCodeTypeId: null,
  serialGeneration: 'MANUAL',
  serialValidityDays: null,
  brandId: null,
  netWeight: '0',
  grossWeight: '0',
  analysisLeadDays: null,
  locationTypeId: null,
  monoItemLocation: false,
  monoLotLocation: false,
  labelUniqueId: null,
  labelCompliantId: null,
  labelNonCompliantId: null,
  labelQuarantineId: null,
};

describe('an item', () => {
  test('[CFG-04] [EDGE-14] a phantom is managed neither by lots nor by serial numbers', () => {
    expect(normalItem({ ...item, phantom: true })).toMatchObject({ phantom: true, lotManaged: false, serialManaged: false });
    expect(normalItem(item)).toBe(item);
  });

  test.each([
    ['code', { code: 'PINE' }],
    ['uomId', { uomId: 'u2' }],
    ['phantom', { phantom: true }],
    ['lotManaged', { lotManaged: false }],
    ['serialManaged', { serialManaged: false }],
    ['itemClassId', { itemClassId: 'c2' }],
  ] as const)('%s stays as it is once the item has moved', (field, change) => {
    const after = { ...item, ...change };
    expect(usedItemErrors(item, after, { used: true, changeClassAllowed: false })).toEqual([
      { path: field, code: 'E_ITEM_USED', params: { item: 'OAK', field } },
    ]);
    expect(usedItemErrors(item, after, { used: false, changeClassAllowed: false })).toEqual([]);
  });

  test('the class may change where the class allows it, and everything else may always change', () => {
    expect(usedItemErrors(item, { ...item, itemClassId: 'c2' }, { used: true, changeClassAllowed: true })).toEqual([]);
    expect(
      usedItemErrors(
        item,
        { ...item, description: 'x', withdrawalType: 'EXPIRY', blockDays: 3, archived: true },
        { used: true, changeClassAllowed: false },
      ),
    ).toEqual([]);
  });
});
