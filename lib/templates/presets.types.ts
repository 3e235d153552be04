import { TEMPLATE_FLAGS, type TemplateFields, type TemplateFlag, type TemplateType } from './template.types';

export const TEMPLATE_PRESET_KEYS = [
  'purchase',
  'production',
  'customerReturn',
  'transferIn',
  'opening',
  'countPlus',
  'sales',
  'supplierReturn',
  'transferOut',
  'scrap',
  'countMinus',
] as const;
export type TemplatePresetKey = (typeof TEMPLATE_PRESET_KEYS)[number];
type Preset = Omit<TemplateFields, 'warehouseId' | 'description'>;

const NO_FLAGS = Object.fromEntries(TEMPLATE_FLAGS.map((flag) => [flag, false])) as { readonly [Flag in TemplateFlag]: boolean };

/** A template that everybody may choose, that asks for lots and is part of the trace; `on` are its further switches. */
const preset = (
  code: string,
  type: TemplateType,
  proposedCost: TemplateFields['proposedCost'],
  ...on: readonly TemplateFlag[]
): Preset => ({
  ...NO_FLAGS,
  visibleLogistics: true,
  lotManagement: true,
  traceability: true,
  ...Object.fromEntries(on.map((flag) => [flag, true])),
  code,
  type,
  proposedCost,
  locationId: null,
  offsetWarehouseId: null,
  offsetTemplateId: null,
  active: true,
});

/** What brings value in: the average and the item follow it. */
const VALUED = ['fiscalInterest', 'updateAverageCost', 'updateItemCost'] as const satisfies readonly TemplateFlag[];
const ASKS = ['mandatoryDocument', 'mandatoryAccount'] as const satisfies readonly TemplateFlag[];

/** The templates that most firms begin with; each is complete as it stands, but for the warehouse. */
export const TEMPLATE_PRESETS: Readonly<Record<TemplatePresetKey, Preset>> = {
  purchase: preset('PUR', 'LOAD', 'LAST', 'visiblePurchase', 'createSerials', ...ASKS, ...VALUED, 'updateLastCost'),
  production: preset('PRO', 'LOAD', 'STANDARD', 'visibleProduction', 'createSerials', ...VALUED),
  customerReturn: preset('CRT', 'LOAD', 'AVERAGE', 'visibleSales', ...ASKS),
  transferIn: preset('TIN', 'LOAD', 'AVERAGE'),
  opening: preset('OPN', 'LOAD', 'LAST', 'openingBalance', 'createSerials', ...VALUED, 'updateLastCost'),
  countPlus: preset('CN1', 'LOAD', 'AVERAGE', 'physicalInventory', 'createSerials', 'fiscalInterest'),
  sales: preset('SAL', 'UNLOAD', 'NONE', 'visibleSales', ...ASKS, 'fiscalInterest'),
  supplierReturn: preset('SRT', 'UNLOAD', 'LAST', 'visiblePurchase', ...ASKS, 'allowUnavailableLots', 'fiscalInterest'),
  transferOut: preset('TOU', 'UNLOAD', 'AVERAGE', 'allowUnavailableLots'),
  scrap: preset('SCR', 'UNLOAD', 'AVERAGE', 'visibleProduction', 'waste', 'allowUnavailableLots', 'fiscalInterest'),
  countMinus: preset('CN2', 'UNLOAD', 'AVERAGE', 'physicalInventory', 'allowUnavailableLots', 'fiscalInterest'),
};

export const isTemplatePreset = (text: unknown): text is TemplatePresetKey =>
  typeof text === 'string' && Object.hasOwn(TEMPLATE_PRESETS, text);
