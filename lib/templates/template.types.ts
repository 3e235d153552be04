export const TEMPLATE_TYPES = ['LOAD', 'UNLOAD'] as const;
export type TemplateType = (typeof TEMPLATE_TYPES)[number];
export const PROPOSED_COSTS = ['NONE', 'LAST', 'AVERAGE', 'SALES_PRICE', 'STANDARD'] as const;
export type ProposedCost = (typeof PROPOSED_COSTS)[number];

/** The parameters of the folded filters of the list. */
export const TEMPLATE_FILTERS = ['warehouse', 'type', 'lots', 'used'] as const;

/** The areas of the portal that offer a template; records by hand belong to logistics. */
export const AREA_FLAGS = ['visibleLogistics', 'visiblePurchase', 'visibleSales', 'visibleProduction', 'visibleSubcontract'] as const;

/** The switches of a template, in the order in which people meet them. */
export const TEMPLATE_FLAGS = [
  ...AREA_FLAGS,
  'lotManagement',
  'integrateInitialQty',
  'allowUnavailableLots',
  'traceability',
  'createLotFromLot',
  'createSerials',
  'mandatoryDocument',
  'mandatoryAccount',
  'considerZeroMovements',
  'physicalInventory',
  'openingBalance',
  'waste',
  'fiscalInterest',
  'updateAverageCost',
  'updateLastCost',
  'updateSalesPrice',
  'updateItemCost',
  'billOfMaterials',
  'alternatives',
  'mixedAlternatives',
] as const;
export type TemplateFlag = (typeof TEMPLATE_FLAGS)[number];

/** The fields of a warehouse template that people change (domain 2.13). */
export type TemplateFields = { readonly [Flag in TemplateFlag]: boolean } & {
  readonly warehouseId: string;
  readonly code: string;
  readonly description: string;
  readonly type: TemplateType;
  readonly proposedCost: ProposedCost;
  readonly locationId: string | null;
  /** Where the opposite movement is posted, and with which template; both or none. */
  readonly offsetWarehouseId: string | null;
  readonly offsetTemplateId: string | null;
  readonly active: boolean;
};

/** The template of the opposite movement, as the rules need it. */
export type OffsetTemplate = {
  readonly id: string;
  readonly code: string;
  readonly warehouseId: string;
  readonly type: TemplateType;
  readonly lotManagement: boolean;
};

/** What may no longer change once a record was posted with the template (domain 2.13, 3.18). */
export const FROZEN_AFTER_POSTING = ['warehouseId', 'code', 'type', 'updateAverageCost', 'updateLastCost', 'updateSalesPrice'] as const;

/** What a template needs before the guide for lots may go on: offered in logistics, and handling lots. Traceability is advised. */
export const FLAGS_FOR_LOTS = ['visibleLogistics', 'lotManagement', 'traceability'] as const;
export type FlagForLots = (typeof FLAGS_FOR_LOTS)[number];

/** The switches that a guide offers to turn on in a template that lacks them. */
export const FIXED_FLAGS = [...FLAGS_FOR_LOTS, 'createSerials'] as const;
export type FixedFlag = (typeof FIXED_FLAGS)[number];
