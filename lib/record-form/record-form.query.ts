import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { scannedPattern } from '../scan/scanned-code';
import type { LotSearchInput, NamesInput, PartnerSearchInput, TypedCodesInput } from './record-form.schema';
import type { FormItem, FormLocation, FormLot, FormNames, FormPartner, RecordSetting } from './record-form.types';

/**
 * The small tables that a record's form needs, in one statement: warehouses in use, templates by hand, periods, lot types.
 * `also` names those of a record that stands, whether they are still offered or not.
 * @rules CFG-03
 */
export async function readRecordSetting(
  run: RunSql,
  company: number,
  today: Day,
  also: { warehouseId: string; templateId: string; recordId: string } | null = null,
): Promise<RecordSetting> {
  type Row = Omit<RecordSetting, 'today'>;
  const [row] = await run<Row>(
    sql`SELECT
      (SELECT lot_serial_management FROM company_settings WHERE company_id = ${company}) AS "lotSerialManagement",
      (SELECT alt_uom_mode FROM company_settings WHERE company_id = ${company}) AS "altUomMode",
      (SELECT allow_incomplete_bom_offset FROM company_settings WHERE company_id = ${company}) AS "allowIncompleteBomOffset",
      (SELECT CASE WHEN count(*) > 1 THEN json_agg(v.code ORDER BY v.code) ELSE '[]' END FROM (SELECT DISTINCT code FROM bom WHERE company_id = ${company} AND active) v) AS "bomVersions",
      (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description, 'stockByLocation', stock_by_location,
          'stockByPartner', stock_by_partner, 'stockByProject', stock_by_project, 'endValidityDate', end_validity_date, 'hasLocations', EXISTS (
            SELECT 1 FROM location l WHERE l.company_id = w.company_id AND l.warehouse_id = w.id AND NOT l.is_group AND l.active)) ORDER BY code_key), '[]')
        FROM warehouse w WHERE company_id = ${company} AND (active OR id = ${also?.warehouseId ?? null}::uuid)) AS warehouses,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description, 'warehouseId', warehouse_id, 'type', type, 'active', active,
          'visibleLogistics', visible_logistics, 'lotManagement', lot_management, 'createSerials', create_serials, 'offsetTemplateId', offset_template_id, 'integrateInitialQty', integrate_initial_qty,
          'allowUnavailableLots', allow_unavailable_lots, 'mandatoryDocument', mandatory_document, 'mandatoryAccount', mandatory_account,
          'physicalInventory', physical_inventory, 'openingBalance', opening_balance, 'considerZeroMovements', consider_zero_movements,
          'traceability', traceability, 'billOfMaterials', bill_of_materials, 'createLotFromLot', create_lot_from_lot, 'locationId', location_id, 'proposedCost', proposed_cost) ORDER BY type, code_key), '[]')
        FROM warehouse_template WHERE company_id = ${company} AND ((active AND visible_logistics) OR id = ${also?.templateId ?? null}::uuid
            OR id IN (SELECT offset_template_id FROM warehouse_template WHERE company_id = ${company}))) AS templates,
      (SELECT coalesce(json_agg(json_build_object('year', year, 'start', period_start, 'end', period_end)), '[]') FROM yearly_parameters WHERE company_id = ${company}) AS periods,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description) ORDER BY code_key), '[]')
        FROM lot_type WHERE company_id = ${company} AND active) AS "lotTypes",
      (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description) ORDER BY code_key), '[]')
        FROM code_type WHERE company_id = ${company} AND active AND purpose = 'LOT') AS "lotCodeTypes",
      (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description) ORDER BY code_key), '[]')
        FROM code_type WHERE company_id = ${company} AND active AND purpose = 'SERIAL') AS "serialCodeTypes",
      (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description) ORDER BY code_key), '[]')
        FROM project WHERE company_id = ${company} AND (active OR id = (SELECT project_id FROM stock_record WHERE company_id = ${company} AND id = ${also?.recordId ?? null}::uuid)
          OR id IN (SELECT project_id FROM stock_line WHERE company_id = ${company} AND record_id = ${also?.recordId ?? null}::uuid))) AS projects,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description) ORDER BY code_key), '[]')
        FROM cost_centre WHERE company_id = ${company} AND (active OR id IN (SELECT c.cost_centre_id FROM stock_line_cost_centre c
          JOIN stock_line l ON l.company_id = c.company_id AND l.id = c.line_id WHERE l.company_id = ${company} AND l.record_id = ${also?.recordId ?? null}::uuid))) AS "costCentres"`,
  );
  if (!row) throw new Error('the setting of a record could not be read');
  return { ...row, today };
}

