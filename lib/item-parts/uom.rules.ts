import type { AltUomMode } from '../company/settings.rules';
import { divide, multiply, type Quantity, round } from '../kernel/quantity';

/** The unit that a line is typed in, beside the main one. */
export type MoveUnit = {
  readonly factor: Quantity;
  /** Decimals of the second unit. */
  readonly decimals: number;
  /** The factor is fixed: either quantity recomputes the other. */
  readonly mandatory: boolean;
  /** The quantity in the second unit leads. */
  readonly priority: boolean;
};

/** How an item's units convert: the company's way of reading factors, and the decimals of the main unit. */
export type UomTerms = { readonly mode: AltUomMode; readonly mainDecimals: number };

/** What a quantity in the second unit is in the main one, at the main unit's decimals. @rules UOM-02 */
export const toMain = (moveQty: Quantity, { factor }: Pick<MoveUnit, 'factor'>, { mode, mainDecimals }: UomTerms): Quantity =>
  mode === 'DIVIDE' ? round(multiply(moveQty, factor), mainDecimals) : divide(moveQty, factor, mainDecimals);

/** What a quantity in the main unit is in the second one, at the second unit's decimals. @rules UOM-02 */
export const fromMain = (baseQty: Quantity, { factor, decimals }: Pick<MoveUnit, 'factor' | 'decimals'>, mode: AltUomMode): Quantity =>
  mode === 'DIVIDE' ? divide(baseQty, factor, decimals) : round(multiply(baseQty, factor), decimals);

/** The two quantities of a line; empty while nothing is there. `typed` are those that a person entered. */
export type LineQuantities = {
  readonly moveQty: Quantity | '';
  readonly baseQty: Quantity | '';
  readonly typed: { readonly move: boolean; readonly base: boolean };
};

/**
 * The quantities after one of them was typed: without a second unit both are one; a fixed factor recomputes the other; a leading second
 * unit recomputes the main quantity and never the other way round; else the first one typed proposes the other.
 * @rules UOM-01, UOM-03
 */
export function afterTyping(
  before: LineQuantities,
  what: 'move' | 'base',
  value: Quantity | '',
  { unit, terms }: { unit: MoveUnit | null; terms: UomTerms },
): LineQuantities {
  const typed = { ...before.typed, [what]: true };
  if (unit === null) return { moveQty: value, baseQty: value, typed };
  const isMove = what === 'move';
  const otherTyped = isMove ? before.typed.base : before.typed.move;
  const follows = unit.mandatory || (unit.priority ? isMove : !otherTyped);
  if (isMove) return { moveQty: value, baseQty: follows ? (value === '' ? '' : toMain(value, unit, terms)) : before.baseQty, typed };
  return { baseQty: value, moveQty: follows ? (value === '' ? '' : fromMain(value, unit, terms.mode)) : before.moveQty, typed };
}

/** Whether the two quantities of a line agree: with a fixed factor one of them must be what the other makes of it. @rules UOM-03 */
export const quantitiesAgree = (moveQty: Quantity, baseQty: Quantity, unit: MoveUnit, terms: UomTerms): boolean =>
  !unit.mandatory || toMain(moveQty, unit, terms) === baseQty || fromMain(baseQty, unit, terms.mode) === moveQty;

/** The amount per main unit of an amount per chosen unit; 0 where nothing moves. @rules UOM-05 */
export const baseAmountOf = (moveAmount: Quantity, moveQty: Quantity, baseQty: Quantity): Quantity =>
  Number(baseQty) === 0 ? round(moveAmount, 6) : divide(multiply(moveAmount, moveQty), baseQty, 6);
