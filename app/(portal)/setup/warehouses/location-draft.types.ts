import { prefilled, type Search } from '@/lib/kernel/list-params';
import type { LocationRow, StoredLocation } from '@/lib/warehouses/locations.query';

/** What a location refers to, by name. */
export type Around = Pick<StoredLocation, 'parent' | 'type' | 'status'>;

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

type Proposal = { readonly values: LocationValues; readonly around: Around; readonly proposed: readonly string[] };
type Beginning = { readonly source: StoredLocation | null; readonly parent: StoredLocation | null };

const KEPT = ['isGroup', 'priority', 'monoItem', 'monoLot', 'blocked'] as const;

/** A new location of a warehouse: as the one it is copied from, inside the one it is made from, with what the address proposes. */
export function newLocation(warehouseId: string, search: Search, { source, parent }: Beginning): Proposal {
  const kept = source ? Object.fromEntries(KEPT.map((name) => [name, source[name]])) : {};
  const { values, proposed } = prefilled({ ...EMPTY, ...kept }, search);
  const above = parent ?? source?.parent ?? null;
  const around = {
    parent: above && { id: above.id, code: above.code, description: above.description ?? '' },
    type: source?.type ?? null,
    status: source?.status ?? null,
  };
  const refs = { parentId: above?.id ?? null, typeId: around.type?.id ?? null, statusId: around.status?.id ?? null };
  return { values: { id: null, version: null, warehouseId, ...refs, ...values }, around, proposed };
}
