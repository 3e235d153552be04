import { prefilled, type Search } from '@/lib/kernel/list-params';
import type { LocationRow } from '@/lib/warehouses/warehouses.query';

/** The values of the form of a location: those of a stored one, without an id yet, the description as text. */
export type LocationValues = Omit<LocationRow, 'id' | 'version' | 'description'> & {
  readonly id: string | null;
  readonly version: number | null;
  readonly description: string;
};

const EMPTY = {
  code: '',
  description: '',
  isGroup: false,
  priority: 0,
  monoItem: false,
  monoLot: false,
  active: true,
  blocked: false,
  obsolete: false,
};

type Proposal = { readonly values: LocationValues; readonly proposed: readonly string[] };

/** A new location of a warehouse with what the address proposes. */
export function newLocation(warehouseId: string, search: Search): Proposal {
  const { values, proposed } = prefilled(EMPTY, search);
  return { values: { id: null, version: null, warehouseId, parentId: null, ...values }, proposed };
}
