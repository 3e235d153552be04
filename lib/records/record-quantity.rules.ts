import type { ErrorCode } from '../kernel/error-codes';
import type { ErrorParams, FieldError } from '../kernel/errors';
import {
  compare,
  decimalsOf,
  fitsDatabase,
  isNegative,
  isPositive,
  isQuantity,
  isZero,
  type Quantity,
  subtract,
  sum,
  ZERO,
} from '../kernel/quantity';

const MAX_QUANTITY = '999999999999.999999';
export const AMOUNT_DECIMALS = 6;

export const complaint = (path: string, code: ErrorCode, params: ErrorParams = {}): FieldError => ({ path, code, params });

type Unit = { readonly uom: string; readonly uomDecimals: number };

/**
 * What is wrong with an entered quantity; at most one complaint. Quantities are entered above zero: the template gives the sign.
 * Codes: E_QTY_FORMAT (no number, or negative), E_QTY_ZERO, E_QTY_DECIMALS, E_QTY_TOO_LARGE.
 * @rules POST-17, UOM-04
 */
export function quantityErrors(
  entered: string,
  { uom, uomDecimals }: Unit,
  options: { readonly path: string; readonly zeroAllowed: boolean },
): FieldError[] {
  const { path, zeroAllowed } = options;
  if (!isQuantity(entered) || isNegative(entered)) return [complaint(path, 'E_QTY_FORMAT', { entered })];
  if (isZero(entered) && !zeroAllowed) return [complaint(path, 'E_QTY_ZERO')];
  if (!fitsDatabase(entered)) return [complaint(path, 'E_QTY_TOO_LARGE', { max: MAX_QUANTITY })];
  if (decimalsOf(entered) > uomDecimals) return [complaint(path, 'E_QTY_DECIMALS', { uom, decimals: uomDecimals, entered })];
  return [];
}

/** What is wrong with an entered unit amount: E_QTY_FORMAT, E_QTY_DECIMALS (over 6), E_QTY_TOO_LARGE. */
export const amountErrors = (entered: string | null, path: string): FieldError[] =>
  entered === null ? [] : quantityErrors(entered, { uom: '', uomDecimals: AMOUNT_DECIMALS }, { path, zeroAllowed: true });

const readable = (quantities: readonly string[]): Quantity[] => quantities.filter((quantity) => isQuantity(quantity));

/** What the lots of a line still lack of its quantity: the quantity of the next "Auto" row; never below zero. @rules POST-09, WDR-08 */
export function stillMissing(lineQuantity: string, lotQuantities: readonly string[]): Quantity {
  if (!isQuantity(lineQuantity)) return ZERO;
  const missing = subtract(lineQuantity, sum(readable(lotQuantities)));
  return isPositive(missing) ? missing : ZERO;
}

/** E_LOT_SUM with the difference when the lots of a line do not add up to its quantity, exactly. @rules POST-08 */
export function lotSumErrors(
  lineQuantity: Quantity,
  lotQuantities: readonly Quantity[],
  { uom, path }: { readonly uom: string; readonly path: string },
): FieldError[] {
  const entered = sum(lotQuantities);
  if (compare(entered, lineQuantity) === 0) return [];
  return [complaint(path, 'E_LOT_SUM', { required: lineQuantity, entered, missing: subtract(lineQuantity, entered), uom })];
}
