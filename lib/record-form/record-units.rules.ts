import { afterTyping, fromMain, toMain, type UomTerms } from '../item-parts/uom.rules';
import { divide, isQuantity, isZero, multiply, normal, type Quantity, round } from '../kernel/quantity';
import type { AltUnitFacts } from '../records/record.types';
import { AMOUNT_DECIMALS } from '../records/record-quantity.rules';
import type { FormItem, FormLineValues, FormMoveValues, RecordSetting } from './record-form.types';

type Mode = RecordSetting['altUomMode'];
type Typed = Pick<FormLineValues, 'quantity' | 'amount' | 'move'>;
type Unit = AltUnitFacts & { readonly factor: Quantity };

/** The second unit that a line is typed in; null while it is the main one. */
export function unitOf(item: Pick<FormItem, 'altUoms'>, uomId: string | null | undefined): Unit | null {
  const unit = item.altUoms?.find((one) => one.uomId === uomId);
  return unit ? { ...unit, factor: normal(unit.factor) } : null;
}

const termsOf = (item: Pick<FormItem, 'uomDecimals'>, mode: Mode): UomTerms => ({ mode, mainDecimals: item.uomDecimals });

/** What was typed, as a plain number where it is one. */
const plain = (text: string): Quantity | '' => (isQuantity(text) ? normal(text) : '');

/**
 * A line after one of its quantities was typed, `move` in its second unit or `base` in the main one: the other follows by the unit's own rule. What is no
 * number stays as it was typed and moves nothing.
 * @rules UOM-01, UOM-02, UOM-03
 */
export function typeQuantity(line: Typed, value: string, what: 'move' | 'base', { item, mode }: { item: FormItem; mode: Mode }): Typed {
  const { move } = line;
  const unit = unitOf(item, move?.uomId);
  if (!move || !unit) return { ...line, quantity: value };
  const own = what === 'move' ? { ...line, move: { ...move, quantity: value } } : { ...line, quantity: value };
  if (!isQuantity(value)) return own;
  const before = { moveQty: plain(move.quantity), baseQty: plain(line.quantity), typed: move.typed };
  const after = afterTyping(before, what, normal(value), { unit, terms: termsOf(item, mode) });
  const follows = (kept: string, now: Quantity | '', was: Quantity | '') => (now === was ? kept : now);
  return what === 'move'
    ? { ...line, quantity: follows(line.quantity, after.baseQty, before.baseQty), move: { ...move, quantity: value, typed: after.typed } }
    : {
        ...line,
        quantity: value,
        move: { ...move, quantity: follows(move.quantity, after.moveQty, before.moveQty), typed: after.typed },
      };
}

/** How much of the main unit one second unit is, or the other way round: an amount per unit goes along. */
function amountPer(amount: string | null, unit: Unit, way: 'move' | 'base', mode: Mode): string | null {
  if (amount === null || !isQuantity(amount)) return amount;
  const dear = (mode === 'DIVIDE') === (way === 'move');
  return dear ? round(multiply(normal(amount), unit.factor), AMOUNT_DECIMALS) : divide(normal(amount), unit.factor, AMOUNT_DECIMALS);
}

/**
 * A line in another of its item's units (null is the main one). The number that was typed stays and means the new unit, unless lots or pieces are there
 * already: then the goods stay and the number follows. The amount is carried over per unit; which quantity was typed first is open again.
 * @rules UOM-02, UOM-04, UOM-05
 */
export function chooseUnit(
  line: Typed & Pick<FormLineValues, 'lots' | 'serials'>,
  uomId: string | null,
  { item, mode }: { item: FormItem; mode: Mode },
): Typed {
  const before = unitOf(item, line.move?.uomId);
  const unit = unitOf(item, uomId);
  const typed = before ? (line.move?.quantity ?? '') : line.quantity;
  const assigned = line.lots.some(({ quantity }) => isQuantity(quantity) && !isZero(quantity)) || line.serials.length > 0;
  const amount = before && line.move ? amountPer(line.move.amount, before, 'base', mode) : line.amount;
  if (!unit) return { quantity: assigned ? line.quantity : typed, amount, move: null };
  const stays = assigned && isQuantity(line.quantity);
  const moveQty = stays ? fromMain(normal(line.quantity), unit, mode) : typed;
  const quantity = assigned || !isQuantity(typed) ? line.quantity : toMain(normal(typed), unit, termsOf(item, mode));
  return {
    quantity,
    amount: null,
    move: { uomId: unit.uomId, quantity: moveQty, amount: amountPer(amount, unit, 'move', mode), typed: { move: false, base: false } },
  };
}

/** A line for an item that was just chosen, in the unit that is proposed for it: one of them. @rules UOM-02, UOM-03 */
export function inDefaultUnit(line: FormLineValues, item: FormItem, mode: Mode): FormLineValues {
  const unit = item.altUoms?.find(({ isDefault }) => isDefault);
  return unit ? { ...line, ...chooseUnit(line, unit.uomId, { item, mode }) } : line;
}

/** What a correction or a posting sends of the second unit; null where the line is in the main one. */
export const moveInput = (move: FormMoveValues | null) =>
  move && { uomId: move.uomId, quantity: move.quantity, amount: move.amount === null || move.amount.trim() === '' ? null : move.amount };
