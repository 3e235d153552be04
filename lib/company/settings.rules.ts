import type { FieldError } from '../kernel/errors';

export type Settings = {
  readonly lotSerialManagement: boolean;
  readonly lotUniquenessByCompany: boolean;
  readonly statusViaWorkflow: boolean;
  readonly allowNegativeStock: boolean;
};

/** `lotsExist`: a lot of any item. `unassignedStock`: stock without a lot, of an item that is managed by lots. */
export type SettingsUse = { readonly lotsExist: boolean; readonly unassignedStock: boolean };

/**
 * Complaints about switches that may not change now: lot management only while no lot exists; and it does not come on over stock of
 * lot-managed items that belongs to no lot, as nothing could ever take that out again.
 * @rules CFG-01
 */
export function frozenSettings(before: Settings, after: Settings, use: SettingsUse): FieldError[] {
  const changed = before.lotSerialManagement !== after.lotSerialManagement;
  const frozen = use.lotsExist || (after.lotSerialManagement && use.unassignedStock);
  return changed && frozen ? [{ path: 'lotSerialManagement', code: 'E_SETTING_FROZEN', params: {} }] : [];
}
