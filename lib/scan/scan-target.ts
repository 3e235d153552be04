import type { ScanAnswer } from './scan-answer.types';

/**
 * The card that a scan opens: of the piece, of the lot, of the item when the scan says no more, each only where there is exactly one.
 * Null: nothing, or several.
 * @rules SCAN-01, DL-09
 */
export function scanTarget({ found: { items, lots, serials }, says, form }: ScanAnswer): string | null {
  const [lot, serial, item] = [lots[0], serials[0], items[0]];
  if (serial && serials.length === 1 && (lots.length === 0 || says.serial !== null)) return `/serials/${serial.id}`;
  if (serials.length > 0) return null;
  if (lot && lots.length === 1) return `/lots/${lot.id}`;
  if (lots.length > 0 || says.lot !== null || says.serial !== null) return null;
  return item && items.length === 1 && form !== 'plain' ? `/setup/items/${item.id}` : null;
}
