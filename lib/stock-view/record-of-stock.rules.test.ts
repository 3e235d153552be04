import { expect, test } from 'vitest';
import { recordOfRows } from './record-of-stock.rules';

const row = (onHand: string, rest: Partial<{ warehouseId: string; partnerId: string | null; projectId: string | null }> = {}) => ({
  warehouseId: 'W1',
  partnerId: null,
  projectId: null,
  onHand,
  ...rest,
});

test('[POST-01 part] what is there leaves, what is missing comes; a row with nothing is passed over', () => {
  expect(recordOfRows([row('5'), row('0', { warehouseId: 'W2' })])).toEqual({ warehouseId: 'W1', type: 'UNLOAD' });
  expect(recordOfRows([row('-5')])).toEqual({ warehouseId: 'W1', type: 'LOAD' });
});

test('one record has one warehouse, one owner, one project and one direction', () => {
  expect(recordOfRows([])).toBe('NOTHING');
  expect(recordOfRows([row('0')])).toBe('NOTHING');
  expect(recordOfRows([row('1'), row('1', { warehouseId: 'W2' })])).toBe('WAREHOUSES');
  expect(recordOfRows([row('1'), row('1', { partnerId: 'P' })])).toBe('OWNERS');
  expect(recordOfRows([row('1'), row('1', { projectId: 'P' })])).toBe('OWNERS');
  expect(recordOfRows([row('1'), row('-1')])).toBe('SIGNS');
});
