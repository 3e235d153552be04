import type { TemplateFields } from './template.types';

export type TemplatePresetKey = 'purchase' | 'production' | 'sales';
type Preset = Omit<TemplateFields, 'warehouseId' | 'description' | 'locationId'>;

const PLAIN = {
  visibleLogistics: true,
  lotManagement: true,
  integrateInitialQty: false,
  allowUnavailableLots: false,
  traceability: true,
  mandatoryDocument: false,
  mandatoryAccount: false,
  considerZeroMovements: false,
  physicalInventory: false,
  openingBalance: false,
  active: true,
} as const;

/** The three templates that most firms begin with. */
export const TEMPLATE_PRESETS: Readonly<Record<TemplatePresetKey, Preset>> = {
  purchase: { ...PLAIN, code: 'PUR', type: 'LOAD', proposedCost: 'LAST', mandatoryDocument: true, mandatoryAccount: true },
  production: { ...PLAIN, code: 'PRO', type: 'LOAD', proposedCost: 'STANDARD' },
  sales: { ...PLAIN, code: 'SAL', type: 'UNLOAD', proposedCost: 'NONE', mandatoryDocument: true, mandatoryAccount: true },
};

export const isTemplatePreset = (text: unknown): text is TemplatePresetKey =>
  typeof text === 'string' && Object.hasOwn(TEMPLATE_PRESETS, text);
