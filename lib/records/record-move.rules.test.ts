import { describe, expect, test } from 'vitest';
import { mainAmount, moveErrors } from './record-move.rules';

const box = { uomId: 'box', uom: 'BOX', factor: '12.5', decimals: 2, mandatory: true, priority: false };
const item = { code: 'MOB FLOUR', uom: 'KG', uomDecimals: 3, altUoms: [box] };
const line = (quantity: string, moved: string, amount: string | null = null) => ({
  quantity,
  amount: '7',
  move: { uomId: 'box', quantity: moved, amount },
});
const errors = (given: ReturnType<typeof line>, rest = {}) =>
  moveErrors(given, { ...item, ...rest }, { path: 'lines.0' }).map(({ path, code }) => `${path} ${code}`);

describe('a line typed in a second unit', () => {
  test('[UOM-02] [UOM-03] a fixed factor ties the two quantities; a free one does not', () => {
    expect(errors(line('50', '4'))).toEqual([]);
    expect(moveErrors(line('60', '4'), item, { path: 'lines.0' })).toEqual([
      {
        path: 'lines.0.move.quantity',
        code: 'E_UOM_CONVERSION',
        params: { uom: 'BOX', entered: '4', expected: '50', main: 'KG', quantity: '60' },
      },
    ]);
    expect(errors(line('60', '4'), { altUoms: [{ ...box, mandatory: false }] })).toEqual([]);
  });
  test('[UOM-02] its own decimals hold, and it is a unit of the item', () => {
    expect(errors(line('50', '4.001'))).toEqual(['lines.0.move.quantity E_QTY_DECIMALS']);
    expect(errors(line('50', '4'), { altUoms: [] })).toEqual(['lines.0.move.uomId E_UOM_NOT_OF_ITEM']);
    expect(errors(line('50', '4'), { altUoms: undefined })).toEqual([]);
  });
  test('[UOM-05] an amount per second unit becomes one per main unit', () => {
    expect(mainAmount(line('50', '4', '125'))).toBe('10');
    expect(mainAmount(line('50', '4'))).toBe('7');
    expect(mainAmount({ quantity: '50', amount: '7' })).toBe('7');
  });
});
