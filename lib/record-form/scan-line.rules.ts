import { codeKey } from '../kernel/code';
import type { Day } from '../kernel/day';
import { add, isQuantity, multiply, type Quantity } from '../kernel/quantity';
import type { ScanAnswer } from '../scan/scan-answer.types';
import { newLot } from './record-form.rules';
import type { FormLineValues, FormLotValues } from './record-form.types';
import { newSerial } from './record-pieces.rules';

/** What a scan says about one line: how much of which lot or piece. An id where it stands in the data. */
export type LineScan = {
  readonly itemId: string;
  readonly quantity: Quantity;
  readonly lot: { readonly id: string | null; readonly code: string; readonly expiryDate: Day | null } | null;
  readonly serial: { readonly id: string | null; readonly code: string } | null;
};

/** How much of the main unit the scan stands for: its weight where goods are weighed, else its count of packages. */
function quantityOf({ says, found: { level } }: ScanAnswer, uomCode: string): Quantity {
  if (says.serial !== null) return '1';
  if (says.netWeight !== null && codeKey(uomCode) === 'KG') return says.netWeight;
  return multiply(says.quantity ?? '1', says.gtin !== null && level ? level.quantity : '1');
}

/**
 * What a scan fills in; null where it does not name exactly one item.
 * @rules BAR-03, GS1-22
 */
export function lineScanOf(answer: ScanAnswer): LineScan | null {
  const { found, says } = answer;
  const [item] = found.items;
  if (!item || found.items.length > 1) return null;
  const lot = found.lots.length === 1 ? found.lots[0] : undefined;
  const serial = found.serials.length === 1 ? found.serials[0] : undefined;
  const lotCode = lot?.code ?? says.lot;
  const serialCode = serial?.code ?? says.serial;
  return {
    itemId: item.id,
    quantity: quantityOf(answer, item.uomCode),
    lot: item.lotManaged && lotCode !== null ? { id: lot?.id ?? null, code: lotCode, expiryDate: lot ? null : says.expiry } : null,
    serial: item.serialManaged && serialCode !== null ? { id: serial?.id ?? null, code: serialCode } : null,
  };
}

const plus = (a: string, b: Quantity): string => (isQuantity(a) ? add(a, b) : b);
const sameLot = (row: FormLotValues, { id, code }: NonNullable<LineScan['lot']>): boolean =>
  id !== null ? row.lotId === id : row.lotId === null && !row.generated && codeKey(row.code) === codeKey(code);
const hasPiece = (line: FormLineValues, { id, code }: NonNullable<LineScan['serial']>): boolean =>
  line.serials.some((row) => (id !== null && row.serialId === id) || codeKey(row.code) === codeKey(code));

/**
 * A line with one more scan in it: the same lot grows, another lot gets a row, a piece is added once. `fresh` is a line that was made for
 * this scan, whose proposed quantity gives way.
 * @returns null when the piece stands there already
 * @rules BAR-03
 */
export function withScan(line: FormLineValues, scan: LineScan, fresh: boolean): FormLineValues | null {
  if (scan.serial && hasPiece(line, scan.serial)) return null;
  const lots = [...line.lots];
  let at: number | null = null;
  if (scan.lot) {
    const lot = scan.lot;
    const found = lots.findIndex((row) => sameLot(row, lot));
    at = found < 0 ? lots.length : found;
    const row = lots[at];
    lots[at] = row
      ? { ...row, quantity: plus(row.quantity, scan.quantity) }
      : newLot({ lotId: lot.id, code: lot.id === null ? lot.code : null, expiryDate: lot.expiryDate, quantity: scan.quantity });
  }
  const serials = scan.serial ? [...line.serials, newSerial({ serialId: scan.serial.id, code: scan.serial.code, lot: at })] : line.serials;
  return { ...line, quantity: fresh ? scan.quantity : plus(line.quantity, scan.quantity), lots, serials };
}
