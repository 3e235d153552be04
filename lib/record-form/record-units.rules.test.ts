import { describe, expect, test } from 'vitest';
import type { FormItem, FormLineValues } from './record-form.types';
import { chooseUnit, inDefaultUnit, moveInput, typeQuantity } from './record-units.rules';

type Line = Pick<FormLineValues, 'quantity' | 'amount' | 'move'>;
const box = { uomId: 'box', uom: 'BOX', factor: '12.500000', decimals: 2, mandatory: false, priority: false, isDefault: false };
const itemWith = (unit: Partial<typeof box> = {}) =>
  ({ id: 'i', uom: 'KG', uomDecimals: 3, altUoms: [{ ...box, ...unit }] }) as unknown as FormItem;
const terms = (unit: Partial<typeof box> = {}, mode: 'DIVIDE' | 'MULTIPLY' = 'DIVIDE') => ({ item: itemWith(unit), mode });
const plain = { quantity: '4', amount: '10', move: null, lots: [], serials: [] } as Line & Pick<FormLineValues, 'lots' | 'serials'>;
const boxes = (move: string, base: string): Line => ({
  quantity: base,
  amount: null,
  move: { uomId: 'box', quantity: move, amount: null, typed: { move: false, base: false } },
});
const both = ({ move, quantity }: Line) => [move?.quantity, quantity];

describe('a line in a second unit', () => {
  test('[UOM-01] without one, what is typed is the quantity', () => {
    expect(typeQuantity(plain, '7', 'base', terms())).toMatchObject({ quantity: '7', move: null });
  });

  test('[UOM-02] [UOM-05] choosing the unit keeps the number and works out the main quantity; an amount goes along per unit', () => {
    const chosen = chooseUnit(plain, 'box', terms());
    expect([...both(chosen), chosen.amount, chosen.move?.amount]).toEqual(['4', '50', null, '125']);
    expect(chooseUnit({ ...plain, ...chosen }, null, terms())).toEqual({ quantity: '4', amount: '10', move: null });
    const multiplied = chooseUnit(plain, 'box', terms({}, 'MULTIPLY'));
    expect([...both(multiplied), multiplied.move?.amount]).toEqual(['4', '0.32', '0.8']);
  });

  test('[UOM-04] with lots there the goods stay: lots are in the main unit', () => {
    const withLot = { ...plain, quantity: '25', lots: [{ quantity: '25' }] as FormLineValues['lots'] };
    expect(both(chooseUnit(withLot, 'box', terms({ priority: true })))).toEqual(['2', '25']);
    expect(chooseUnit({ ...withLot, ...boxes('2', '25') }, null, terms()).quantity).toBe('25');
  });

  test('[UOM-03] a fixed factor recomputes either side, a leading unit only the main one, else the first typed proposes the other', () => {
    const fixed = terms({ mandatory: true });
    expect(both(typeQuantity(boxes('4', '50'), '25', 'base', fixed))).toEqual(['2', '25']);
    expect(both(typeQuantity(boxes('4', '50'), '8', 'move', fixed))).toEqual(['8', '100']);
    const leading = terms({ priority: true });
    expect(both(typeQuantity(boxes('4', '50'), '49.2', 'base', leading))).toEqual(['4', '49.2']);
    expect(both(typeQuantity(boxes('4', '49.2'), '8', 'move', leading))).toEqual(['8', '100']);
    const weighed = typeQuantity(typeQuantity(boxes('', ''), '4', 'move', terms()), '48.7', 'base', terms());
    expect(both(weighed)).toEqual(['4', '48.7']);
    expect(both(typeQuantity(weighed, '5', 'move', terms()))).toEqual(['5', '48.7']);
  });

  test('[UOM-02] each side is rounded to the decimals of its unit', () => {
    expect(both(typeQuantity(boxes('', ''), '1', 'base', terms({ factor: '3' })))).toEqual(['0.33', '1']);
    expect(both(typeQuantity(boxes('', ''), '0.00001', 'move', terms()))).toEqual(['0.00001', '0']);
  });

  test('[UOM-03] what is no number yet moves nothing and stays as it was typed', () => {
    expect(both(typeQuantity(boxes('4', '50'), '4,', 'move', terms({ mandatory: true })))).toEqual(['4,', '50']);
    expect(both(typeQuantity(boxes('4.', '50'), '', 'base', terms()))).toEqual(['4.', '']);
  });

  test('[UOM-03] the unit proposed for the item is chosen, one of it', () => {
    const line = { ...plain, quantity: '1', amount: null } as FormLineValues;
    expect(both(inDefaultUnit(line, itemWith({ isDefault: true }), 'DIVIDE'))).toEqual(['1', '12.5']);
    expect(inDefaultUnit(line, itemWith(), 'DIVIDE')).toBe(line);
  });

  test('only what a posting asks of the unit is sent', () => {
    const { move } = boxes('4', '50');
    expect(moveInput(move && { ...move, amount: ' ' })).toEqual({ uomId: 'box', quantity: '4', amount: null });
    expect(moveInput(null)).toBeNull();
  });
});
