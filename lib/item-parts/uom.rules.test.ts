import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalAmount } from '../stock/cost.rules';
import { afterTyping, baseAmountOf, fromMain, type LineQuantities, type MoveUnit, quantitiesAgree, toMain } from './uom.rules';

const box: MoveUnit = { factor: '12.5', decimals: 2, mandatory: false, priority: false };
const divide = { mode: 'DIVIDE', mainDecimals: 3 } as const;
const blank: LineQuantities = { moveQty: '', baseQty: '', typed: { move: false, base: false } };
const typing = (unit: MoveUnit | null, before: LineQuantities, what: 'move' | 'base', value: string) => {
  const { moveQty, baseQty } = afterTyping(before, what, value, { unit, terms: divide });
  return [moveQty, baseQty];
};

describe('a second unit', () => {
  test('[UOM-02] converts both ways, rounded to the decimals of each unit', () => {
    expect([toMain('4', box, divide), fromMain('50', box, 'DIVIDE')]).toEqual(['50', '4']);
    expect([toMain('4', box, { ...divide, mode: 'MULTIPLY' }), fromMain('4', box, 'MULTIPLY')]).toEqual(['0.32', '50']);
    expect([toMain('0.0001', box, divide), fromMain('1', { ...box, factor: '3' }, 'DIVIDE')]).toEqual(['0.001', '0.33']);
  });
  test('[UOM-02] there and back is the same, for every factor that loses no digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom('DIVIDE' as const, 'MULTIPLY' as const),
        (moved, factor, mode) => {
          const unit = { ...box, factor: String(factor), decimals: 6 };
          const back = fromMain(toMain(String(moved), unit, { mode, mainDecimals: 12 }), unit, mode);
          expect(back).toBe(String(moved));
        },
      ),
    );
  });
  test('[UOM-01] none: both quantities are one', () => {
    expect(typing(null, blank, 'base', '7')).toEqual(['7', '7']);
    expect(typing(null, blank, 'move', '7')).toEqual(['7', '7']);
  });
  test('[UOM-03] mandatory: either recomputes the other', () => {
    const unit = { ...box, mandatory: true };
    const four = afterTyping(blank, 'move', '4', { unit, terms: divide });
    expect([four.moveQty, four.baseQty]).toEqual(['4', '50']);
    expect(typing(unit, four, 'base', '25')).toEqual(['2', '25']);
    expect(typing(unit, four, 'move', '')).toEqual(['', '']);
  });
  test('[UOM-03] priority: the main quantity follows, and leaves the other alone', () => {
    const unit = { ...box, priority: true };
    const four = afterTyping(blank, 'move', '4', { unit, terms: divide });
    expect([four.moveQty, four.baseQty]).toEqual(['4', '50']);
    const weighed = afterTyping(four, 'base', '49.2', { unit, terms: divide });
    expect([weighed.moveQty, weighed.baseQty]).toEqual(['4', '49.2']);
    expect(typing(unit, weighed, 'move', '8')).toEqual(['8', '100']);
  });
  test('[UOM-03] neither: the first one typed proposes the other, then both stay as typed', () => {
    const first = afterTyping(blank, 'base', '50', { unit: box, terms: divide });
    expect([first.moveQty, first.baseQty]).toEqual(['4', '50']);
    expect(typing(box, first, 'base', '75')).toEqual(['6', '75']);
    const both = afterTyping(first, 'move', '5', { unit: box, terms: divide });
    expect([both.moveQty, both.baseQty]).toEqual(['5', '50']);
    expect(typing(box, both, 'base', '80')).toEqual(['5', '80']);
  });
  test('[UOM-03] with a fixed factor one quantity is what the other makes of it', () => {
    const unit = { ...box, mandatory: true };
    expect(quantitiesAgree('4', '50', unit, divide)).toBe(true);
    expect(quantitiesAgree('4.01', '50.1', unit, divide)).toBe(true);
    expect(quantitiesAgree('4', '60', unit, divide)).toBe(false);
    expect(quantitiesAgree('4', '60', box, divide)).toBe(true);
  });
  test('[UOM-05] 4 BOX of 12.5 are 50 KG; 125 a box is 10 a kilogram, 500 in all', () => {
    const amount = baseAmountOf('125', '4', '50');
    expect([amount, totalAmount('50', amount)]).toEqual(['10', '500']);
    expect(baseAmountOf('125', '0', '0')).toBe('125');
  });
});
