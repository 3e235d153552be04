import { z } from 'zod';
import { rowInput, textInput } from '../kernel/inputs';
import { FIXED_FLAGS, PROPOSED_COSTS, TEMPLATE_TYPES } from './template.types';

/** A switch that most templates leave alone. */
const off = z.boolean().default(false);

export const saveTemplateSchema = z.object({
  ...rowInput,
  warehouseId: z.uuid(),
  code: z
    .string()
    .trim()
    .min(1)
    .max(3)
    .refine((text) => /^[\p{L}\p{N}]*$/u.test(text), { error: 'E_FORMAT', params: { example: 'L01' } }),
  description: textInput(80),
  type: z.enum(TEMPLATE_TYPES),
  visibleLogistics: z.boolean(),
  visiblePurchase: off,
  visibleSales: off,
  visibleProduction: off,
  visibleSubcontract: off,
  proposedCost: z.enum(PROPOSED_COSTS),
  lotManagement: z.boolean(),
  integrateInitialQty: z.boolean(),
  allowUnavailableLots: z.boolean(),
  createLotFromLot: off,
  createSerials: off,
  billOfMaterials: off,
  alternatives: off,
  mixedAlternatives: off,
  waste: off,
  fiscalInterest: off,
  updateAverageCost: off,
  updateLastCost: off,
  updateSalesPrice: off,
  updateItemCost: off,
  mandatoryDocument: z.boolean(),
  mandatoryAccount: z.boolean(),
  physicalInventory: z.boolean(),
  openingBalance: z.boolean(),
  considerZeroMovements: z.boolean(),
  traceability: z.boolean(),
  locationId: z.uuid().nullable(),
  offsetWarehouseId: z.uuid().nullable().default(null),
  offsetTemplateId: z.uuid().nullable().default(null),
  active: z.boolean(),
});
export type SaveTemplate = z.output<typeof saveTemplateSchema>;

/** Which of the missing switches to turn on. */
export const fixTemplateSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  flags: z.array(z.enum(FIXED_FLAGS)).min(1).max(FIXED_FLAGS.length),
});
export type FixTemplate = z.output<typeof fixTemplateSchema>;

/** Archives a template, or brings it back. */
export const setTemplateActiveSchema = z.strictObject({ id: z.uuid(), version: z.int(), active: z.boolean() });
export type SetTemplateActive = z.output<typeof setTemplateActiveSchema>;
