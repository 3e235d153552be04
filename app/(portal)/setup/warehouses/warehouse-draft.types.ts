import { prefilled, type Search } from '@/lib/kernel/list-params';
import type { WarehouseUse } from '@/lib/warehouses/warehouse.rules';
import type { WarehouseRow } from '@/lib/warehouses/warehouses.query';

/** The values of the form of a warehouse: those of a stored one, without an id yet, the last day as text. */
export type WarehouseValues = Omit<WarehouseRow, 'id' | 'version' | 'endValidityDate'> & {
  readonly id: string | null;
  readonly version: number | null;
  readonly endValidityDate: string;
};

const EMPTY = {
  code: '',
  description: '',
  endValidityDate: '',
  stockByLocation: false,
  stockByProject: false,
  stockByPartner: false,
  negativeStock: false,
  active: true,
};

/** Nothing has happened in a new warehouse: everything may be chosen. */
export const UNUSED: WarehouseUse = { moved: false, holdsStock: false, holdsUnplaced: false };

/** A new warehouse as the one it is copied from, or with what the address proposes. */
export function newWarehouse(
  search: Search,
  source: WarehouseRow | null = null,
): { readonly values: WarehouseValues; readonly proposed: readonly string[] } {
  const { stockByLocation, stockByProject, stockByPartner, negativeStock } = source ?? EMPTY;
  const start = { ...EMPTY, description: source?.description ?? '', stockByLocation, stockByProject, stockByPartner, negativeStock };
  const { values, proposed } = prefilled(start, search);
  return { values: { id: null, version: null, kind: source?.kind ?? 'INTERNAL', destinationId: null, ...values }, proposed };
}
