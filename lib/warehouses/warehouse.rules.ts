import type { FieldError } from '../kernel/errors';

/** What has happened in a warehouse: a record, stock, stock without a location. */
export type WarehouseUse = { readonly moved: boolean; readonly holdsStock: boolean; readonly holdsUnplaced: boolean };

type Kept = {
  readonly code: string;
  readonly kind: string;
  readonly stockByLocation: boolean;
  readonly stockByProject: boolean;
  readonly stockByPartner: boolean;
};

/**
 * Complaints about fields that may no longer change: code and kind after the first record; project and partner, which are part of the
 * balance key, while there is stock; location only where it would leave stock behind that has none (POST-12, POST-13).
 */
export function frozenWarehouseFields(before: Kept, after: Kept, use: WarehouseUse): FieldError[] {
  const errors: FieldError[] = [];
  const add = (path: keyof Kept, code: FieldError['code'], frozen: boolean) => {
    if (frozen && before[path] !== after[path]) errors.push({ path, code, params: {} });
  };
  add('code', 'E_FIELD_FROZEN', use.moved);
  add('kind', 'E_FIELD_FROZEN', use.moved);
  add('stockByProject', 'E_SETTING_FROZEN', use.holdsStock);
  add('stockByPartner', 'E_SETTING_FROZEN', use.holdsStock);
  add('stockByLocation', 'E_SETTING_FROZEN', use.holdsUnplaced && after.stockByLocation);
  return errors;
}

/** True when `parentId` is the location itself or lies inside it. `parents` maps each location of the warehouse to its parent. */
export function wouldMakeCycle(locationId: string, parentId: string | null, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === locationId) return true;
    seen.add(at);
  }
  return false;
}
