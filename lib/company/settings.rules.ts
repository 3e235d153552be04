import type { FieldError } from '../kernel/errors';

/** How the factor of a second unit is read: DIVIDE says how much of the main unit one of it holds, MULTIPLY the other way round (UOM-02). */
export const ALT_UOM_MODES = ['DIVIDE', 'MULTIPLY'] as const;
export type AltUomMode = (typeof ALT_UOM_MODES)[number];

export type Settings = {
  readonly lotSerialManagement: boolean;
  readonly lotUniquenessByCompany: boolean;
  readonly statusViaWorkflow: boolean;
  readonly allowNegativeStock: boolean;
  /** Exploded components may differ from their bill of materials (BOM-06). */
  readonly allowIncompleteBomOffset: boolean;
  /** A label that was printed before is printed again only with a reason (LAB-06). */
  readonly labelReprintReason: boolean;
  readonly altUomMode: AltUomMode;
  readonly autoOpenYear: boolean;
};

/**
 * `lotsExist`: a lot of any item. `unassignedStock`: stock without a lot, of an item that is managed by lots. `altUomLines`: a line was
 * typed in a second unit.
 */
export type SettingsUse = { readonly lotsExist: boolean; readonly unassignedStock: boolean; readonly altUomLines: boolean };

/**
 * Complaints about switches that may not change now: lot management only while no lot exists; and it does not come on over stock of
 * lot-managed items that belongs to no lot, as nothing could ever take that out again. Factors keep their meaning once a line used one.
 * @rules CFG-01, UOM-02
 */
export function frozenSettings(before: Settings, after: Settings, use: SettingsUse): FieldError[] {
  const changed = before.lotSerialManagement !== after.lotSerialManagement;
  const frozen = use.lotsExist || (after.lotSerialManagement && use.unassignedStock);
  const errors: FieldError[] = changed && frozen ? [{ path: 'lotSerialManagement', code: 'E_SETTING_FROZEN', params: {} }] : [];
  const turned = before.altUomMode !== after.altUomMode && use.altUomLines;
  return turned ? [...errors, { path: 'altUomMode', code: 'E_SETTING_FROZEN', params: {} }] : errors;
}
