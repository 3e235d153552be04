import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageOf, type CostMovement, costReach, NO_COSTS, proposedAmount, weightOf, withMovement, withoutMovement } from './cost.rules';

const fold = (movements: readonly CostMovement[]) => movements.reduce(withMovement, NO_COSTS);

describe('costs', () => {
  test('[COST-01] the template says which amount is proposed', () => {
    const costs = { lastCost: '1', averageCost: '2', standardCost: '3', salesPrice: '4' };
    const all = (['NONE', 'LAST', 'AVERAGE', 'STANDARD', 'SALES_PRICE'] as const).map((kind) => proposedAmount(kind, costs));
    expect(all).toEqual(['0', '1', '2', '3', '4']);
  });
  test('[COST-02] average and last need the item flag and fiscal interest on both sides; the sales price the item flag alone', () => {
    const flags = { updateAverageCost: true, updateLastCost: true, updateSalesPrice: true, updateItemCost: true, fiscalInterest: true };
    expect(costReach(flags, true)).toEqual({ average: true, last: true, salesPrice: true });
    expect(costReach(flags, false)).toEqual({ average: false, last: false, salesPrice: true });
    expect(costReach({ ...flags, fiscalInterest: false }, true)).toEqual({ average: false, last: false, salesPrice: true });
    expect(costReach({ ...flags, updateItemCost: false }, true)).toEqual({ average: false, last: false, salesPrice: false });
    expect(costReach({ ...flags, updateAverageCost: false }, true)).toEqual({ average: false, last: true, salesPrice: true });
  });
  test('[COST-03] weighted by quantity; unloads count with their sign, zero movements with their amount alone', () => {
    const loads = [
      { quantity: '10', amount: '2' },
      { quantity: '30', amount: '6' },
    ];
    expect(averageOf(fold(loads))).toBe('5');
    expect(averageOf(fold([...loads, { quantity: '-20', amount: '5' }]))).toBe('5');
    expect(averageOf(fold([...loads, { quantity: '0', amount: '40' }]))).toBe('6');
    expect(averageOf(NO_COSTS)).toBeNull();
    expect(averageOf(fold([{ quantity: '-1', amount: '5' }]))).toBeNull();
  });

  const movement = fc.record({
    quantity: fc.integer({ min: -50, max: 100 }).map(String),
    amount: fc.integer({ min: 0, max: 10_000 }).map((cents) => String(cents / 100)),
  });
  test('[COST-03] the order of movements says nothing, and one taken back leaves no trace', () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 12 }), movement, (movements, extra) => {
        const sums = fold(movements);
        expect(fold([...movements].reverse())).toEqual(sums);
        expect(withoutMovement(withMovement(sums, extra), extra)).toEqual(sums);
      }),
    );
  });
  test('a line weighs its quantity times the weight of one unit', () => {
    expect(weightOf('12.5', '0.4')).toBe('5');
  });
});
