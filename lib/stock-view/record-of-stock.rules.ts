import { isNegative, isZero } from '../kernel/quantity-text';
import type { StockRow } from './stock-view.types';

type Chosen = Pick<StockRow, 'warehouseId' | 'partnerId' | 'projectId' | 'onHand'>;

/** Why rows of the stock cannot go into one record. */
export type Mixed = 'NOTHING' | 'WAREHOUSES' | 'OWNERS' | 'SIGNS';
export type RecordOfRows = { readonly warehouseId: string; readonly type: 'LOAD' | 'UNLOAD' };

/**
 * Which record brings the chosen rows to zero: an unload of what is there, a load of what is missing. One record has one warehouse, one owner and one
 * project; rows with nothing are passed over.
 */
export function recordOfRows(rows: readonly Chosen[]): RecordOfRows | Mixed {
  const held = rows.filter(({ onHand }) => !isZero(onHand));
  const [first] = held;
  if (!first?.warehouseId) return 'NOTHING';
  if (held.some(({ warehouseId }) => warehouseId !== first.warehouseId)) return 'WAREHOUSES';
  if (held.some(({ partnerId, projectId }) => partnerId !== first.partnerId || projectId !== first.projectId)) return 'OWNERS';
  if (held.some(({ onHand }) => isNegative(onHand) !== isNegative(first.onHand))) return 'SIGNS';
  return { warehouseId: first.warehouseId, type: isNegative(first.onHand) ? 'LOAD' : 'UNLOAD' };
}
