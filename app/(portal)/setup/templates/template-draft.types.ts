import type { TemplateFields } from '@/lib/templates/template.types';
import type { TemplateRow } from '@/lib/templates/templates.query';

/** The values of the form of a template: the warehouse may still be missing. */
export type TemplateDraft = { -readonly [Name in Exclude<keyof TemplateFields, 'warehouseId'>]: TemplateFields[Name] } & {
  id: string | null;
  version: number | null;
  warehouseId: string | null;
};

export const EMPTY_TEMPLATE: TemplateDraft = {
  id: null,
  version: null,
  warehouseId: null,
  code: '',
  description: '',
  type: 'LOAD',
  visibleLogistics: true,
  proposedCost: 'NONE',
  lotManagement: true,
  integrateInitialQty: false,
  allowUnavailableLots: false,
  mandatoryDocument: false,
  mandatoryAccount: false,
  physicalInventory: false,
  openingBalance: false,
  considerZeroMovements: false,
  traceability: true,
  locationId: null,
  active: true,
};

/** A stored template in its form. */
export const draftOf = (template: TemplateRow): TemplateDraft =>
  Object.fromEntries(Object.keys(EMPTY_TEMPLATE).map((name) => [name, template[name as keyof TemplateRow]])) as TemplateDraft;
