import type { AltUomMode } from '../company/settings.rules';
import { baseAmountOf, quantitiesAgree, toMain } from '../item-parts/uom.rules';
import type { FieldError } from '../kernel/errors';
import { compare, isQuantity, normal, type Quantity, ZERO } from '../kernel/quantity';
import { amountErrors, complaint, quantityErrors } from './record-quantity.rules';
import type { RecordItemFacts, RecordLineInput } from './record.types';

type Item = Pick<RecordItemFacts, 'code' | 'uom' | 'uomDecimals' | 'altUoms'>;

/**
 * What is wrong with what was typed in a second unit: E_UOM_NOT_OF_ITEM, what `quantityErrors` finds at that unit's decimals, and E_UOM_CONVERSION where a
 * fixed factor says otherwise than the two quantities.
 * @rules UOM-02, UOM-03
 */
export function moveErrors(
  { move, quantity }: Pick<RecordLineInput, 'move' | 'quantity'>,
  { code, uom, uomDecimals, altUoms }: Item,
  { path, mode = 'DIVIDE' }: { readonly path: string; readonly mode?: AltUomMode },
): FieldError[] {
  if (!move || !altUoms) return [];
  const unit = altUoms.find(({ uomId }) => uomId === move.uomId);
  if (!unit) return [complaint(`${path}.move.uomId`, 'E_UOM_NOT_OF_ITEM', { item: code })];
  const wrong = [
    ...quantityErrors(move.quantity, { uom: unit.uom, uomDecimals: unit.decimals }, { path: `${path}.move.quantity`, zeroAllowed: false }),
    ...amountErrors(move.amount, `${path}.move.amount`),
  ];
  if (wrong.length > 0 || !isQuantity(quantity)) return wrong;
  const terms = { mode, mainDecimals: uomDecimals };
  const [moved, main] = [normal(move.quantity), normal(quantity)];
  if (quantitiesAgree(moved, main, { ...unit, factor: normal(unit.factor) }, terms)) return [];
  const params = { uom: unit.uom, entered: moved, expected: toMain(moved, unit, terms), main: uom, quantity: main };
  return [complaint(`${path}.move.quantity`, 'E_UOM_CONVERSION', params)];
}

type Standing = {
  readonly moveUomId: string;
  readonly moveQty: Quantity;
  readonly moveAmount?: Quantity | null;
  readonly baseQty: Quantity;
};

/** Whether a line is asked for in the unit that it stands in, with the same quantity and amount there. With a factor of 1 both units are the same goods. @rules UOM-02, POST-18 */
export function sameMove(move: RecordLineInput['move'], line: Standing): boolean {
  if (!move) return compare(line.moveQty, line.baseQty) === 0;
  if (move.uomId !== line.moveUomId || !isQuantity(move.quantity) || compare(move.quantity, line.moveQty) !== 0) return false;
  return move.amount === null || isQuantity(move.amount) ? compare(move.amount ?? ZERO, line.moveAmount ?? ZERO) === 0 : false;
}

/** The amount per main unit of a line: of what was typed per second unit, else of the line itself. @rules UOM-05 */
export const mainAmount = ({ amount, move, quantity }: Pick<RecordLineInput, 'amount' | 'move' | 'quantity'>): Quantity | null =>
  move && move.amount !== null ? baseAmountOf(move.amount, move.quantity, normal(quantity)) : amount;