/** Items as lines need them; those of another company are left out. */
export const readFormItems = (run: RunSql, company: number, ids: readonly string[]): Promise<FormItem[]> =>
  run<FormItem>(
    sql`SELECT i.id, c.code || ' ' || i.code AS code, i.description, u.code AS uom, u.decimals AS "uomDecimals", i.lot_managed AS "lotManaged",
          i.serial_managed AS "serialManaged", i.serial_generation AS "serialGeneration", i.serial_code_type_id IS NOT NULL AS "hasSerialCodeType", i.phantom, i.archived, i.manual_load_allowed AS "manualLoadAllowed", i.lot_code_type_id IS NOT NULL AS "hasLotCodeType", i.rfid_managed AS "rfidManaged",
          i.lot_validity_days AS "validityDays", i.lot_expiry_type AS "expiryType", i.allow_expiry_edit AS "allowExpiryEdit", i.withdrawal_type AS "withdrawalType",
          trim_scale(i.net_weight)::text AS "netWeight", trim_scale(i.gross_weight)::text AS "grossWeight",
          json_build_object('LAST', i.last_cost::text, 'AVERAGE', i.average_cost::text, 'STANDARD', i.standard_cost::text, 'SALES_PRICE', i.sales_price::text) AS costs,
          (SELECT coalesce(json_agg(json_build_object('uomId', a.uom_id, 'uom', n.code, 'factor', trim_scale(a.conversion_factor)::text, 'decimals', n.decimals, 'mandatory', a.mandatory,
              'priority', a.priority, 'isDefault', a.is_default) ORDER BY n.code_key), '[]')
            FROM item_alt_uom a JOIN unit_of_measure n ON n.company_id = a.company_id AND n.id = a.uom_id WHERE a.company_id = i.company_id AND a.item_id = i.id) AS "altUoms",
          (SELECT coalesce(json_agg(json_build_object('id', v.id, 'code', v.code, 'description', v.description) ORDER BY v.code_key), '[]')
            FROM item_variant v WHERE v.company_id = i.company_id AND v.item_id = i.id) AS variants,
          (SELECT coalesce(json_agg(json_build_object('warehouseId', m.warehouse_id, 'locationId', m.location_id, 'priority', m.priority)), '[]')
            FROM item_location_map m WHERE m.company_id = i.company_id AND m.item_id = i.id) AS places
        FROM item i JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        WHERE i.company_id = ${company} AND i.id = ANY(${[...ids]}::uuid[])`,
  );

const LOT = sql`l.id, l.item_id AS "itemId", l.variant_id AS "variantId", l.code, t.code AS "lotType", l.supplier_lot_code AS "supplierLotCode",
  (SELECT p.name FROM partner p WHERE p.company_id = l.company_id AND p.id = l.supplier_id) AS supplier,
  (SELECT p.name FROM partner p WHERE p.company_id = l.company_id AND p.id = l.producer_id) AS producer,
  l.start_date AS "startDate", l.expiry_date AS "expiryDate", l.sellable, l.closed, l.on_hand AS "onHand", l.notes AS note`;

const readFormLots = (run: RunSql, company: number, ids: readonly string[]): Promise<FormLot[]> =>
  run<FormLot>(
    sql`SELECT ${LOT} FROM lot l LEFT JOIN lot_type t ON t.company_id = l.company_id AND t.id = l.lot_type_id
        WHERE l.company_id = ${company} AND l.id = ANY(${[...ids]}::uuid[])`,
  );

const LOCATION = sql`id, code, description, warehouse_id AS "warehouseId", is_group AS "isGroup", active, obsolete, blocked`;

const readFormLocations = (run: RunSql, company: number, ids: readonly string[]): Promise<FormLocation[]> =>
  run<FormLocation>(sql`SELECT ${LOCATION} FROM location WHERE company_id = ${company} AND id = ANY(${[...ids]}::uuid[])`);

const readFormPartners = (run: RunSql, company: number, ids: readonly string[]): Promise<FormPartner[]> =>
  run<FormPartner>(
    sql`SELECT id, nickname AS code, name AS description, is_supplier AS "isSupplier" FROM partner WHERE company_id = ${company} AND id = ANY(${[...ids]}::uuid[])`,
  );

