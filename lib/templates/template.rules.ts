import type { FieldError } from '../kernel/errors';
import { FLAGS_FOR_LOTS, type FlagForLots, FROZEN_AFTER_POSTING, type TemplateFields, type TemplateFlag } from './template.types';

/** The switches that do nothing without lot management. */
const NEED_LOTS = ['integrateInitialQty', 'allowUnavailableLots'] as const;

/** The switches that are on and need the given one. */
export const dependantsOf = (flag: TemplateFlag, template: Pick<TemplateFields, TemplateFlag>): TemplateFlag[] =>
  flag === 'lotManagement' ? NEED_LOTS.filter((dependant) => template[dependant]) : [];

/** Switches that do not go together: E_TEMPLATE_FLAGS, listing the dependants. Opening balances are loads. */
export function templateErrors(template: TemplateFields): FieldError[] {
  const dependants = template.lotManagement ? [] : dependantsOf('lotManagement', template);
  return [
    ...(dependants.length > 0 ? [{ path: 'lotManagement', code: 'E_TEMPLATE_FLAGS' as const, params: { dependants } }] : []),
    ...(template.openingBalance && template.type === 'UNLOAD'
      ? [{ path: 'openingBalance', code: 'E_OPENING_IS_LOAD' as const, params: {} }]
      : []),
  ];
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

/** The switches that keep a template out of the work with lots; traceability is advised, the others are needed. @rules GUI-02 */
export const missingForLots = (template: Pick<TemplateFields, FlagForLots>): FlagForLots[] =>
  FLAGS_FOR_LOTS.filter((flag) => !template[flag]);
