import { codeKey } from '../kernel/code';
import type { RowShape } from '../server/rows';
import type { Use } from '../server/uses';
import type { TemplateFields } from './template.types';

export const templateShape: RowShape<TemplateFields> = {
  entity: 'warehouseTemplate',
  table: 'warehouse_template',
  columns: {
    warehouseId: 'warehouse_id',
    code: 'code',
    description: 'description',
    type: 'type',
    visiblePurchase: 'visible_purchase',
    visibleSales: 'visible_sales',
    visibleProduction: 'visible_production',
    visibleSubcontract: 'visible_subcontract',
    visibleLogistics: 'visible_logistics',
    proposedCost: 'proposed_cost',
    updateAverageCost: 'update_average_cost',
    updateLastCost: 'update_last_cost',
    updateSalesPrice: 'update_sales_price',
    updateItemCost: 'update_item_cost',
    fiscalInterest: 'fiscal_interest',
    lotManagement: 'lot_management',
    integrateInitialQty: 'integrate_initial_qty',
    allowUnavailableLots: 'allow_unavailable_lots',
    createLotFromLot: 'create_lot_from_lot',
    createSerials: 'create_serials',
    billOfMaterials: 'bill_of_materials',
    alternatives: 'alternatives',
    mixedAlternatives: 'mixed_alternatives',
    waste: 'waste',
    mandatoryDocument: 'mandatory_document',
    mandatoryAccount: 'mandatory_account',
    physicalInventory: 'physical_inventory',
    openingBalance: 'opening_balance',
    considerZeroMovements: 'consider_zero_movements',
    traceability: 'traceability',
    locationId: 'location_id',
    offsetWarehouseId: 'offset_warehouse_id',
    offsetTemplateId: 'offset_template_id',
    active: 'active',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
};

const ofRecord = { label: "to_char(u.posting_date, 'YYYY-MM-DD') || ' / ' || u.number", to: 'record', ref: 'u.id' } as const;

/** Records posted with a template: what freezes it. */
export const templateRecords: readonly Use[] = [{ what: 'records', table: 'stock_record', column: 'template_id', ...ofRecord }];

/** Templates whose opposite movement is posted with it. */
export const templateOffsets: readonly Use[] = [
  { what: 'templates', table: 'warehouse_template', column: 'offset_template_id', label: 'u.code', to: 'template', ref: 'u.id' },
];

/** What keeps a template from being deleted. */
export const templateUses: readonly Use[] = [...templateRecords, ...templateOffsets];
