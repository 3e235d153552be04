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
    visibleLogistics: 'visible_logistics',
    proposedCost: 'proposed_cost',
    lotManagement: 'lot_management',
    integrateInitialQty: 'integrate_initial_qty',
    allowUnavailableLots: 'allow_unavailable_lots',
    mandatoryDocument: 'mandatory_document',
    mandatoryAccount: 'mandatory_account',
    physicalInventory: 'physical_inventory',
    openingBalance: 'opening_balance',
    considerZeroMovements: 'consider_zero_movements',
    traceability: 'traceability',
    locationId: 'location_id',
    active: 'active',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
};

export const templateUses: readonly Use[] = [{ what: 'records', table: 'stock_record', column: 'template_id', label: 'u.number::text' }];
