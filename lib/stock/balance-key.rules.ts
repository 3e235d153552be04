import type { BalanceKey } from './ledger.types';

/** The identity of a balance as one string. */
export const balanceKeyText = (key: BalanceKey): string =>
  [key.itemId, key.variantId, key.warehouseId, key.locationId, key.lotId, key.partnerId, key.projectId]
    .map((part) => part ?? '-')
    .join('|');
