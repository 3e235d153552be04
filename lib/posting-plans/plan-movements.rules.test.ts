import { expect, test } from 'vitest';
import { entryOf, lotDeltas, type PlannedRow, type PostingTerms, reversalOf } from './plan-movements.rules';

const row: PlannedRow = {
  id: 'e1',
  lineId: 'n1',
  itemId: 'i1',
  variantId: null,
  lotId: 'l1',
  locationId: null,
  quantity: '30',
  baseAmount: '2',
  packages: null,
  projectId: null,
};
const terms: PostingTerms = {
  recordId: 'r1',
  direction: 'LOAD',
  warehouseId: 'w1',
  partnerId: null,
  byProject: false,
  integrates: false,
  opening: false,
  transfer: false,
};
const loaded = (entries: Parameters<typeof lotDeltas>[0]) =>
  lotDeltas(entries, { isBlocked: () => false, supplierOf: () => null }).map(({ ledger, loaded, loadedAmount }) => [
    ledger,
    loaded,
    loadedAmount,
  ]);

test('[STK-02] what a lot was loaded with leaves out opening balances and the second leg of a transfer; a reversal takes its own load back', () => {
  const load = entryOf(row, terms);
  expect(loaded([load])).toEqual([['30', '30', '60']]);
  expect(loaded([entryOf(row, { ...terms, opening: true })])).toEqual([['30', '0', '0']]);
  expect(loaded([{ ...load, transfer: true }])).toEqual([['30', '0', '0']]);
  expect(loaded([entryOf(row, { ...terms, direction: 'UNLOAD' })])).toEqual([['-30', '0', '0']]);
  expect(loaded([load, reversalOf(load, 'e2')])).toEqual([['0', '0', '0']]);
  expect(loaded([load, { ...load, transfer: true }, reversalOf({ ...load, transfer: true }, 'e3')])).toEqual([['30', '30', '60']]);
});
