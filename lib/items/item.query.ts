import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { ItemFields } from './item.types';

export type ItemRow = ItemFields & {
  readonly id: string;
  readonly version: number;
  readonly classCode: string;
  readonly className: string;
  readonly uomCode: string;
  readonly uomDecimals: number;
  readonly lotCodeType: string | null;
  readonly serialCodeType: string | null;
  readonly lastCost: string;
  readonly averageCost: string;
  readonly used: boolean;
  readonly changeClassAllowed: boolean;
  /** Since when its lots or serial numbers are kept, where they were turned on later. */
  readonly trackedFrom: Day | null;
  readonly lots: number;
  readonly onHand: string;
};

/** One item with its use; null when the company has no such item. */
export async function readItem(run: RunSql, companyId: number, id: string): Promise<ItemRow | null> {
  const [item] = await run<ItemRow>(
    sql`SELECT i.id, i.version, i.tracked_from AS "trackedFrom", i.item_class_id AS "itemClassId", k.code AS "classCode", k.description AS "className", k.change_class_allowed AS "changeClassAllowed",
          i.code, i.description, i.description2, i.uom_id AS "uomId", u.code AS "uomCode", u.decimals AS "uomDecimals",
          i.characteristic_id AS "characteristicId", i.product_category_id AS "productCategoryId", i.item_type_id AS "itemTypeId", i.phantom, i.archived,
          i.manual_load_allowed AS "manualLoadAllowed", i.fiscal_interest AS "fiscalInterest", i.last_cost AS "lastCost", i.average_cost AS "averageCost", i.standard_cost AS "standardCost",
          i.sales_price AS "salesPrice", i.mrp_consider_unavailable_lots AS "mrpConsiderUnavailableLots", i.lot_managed AS "lotManaged",
          i.serial_managed AS "serialManaged", i.withdrawal_type AS "withdrawalType", i.lot_code_type_id AS "lotCodeTypeId", t.code AS "lotCodeType",
          i.initial_lot_status_id AS "initialLotStatusId", i.lot_validity_days AS "lotValidityDays", i.lot_expiry_type AS "lotExpiryType",
          i.allow_expiry_edit AS "allowExpiryEdit", i.block_warning_days AS "blockWarningDays", i.block_days AS "blockDays", i.single_supplier_lot AS "singleSupplierLot", i.rfid_managed AS "rfidManaged", i.unique_rfid AS "uniqueRfid",
          i.serial_code_type_id AS "serialCodeTypeId", st.code AS "serialCodeType", i.serial_generation AS "serialGeneration", i.serial_validity_days AS "serialValidityDays",
          i.brand_id AS "brandId", i.net_weight AS "netWeight", i.gross_weight AS "grossWeight", i.analysis_lead_days AS "analysisLeadDays", i.location_type_id AS "locationTypeId",
          i.mono_item_location AS "monoItemLocation", i.mono_lot_location AS "monoLotLocation", i.label_unique_id AS "labelUniqueId", i.label_compliant_id AS "labelCompliantId",
          i.label_non_compliant_id AS "labelNonCompliantId", i.label_quarantine_id AS "labelQuarantineId",
          EXISTS (SELECT 1 FROM stock_line l WHERE l.company_id = i.company_id AND l.item_id = i.id) AS used,
          (SELECT count(*)::int FROM lot l WHERE l.company_id = i.company_id AND l.item_id = i.id AND l.voided_at IS NULL) AS lots,
          (SELECT coalesce(sum(b.quantity - b.flagged_quantity), 0) FROM stock_balance b WHERE b.company_id = i.company_id AND b.item_id = i.id) AS "onHand"
        FROM item i
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN code_type t ON t.company_id = i.company_id AND t.id = i.lot_code_type_id
        LEFT JOIN code_type st ON st.company_id = i.company_id AND st.id = i.serial_code_type_id
        WHERE i.company_id = ${companyId} AND i.id = ${id}::uuid`,
  );
  return item ?? null;
}

export type VariantRow = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly description: string;
  readonly barcode: string | null;
  readonly minStock: string | null;
  readonly maxStock: string | null;
  readonly active: boolean;
};
export type SupplierRow = {
  readonly id: string;
  readonly version: number;
  readonly supplierId: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly producerId: string | null;
  readonly producer: string | null;
  readonly producerName: string | null;
  readonly supplierItemCode: string | null;
  readonly isDefault: boolean;
};
export type PlaceRow = {
  readonly id: string;
  readonly version: number;
  readonly warehouseId: string;
  readonly warehouseCode: string;
  readonly locationId: string;
  readonly locationCode: string;
  readonly priority: number;
  readonly minStock: string | null;
  readonly maxStock: string | null;
};

/** The variants of an item by code. */
export async function listVariants(run: RunSql, companyId: number, itemId: string): Promise<VariantRow[]> {
  return run<VariantRow>(
    sql`SELECT id, version, code, description, barcode, min_stock AS "minStock", max_stock AS "maxStock", active FROM item_variant WHERE company_id = ${companyId} AND item_id = ${itemId}::uuid ORDER BY code_key, id`,
  );
}

/** The preferred suppliers of an item, the default first. */
export async function listItemSuppliers(run: RunSql, companyId: number, itemId: string): Promise<SupplierRow[]> {
  return run<SupplierRow>(
    sql`SELECT x.id, x.version, x.supplier_id AS "supplierId", s.nickname AS supplier, s.name AS "supplierName", x.producer_id AS "producerId", p.nickname AS producer,
          p.name AS "producerName", x.supplier_item_code AS "supplierItemCode", x.is_default AS "isDefault"
        FROM item_supplier x
        JOIN partner s ON s.company_id = x.company_id AND s.id = x.supplier_id
        LEFT JOIN partner p ON p.company_id = x.company_id AND p.id = x.producer_id
        WHERE x.company_id = ${companyId} AND x.item_id = ${itemId}::uuid ORDER BY x.is_default DESC, s.nickname_key, x.id`,
  );
}

/** Where an item lies, warehouse by warehouse; the first of each is the one that is proposed. @rules POST-13 */
export async function listItemLocations(run: RunSql, companyId: number, itemId: string): Promise<PlaceRow[]> {
  return run<PlaceRow>(
    sql`SELECT m.id, m.version, m.warehouse_id AS "warehouseId", w.code AS "warehouseCode", m.location_id AS "locationId", l.code AS "locationCode", m.priority, m.min_stock AS "minStock", m.max_stock AS "maxStock"
        FROM item_location_map m
        JOIN warehouse w ON w.company_id = m.company_id AND w.id = m.warehouse_id
        JOIN location l ON l.company_id = m.company_id AND l.id = m.location_id
        WHERE m.company_id = ${companyId} AND m.item_id = ${itemId}::uuid ORDER BY w.code_key, m.priority, l.code_key, m.id`,
  );
}
