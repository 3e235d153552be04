import { codeKey } from '../kernel/code';
import type { RowShape } from '../server/rows';
import { bomUsesOfItem } from '../boms/bom-uses';
import type { Use } from '../server/uses';
import type { ItemFields } from './item.types';

const CODED = "t.code || ' · ' || t.description";

export const itemShape: RowShape<ItemFields> = {
  entity: 'item',
  table: 'item',
  columns: {
    itemClassId: 'item_class_id',
    code: 'code',
    description: 'description',
    description2: 'description2',
    uomId: 'uom_id',
    characteristicId: 'characteristic_id',
    productCategoryId: 'product_category_id',
    itemTypeId: 'item_type_id',
    phantom: 'phantom',
    archived: 'archived',
    manualLoadAllowed: 'manual_load_allowed',
    fiscalInterest: 'fiscal_interest',
    standardCost: 'standard_cost',
    salesPrice: 'sales_price',
    mrpConsiderUnavailableLots: 'mrp_consider_unavailable_lots',
    lotManaged: 'lot_managed',
    serialManaged: 'serial_managed',
    withdrawalType: 'withdrawal_type',
    lotCodeTypeId: 'lot_code_type_id',
    initialLotStatusId: 'initial_lot_status_id',
    lotValidityDays: 'lot_validity_days',
    lotExpiryType: 'lot_expiry_type',
    allowExpiryEdit: 'allow_expiry_edit',
    blockWarningDays: 'block_warning_days',
    blockDays: 'block_days',
    singleSupplierLot: 'single_supplier_lot',
    rfidManaged: 'rfid_managed',
    uniqueRfid: 'unique_rfid',
    serialCodeTypeId: 'serial_code_type_id',
    serialGeneration: 'serial_generation',
    serialValidityDays: 'serial_validity_days',
    brandId: 'brand_id',
    netWeight: 'net_weight',
    grossWeight: 'gross_weight',
    analysisLeadDays: 'analysis_lead_days',
    locationTypeId: 'location_type_id',
    monoItemLocation: 'mono_item_location',
    monoLotLocation: 'mono_lot_location',
    labelUniqueId: 'label_unique_id',
    labelCompliantId: 'label_compliant_id',
    labelNonCompliantId: 'label_non_compliant_id',
    labelQuarantineId: 'label_quarantine_id',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
  references: {
    itemClassId: { table: 'item_class', label: CODED },
    uomId: { table: 'unit_of_measure', label: CODED },
    characteristicId: { table: 'characteristic', label: CODED },
    productCategoryId: { table: 'product_category', label: CODED },
    itemTypeId: { table: 'item_type', label: CODED },
    brandId: { table: 'brand', label: CODED },
    lotCodeTypeId: { table: 'code_type', label: CODED },
    serialCodeTypeId: { table: 'code_type', label: CODED },
    initialLotStatusId: { table: 'lot_status', label: CODED },
    locationTypeId: { table: 'location_type', label: CODED },
    labelUniqueId: { table: 'label_report', label: CODED },
    labelCompliantId: { table: 'label_report', label: CODED },
    labelNonCompliantId: { table: 'label_report', label: CODED },
    labelQuarantineId: { table: 'label_report', label: CODED },
  },
};

/** What keeps an item from being deleted: then it can be archived. */
export const itemUses: readonly Use[] = [
  {
    what: 'lines',
    table: 'stock_line',
    column: 'item_id',
    label: `(SELECT r.number || ' (' || r.posting_date || ')' FROM stock_record r WHERE r.company_id = u.company_id AND r.id = u.record_id)`,
    to: 'record',
    ref: 'u.record_id',
  },
  { what: 'lots', table: 'lot', column: 'item_id', label: 'u.code', to: 'lot', ref: 'u.id' },
  ...bomUsesOfItem,
];
