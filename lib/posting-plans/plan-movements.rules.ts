import { codeKey } from '../kernel/code';
import { add, isZero, multiply, negate, type Quantity, ZERO } from '../kernel/quantity';
import { balanceKeyText } from '../stock/balance-key.rules';
import type { BalanceKey, Direction, LotDelta, NewEntry } from '../stock/ledger.types';

/** What a template and a header say about every entry of a record. */
export type PostingTerms = {
  readonly recordId: string;
  readonly direction: Direction;
  readonly warehouseId: string;
  /** Part of the balance key, null where the warehouse does not keep stock by it (POST-12). */
  readonly partnerId: string | null;
  /** The warehouse keeps stock by project: that of each row is part of the balance key. */
  readonly byProject: boolean;
  readonly integrates: boolean;
  readonly opening: boolean;
  /** One side of a transfer: neither initial quantity nor total loaded of the lot change (OFF-06, STK-02). */
  readonly transfer: boolean;
};

/** One lot of a line, or the line itself when its item has no lots; `quantity` is unsigned, in the main unit. */
export type PlannedRow = {
  readonly id: string;
  readonly lineId: string;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly lotId: string | null;
  readonly locationId: string | null;
  readonly quantity: Quantity;
  readonly baseAmount: Quantity | null;
  readonly packages: number | null;
  readonly rfidTag?: string | null;
  /** Of its line. */
  readonly projectId: string | null;
};

/** The ledger entry of one row: the template gives the sign. @rules POST-01, POST-12, LOT-10, STK-02 */
export function entryOf(row: PlannedRow, terms: PostingTerms): NewEntry {
  const isLoad = terms.direction === 'LOAD';
  const { id, lineId, itemId, variantId, lotId, locationId, baseAmount, packages, rfidTag = null } = row;
  return {
    id,
    lineId,
    itemId,
    variantId,
    lotId,
    locationId,
    baseAmount,
    packages,
    rfidTag,
    rfidKey: codeKey(rfidTag),
    recordId: terms.recordId,
    warehouseId: terms.warehouseId,
    partnerId: terms.partnerId,
    projectId: terms.byProject ? row.projectId : null,
    direction: terms.direction,
    quantity: isLoad ? row.quantity : negate(row.quantity),
    integrates: isLoad && terms.integrates && !terms.opening,
    opening: terms.opening,
    transfer: terms.transfer,
    reversesId: null,
  };
}

/** The entry that takes another one back: same place, direction and flags, opposite quantity. @rules POST-18 */
export const reversalOf = (entry: NewEntry, id: string): NewEntry => ({
  ...entry,
  id,
  quantity: negate(entry.quantity),
  reversesId: entry.id,
});

export type BalanceDelta = { readonly key: BalanceKey; readonly delta: Quantity };

/** What the entries do to each balance, all of one record together. @rules POST-16 */
export function balanceDeltas(entries: readonly NewEntry[]): BalanceDelta[] {
  const deltas = new Map<string, BalanceDelta>();
  for (const { itemId, variantId, warehouseId, locationId, lotId, partnerId, projectId, quantity } of entries) {
    const key = { itemId, variantId, warehouseId, locationId, lotId, partnerId, projectId };
    const text = balanceKeyText(key);
    deltas.set(text, { key, delta: add(deltas.get(text)?.delta ?? ZERO, quantity) });
  }
  return [...deltas.values()];
}

export type LotContext = {
  readonly isBlocked: (locationId: string | null) => boolean;
  /** The supplier that a lot without one takes (LOT-14). */
  readonly supplierOf: (lotId: string) => string | null;
};

/** What the entries add to the figures of each lot. @rules LOT-09, LOT-10, STK-02, STK-06, STK-08 */
export function lotDeltas(entries: readonly NewEntry[], { isBlocked, supplierOf }: LotContext): LotDelta[] {
  const deltas = new Map<string, LotDelta>();
  for (const entry of entries) {
    const { lotId, quantity } = entry;
    if (lotId === null) continue;
    const counted = entry.direction === 'LOAD' && !entry.opening && !entry.transfer ? quantity : ZERO;
    const sofar = deltas.get(lotId) ?? {
      lotId,
      ledger: ZERO,
      initial: ZERO,
      loaded: ZERO,
      loadedAmount: ZERO,
      blocked: ZERO,
      supplierId: supplierOf(lotId),
    };
    deltas.set(lotId, {
      ...sofar,
      ledger: add(sofar.ledger, quantity),
      initial: entry.integrates ? add(sofar.initial, quantity) : sofar.initial,
      loaded: add(sofar.loaded, counted),
      loadedAmount: isZero(counted) ? sofar.loadedAmount : add(sofar.loadedAmount, multiply(counted, entry.baseAmount ?? ZERO)),
      blocked: isBlocked(entry.locationId) ? add(sofar.blocked, quantity) : sofar.blocked,
    });
  }
  return [...deltas.values()];
}
