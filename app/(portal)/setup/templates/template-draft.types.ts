import { TEMPLATE_PRESETS, type TemplatePresetKey } from '@/lib/templates/presets.types';
import { PROPOSED_COSTS, TEMPLATE_FLAGS, TEMPLATE_TYPES, type TemplateFields, type TemplateFlag } from '@/lib/templates/template.types';
import { codeKey } from '@/lib/kernel/code';
import { freeCode } from '@/lib/templates/free-code.rules';
import type { OffsetChoice, TemplateRow } from '@/lib/templates/templates.query';

/** The values of the form of a template: the warehouse may still be missing. */
export type TemplateDraft = { -readonly [Name in Exclude<keyof TemplateFields, 'warehouseId'>]: TemplateFields[Name] } & {
  id: string | null;
  version: number | null;
  warehouseId: string | null;
};

const flags = Object.fromEntries(TEMPLATE_FLAGS.map((flag) => [flag, false])) as { [Flag in TemplateFlag]: boolean };

export const EMPTY_TEMPLATE: TemplateDraft = {
  ...flags,
  id: null,
  version: null,
  warehouseId: null,
  code: '',
  description: '',
  type: 'LOAD',
  visibleLogistics: true,
  lotManagement: true,
  traceability: true,
  proposedCost: 'NONE',
  locationId: null,
  offsetWarehouseId: null,
  offsetTemplateId: null,
  active: true,
};

/** What the address may choose among. */
export const DRAFT_CHOICES = { type: TEMPLATE_TYPES, proposedCost: PROPOSED_COSTS };

/** A stored template in its form. */
export const draftOf = (template: TemplateRow): TemplateDraft =>
  Object.fromEntries(Object.keys(EMPTY_TEMPLATE).map((name) => [name, template[name as keyof TemplateRow]])) as TemplateDraft;

/** A copy of a template to begin with: in use, under a free code, and not a second one that opens the balances. */
export const copyDraft = (template: TemplateRow, existing: readonly OffsetChoice[]): TemplateDraft => ({
  ...draftOf(template),
  id: null,
  version: null,
  active: true,
  openingBalance: false,
  code: freeCode(
    template.code,
    new Set(existing.filter(({ warehouseId }) => warehouseId === template.warehouseId).map(({ code }) => codeKey(code) ?? '')),
  ),
});

/** A new template as a ready-made one has it; `name` is what people call that one. */
export const presetDraft = (key: TemplatePresetKey | null, name: string, warehouseId: string | null): TemplateDraft => ({
  ...EMPTY_TEMPLATE,
  warehouseId,
  ...(key ? { ...TEMPLATE_PRESETS[key], description: name } : {}),
});

/** The location of a template as the look-up shows it. */
export const locationOf = (template: TemplateRow | null): { id: string; code: string } | null =>
  template?.locationId && template.locationCode ? { id: template.locationId, code: template.locationCode } : null;
