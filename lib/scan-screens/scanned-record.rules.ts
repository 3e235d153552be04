import { codeKey } from '../kernel/code';
import { add } from '../kernel/quantity';
import type { ErrorCode } from '../kernel/error-codes';
import type { FieldError } from '../kernel/errors';
import type { WorkScreen } from './scan-screens.types';

/** A line whose item is known. */
export type KnownScan = {
  readonly itemId: string;
  readonly itemCode: string;
  readonly variantId: string | null;
  readonly lot: {
    readonly id: string | null;
    readonly code: string | null;
    readonly generated: boolean;
    readonly supplierLotCode: string | null;
    readonly expiryDate: string | null;
  } | null;
  readonly quantity: string;
  readonly locationId: string | null;
  readonly toLocationId: string | null;
  readonly pieces: readonly { readonly id: string | null; readonly code: string | null }[];
};

type Lot = NonNullable<KnownScan['lot']>;
const isSameLot = (a: Lot | null, b: Lot | null): boolean => {
  if (a === null || b === null) return a === b;
  if (a.generated || b.generated) return false;
  return a.id !== null || b.id !== null ? a.id === b.id : codeKey(a.code) === codeKey(b.code);
};
const isSame = (a: KnownScan, b: KnownScan): boolean =>
  a.itemId === b.itemId &&
  a.variantId === b.variantId &&
  a.locationId === b.locationId &&
  a.toLocationId === b.toLocationId &&
  isSameLot(a.lot, b.lot);

/** Scans of the same lot and places as one line; pieces keep their order. */
export function mergeScans(lines: readonly KnownScan[]): KnownScan[] {
  const merged: KnownScan[] = [];
  for (const line of lines) {
    const at = merged.findIndex((other) => isSame(other, line));
    const before = merged[at];
    if (!before) merged.push(line);
    else merged[at] = { ...before, quantity: add(before.quantity, line.quantity), pieces: [...before.pieces, ...line.pieces] };
  }
  return merged;
}

type TemplateSides = { readonly code: string; readonly type: 'LOAD' | 'UNLOAD'; readonly offsetType: 'LOAD' | 'UNLOAD' | null };

/** Which template a screen works with: a move unloads on one side and loads on the other. @rules BAR-04 */
export function isScreenTemplate(screen: WorkScreen, { type, offsetType }: Omit<TemplateSides, 'code'>): boolean {
  if (screen === 'move') return type === 'UNLOAD' && offsetType === 'LOAD';
  if (screen === 'adjust') return offsetType === null;
  return offsetType === null && type === (screen === 'unload' ? 'UNLOAD' : 'LOAD');
}

/** @rules BAR-04 */
export function templateErrors(screen: WorkScreen, template: TemplateSides | undefined): FieldError[] {
  if (!template) return [{ path: 'templateId', code: 'E_NOT_FOUND', params: {} }];
  if (isScreenTemplate(screen, template)) return [];
  const code: ErrorCode = screen === 'move' ? 'E_SCAN_MOVE_TEMPLATE' : 'E_SCAN_TEMPLATE';
  return [{ path: 'templateId', code, params: { template: template.code } }];
}

/** The lots that must stand already: only goods that are received may make one. @rules BAR-04 */
export const lotErrors = (screen: WorkScreen, lines: readonly KnownScan[]): FieldError[] =>
  screen === 'receive'
    ? []
    : lines.flatMap(({ lot, itemCode }, at): FieldError[] =>
        lot !== null && lot.id === null
          ? [
              codeKey(lot.code) === null
                ? { path: `lines.${at}.lot`, code: 'E_LOT_REQUIRED', params: { item: itemCode } }
                : { path: `lines.${at}.lot`, code: 'E_SCAN_LOT_UNKNOWN', params: { lot: lot.code ?? '', item: itemCode } },
            ]
          : [],
      );