/** What the ids of a form stand for, and where the chosen items usually lie. Ids of other companies are left out. */
export async function readFormNames(run: RunSql, company: number, input: NamesInput): Promise<FormNames> {
  const items = input.items.length > 0 ? await readFormItems(run, company, input.items) : [];
  const places = [...new Set([...input.locations, ...items.flatMap((item) => item.places.map(({ locationId }) => locationId))])];
  const [lots, locations, partners] = await Promise.all([
    input.lots.length > 0 ? readFormLots(run, company, input.lots) : [],
    places.length > 0 ? readFormLocations(run, company, places) : [],
    input.partners.length > 0 ? readFormPartners(run, company, input.partners) : [],
  ]);
  return { items, lots, locations, partners };
}

const OPTIONS = 20;

/** Locations of a warehouse for a look-up, by priority; groups and obsolete ones are not offered. At most 20. @rules BAR-01, SCAN-01 */
export async function searchFormLocations(
  run: RunSql,
  company: number,
  { warehouseId, q }: { warehouseId: string; q: string },
): Promise<FormLocation[]> {
  const like = await scannedPattern(run, company, q, 'location');
  return run<FormLocation>(
    sql`SELECT ${LOCATION} FROM location WHERE company_id = ${company} AND warehouse_id = ${warehouseId}::uuid AND NOT is_group AND NOT obsolete
          AND (code ILIKE ${like} OR coalesce(description, '') ILIKE ${like})
        ORDER BY priority, code_key LIMIT ${OPTIONS}`,
  );
}

/** Partners for a look-up, by their short name; of a role only those that have it. At most 20. @rules BAR-01, SCAN-01 */
export async function searchFormPartners(run: RunSql, company: number, { q, role }: PartnerSearchInput): Promise<FormPartner[]> {
  const like = await scannedPattern(run, company, q, 'partner');
  return run<FormPartner>(
    sql`SELECT id, nickname AS code, name AS description, is_supplier AS "isSupplier" FROM partner
        WHERE company_id = ${company} AND active AND CASE ${role ?? ''}::text WHEN 'supplier' THEN is_supplier WHEN 'producer' THEN is_producer ELSE true END
          AND (nickname ILIKE ${like} OR name ILIKE ${like})
        ORDER BY nickname_key, id LIMIT ${OPTIONS}`,
  );
}

/** Lots of an item for the look-up of a load: open ones first, the newest on top. At most 20. @rules LOT-11, SCAN-01 */
export async function searchFormLots(run: RunSql, company: number, { itemId, variantId, q }: LotSearchInput): Promise<FormLot[]> {
  const like = await scannedPattern(run, company, q, 'lot');
  return run<FormLot>(
    sql`SELECT ${LOT} FROM lot l LEFT JOIN lot_type t ON t.company_id = l.company_id AND t.id = l.lot_type_id
        WHERE l.company_id = ${company} AND l.item_id = ${itemId}::uuid AND l.variant_id IS NOT DISTINCT FROM ${variantId}::uuid AND l.voided_at IS NULL
          AND (l.code_key LIKE ${like} OR coalesce(l.supplier_lot_key, '') LIKE ${like})
        ORDER BY l.closed, l.start_date DESC, l.code_key DESC LIMIT ${OPTIONS}`,
  );
}

/** Which of these codes are lots of the item already, in any order. @rules LOT-01, LOT-12 */
export function findTypedCodes(run: RunSql, company: number, { itemId, variantId, codes }: TypedCodesInput): Promise<FormLot[]> {
  const keys = [...new Set(codes.flatMap((code) => codeKey(code) ?? []))];
  return run<FormLot>(
    sql`SELECT ${LOT} FROM lot l LEFT JOIN lot_type t ON t.company_id = l.company_id AND t.id = l.lot_type_id
        WHERE l.company_id = ${company} AND l.item_id = ${itemId}::uuid AND l.variant_id IS NOT DISTINCT FROM ${variantId}::uuid AND l.voided_at IS NULL
          AND l.code_key = ANY(${keys})`,
  );
}

/** The number that a record of this warehouse and day would get now; it reserves nothing. @rules NUM-01 */
export async function nextNumber(
  run: RunSql,
  company: number,
  { warehouseId, postingDate }: { warehouseId: string; postingDate: Day },
): Promise<number> {
  const [row] = await run<{ last: number }>(
    sql`SELECT last_number AS last FROM record_number WHERE company_id = ${company} AND warehouse_id = ${warehouseId}::uuid AND posting_date = ${postingDate}::date`,
  );
  return (row?.last ?? 0) + 1;
}
