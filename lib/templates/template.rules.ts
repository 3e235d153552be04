import type { FieldError } from '../kernel/errors';
import {
  FIXED_FLAGS,
  type FixedFlag,
  FLAGS_FOR_LOTS,
  type FlagForLots,
  FROZEN_AFTER_POSTING,
  type OffsetTemplate,
  TEMPLATE_FLAGS,
  type TemplateFields,
  type TemplateFlag,
  type TemplateType,
} from './template.types';

/** What each switch needs to do anything; the same is said to the database by warehouse_template_flags_check. */
const NEEDS: Readonly<Partial<Record<TemplateFlag, readonly TemplateFlag[]>>> = {
  integrateInitialQty: ['lotManagement'],
  allowUnavailableLots: ['lotManagement'],
  createSerials: ['lotManagement'],
  createLotFromLot: ['lotManagement', 'integrateInitialQty'],
  alternatives: ['billOfMaterials'],
  mixedAlternatives: ['alternatives'],
};

const NEEDS_TYPE: Readonly<Partial<Record<TemplateFlag, TemplateType>>> = {
  updateLastCost: 'LOAD',
  updateSalesPrice: 'UNLOAD',
  createLotFromLot: 'UNLOAD',
  alternatives: 'UNLOAD',
};

type Flags = Pick<TemplateFields, TemplateFlag>;

/** The switches that are on and need the given one. */
export const dependantsOf = (flag: TemplateFlag, template: Flags): TemplateFlag[] =>
  TEMPLATE_FLAGS.filter((dependant) => template[dependant] && (NEEDS[dependant]?.includes(flag) ?? false));

/** The switches that the given one needs and that are off. */
export const missingNeeds = (flag: TemplateFlag, template: Flags): TemplateFlag[] =>
  (NEEDS[flag] ?? []).filter((needed) => !template[needed]);

/** The direction that a switch is meant for; null when it goes with both. */
export const typeNeeded = (flag: TemplateFlag): TemplateType | null => NEEDS_TYPE[flag] ?? null;

const clash = (path: string, dependants: readonly TemplateFlag[]): FieldError[] =>
  dependants.length > 0 ? [{ path, code: 'E_TEMPLATE_FLAGS', params: { dependants } }] : [];

/**
 * Switches that do not go together: E_TEMPLATE_FLAGS on the field that is missing, listing the dependants that need it. Opening balances are
 * loads (E_OPENING_IS_LOAD); an offset template belongs to an offset warehouse.
 */
export function templateErrors(template: TemplateFields): FieldError[] {
  const { type, openingBalance, billOfMaterials, createLotFromLot, offsetWarehouseId, offsetTemplateId } = template;
  const otherWay = TEMPLATE_FLAGS.filter((flag) => template[flag] && (typeNeeded(flag) ?? type) !== type);
  return [
    ...TEMPLATE_FLAGS.flatMap((flag) => (template[flag] ? [] : clash(flag, dependantsOf(flag, template)))),
    ...clash('type', otherWay),
    ...(billOfMaterials && createLotFromLot ? clash('billOfMaterials', ['createLotFromLot']) : []),
    ...(createLotFromLot && offsetTemplateId === null ? clash('offsetTemplateId', ['createLotFromLot']) : []),
    ...(offsetTemplateId !== null && offsetWarehouseId === null
      ? [{ path: 'offsetWarehouseId', code: 'E_REQUIRED' as const, params: {} }]
      : []),
    ...(openingBalance && type === 'UNLOAD' ? [{ path: 'openingBalance', code: 'E_OPENING_IS_LOAD' as const, params: {} }] : []),
  ];
}

/** Why one template cannot post the opposite movement of another: E_OFFSET_TEMPLATE with the reason, or nothing. @rules OFF-01 */
export function offsetErrors(
  template: Pick<OffsetTemplate, 'id' | 'type' | 'lotManagement'> & Pick<TemplateFields, 'offsetWarehouseId'>,
  offset: OffsetTemplate,
): FieldError[] {
  const because = (reason: 'SAME' | 'WAREHOUSE' | 'DIRECTION' | 'LOTS'): FieldError[] => [
    { path: 'offsetTemplateId', code: 'E_OFFSET_TEMPLATE', params: { template: offset.code, reasons: [`OFFSET_${reason}`] } },
  ];
  if (offset.id === template.id) return because('SAME');
  if (offset.warehouseId !== template.offsetWarehouseId) return because('WAREHOUSE');
  if (offset.type === template.type) return because('DIRECTION');
  return template.lotManagement && !offset.lotManagement ? because('LOTS') : [];
}

/** What a template that records were posted with may no longer change: E_FIELD_FROZEN on each such field. */
export function usedTemplateErrors(before: TemplateFields, after: TemplateFields, used: boolean): FieldError[] {
  if (!used) return [];
  return FROZEN_AFTER_POSTING.filter((field) => before[field] !== after[field]).map((field) => ({
    path: field,
    code: 'E_FIELD_FROZEN',
    params: { field },
  }));
}

/**
 * The switches that keep a template out of the work with serial numbers: a load must also create them; traceability is advised.
 * @rules GUI-02, SER-08
 */
export const missingForSerials = (template: Pick<TemplateFields, FixedFlag | 'type'>): FixedFlag[] =>
  FIXED_FLAGS.filter((flag) => !template[flag] && (flag !== 'createSerials' || template.type === 'LOAD'));

/** The switches that keep a template out of the work with lots; traceability is advised, the others are needed. @rules GUI-02 */
export const missingForLots = (template: Pick<TemplateFields, FlagForLots>): FlagForLots[] =>
  FLAGS_FOR_LOTS.filter((flag) => !template[flag]);
