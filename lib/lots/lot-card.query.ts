import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { ExpiryType } from './expiry.rules';
import type { LabelSources } from './label.rules';
import { available, nearExpiry, usable } from './lot-figures';

export type LotCard = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly closed: boolean;
  readonly sellable: boolean;
  readonly voided: boolean;
  readonly opened: boolean;
  readonly itemId: string;
  readonly classCode: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly variant: string | null;
  readonly variantName: string | null;
  readonly uom: string;
  readonly validityDays: number | null;
  readonly expiryType: ExpiryType;
  readonly allowExpiryEdit: boolean;
  readonly blockWarningDays: number | null;
  readonly blockDays: number | null;
  readonly singleSupplierLot: boolean;
  readonly mrpConsiderUnavailableLots: boolean;
  readonly insertDate: Day;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly expiryOverridden: boolean;
  readonly daysLeft: number | null;
  readonly near: boolean;
  readonly usableUntil: Day | null;
  readonly statusId: string | null;
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly excludes: boolean;
  readonly notForMrp: boolean;
  readonly initial: string;
  readonly loaded: string;
  readonly onHand: string;
  readonly committed: string;
  readonly available: string;
  readonly blocked: string;
  readonly ledger: string;
  readonly lotTypeId: string | null;
  readonly lotType: string | null;
  readonly supplierId: string | null;
  readonly supplier: string | null;
  readonly producerId: string | null;
  readonly producer: string | null;
  readonly supplierLotCode: string | null;
  readonly evaluationId: string | null;
  readonly evaluation: string | null;
  readonly packages: number | null;
  readonly notes: string | null;
  readonly codeType: string | null;
  readonly statusViaWorkflow: boolean;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly labels: LabelSources;
  /** Its RFID tags (LOT-28). */
  readonly tags: readonly string[];
  readonly openHolds: number;
  /** Some of it went out and was not taken back. */
  readonly unloaded: boolean;
  /** An unload template of the first warehouse that holds some of it. */
  readonly unloadTemplateId: string | null;
  /** Unload templates of the warehouses that hold some of it and that may take lots that are not available. */
  readonly anyLotTemplates: string | null;
};

/** A label by its id, with its name. */
const label = (id: Sql): Sql =>
  sql`(SELECT json_build_object('id', b.id, 'name', b.description) FROM label_report b WHERE b.company_id = l.company_id AND b.id = ${id})`;

/** One lot with everything its card says; null when the company has no such lot. Voided lots are found, for history. @rules STK-05, STK-08, LOT-27 */
export async function readLot(run: RunSql, companyId: number, id: string, today: Day): Promise<LotCard | null> {
  const [lot] = await run<LotCard>(
    sql`SELECT l.id, l.version, l.code, l.closed, l.sellable, l.open_holds AS "openHolds", l.voided_at IS NOT NULL AS voided, l.first_opened_at IS NOT NULL AS opened,
          l.item_id AS "itemId", k.code AS "classCode", i.code AS "itemCode", i.description AS "itemDescription", v.code AS variant, v.description AS "variantName",
          u.code AS uom, i.lot_validity_days AS "validityDays", i.lot_expiry_type AS "expiryType", i.allow_expiry_edit AS "allowExpiryEdit",
          i.block_warning_days AS "blockWarningDays", i.block_days AS "blockDays", i.single_supplier_lot AS "singleSupplierLot", i.mrp_consider_unavailable_lots AS "mrpConsiderUnavailableLots",
          l.insert_date AS "insertDate", l.start_date AS "startDate", l.expiry_date AS "expiryDate", l.expiry_overridden AS "expiryOverridden",
          l.expiry_date - ${today}::date AS "daysLeft", COALESCE(${nearExpiry(today)}, false) AS near, l.usable_until AS "usableUntil",
          l.status_id AS "statusId", s.description AS "statusName", s.kind AS "statusKind", COALESCE(s.exclude_from_availability, false) AS excludes, COALESCE(s.not_available_for_mrp, false) AS "notForMrp",
          l.initial_quantity AS initial, l.total_loaded AS loaded, l.on_hand AS "onHand", l.committed, ${available(today)} AS available, l.blocked_quantity AS blocked, l.ledger_quantity AS ledger,
          l.lot_type_id AS "lotTypeId", t.description AS "lotType", l.supplier_id AS "supplierId", p.name AS supplier, l.producer_id AS "producerId", r.name AS producer,
          l.supplier_lot_code AS "supplierLotCode", l.evaluation_id AS "evaluationId", e.description AS evaluation, l.project_id AS "projectId", j.description AS project, l.packages, l.notes, c.code AS "codeType",
          (SELECT coalesce(json_agg(g.tag ORDER BY g.tag_key), '[]') FROM lot_rfid g WHERE g.company_id = l.company_id AND g.lot_id = l.id) AS tags,
          json_build_object('lot', ${label(sql`l.label_report_id`)}, 'unique', ${label(sql`i.label_unique_id`)}, 'kind', ${label(sql`CASE s.label_kind
            WHEN 'COMPLIANT' THEN i.label_compliant_id WHEN 'NON_COMPLIANT' THEN i.label_non_compliant_id WHEN 'QUARANTINE' THEN i.label_quarantine_id WHEN 'UNIQUE' THEN i.label_unique_id END`)}) AS labels,
          (SELECT status_via_workflow FROM company_settings x WHERE x.company_id = l.company_id) AS "statusViaWorkflow",
          EXISTS (SELECT 1 FROM stock_entry x WHERE x.company_id = l.company_id AND x.lot_id = l.id AND x.direction = 'UNLOAD' AND x.reverses_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM stock_entry y WHERE y.company_id = x.company_id AND y.reverses_id = x.id)) AS unloaded,
          (SELECT g.id FROM stock_balance b JOIN warehouse_template g ON g.company_id = b.company_id AND g.warehouse_id = b.warehouse_id
            AND g.type = 'UNLOAD' AND g.visible_logistics AND g.lot_management AND g.active
            WHERE b.company_id = l.company_id AND b.lot_id = l.id AND b.quantity > 0 ORDER BY b.quantity DESC, g.code_key, g.id LIMIT 1) AS "unloadTemplateId",
          (SELECT string_agg(DISTINCT g.code, ', ' ORDER BY g.code) FROM stock_balance b JOIN warehouse_template g ON g.company_id = b.company_id AND g.warehouse_id = b.warehouse_id
            AND g.type = 'UNLOAD' AND g.visible_logistics AND g.lot_management AND g.allow_unavailable_lots AND g.active
            WHERE b.company_id = l.company_id AND b.lot_id = l.id AND b.quantity > 0) AS "anyLotTemplates"
        FROM lot l
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN item_variant v ON v.company_id = l.company_id AND v.id = l.variant_id
        LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
        LEFT JOIN project j ON j.company_id = l.company_id AND j.id = l.project_id
        LEFT JOIN lot_type t ON t.company_id = l.company_id AND t.id = l.lot_type_id
        LEFT JOIN lot_evaluation e ON e.company_id = l.company_id AND e.id = l.evaluation_id
        LEFT JOIN code_type c ON c.company_id = l.company_id AND c.id = l.lot_code_type_id
        LEFT JOIN partner p ON p.company_id = l.company_id AND p.id = l.supplier_id
        LEFT JOIN partner r ON r.company_id = l.company_id AND r.id = l.producer_id
        WHERE l.company_id = ${companyId} AND l.id = ${id}::uuid`,
  );
  return lot ?? null;
}

export type LotMovement = {
  readonly id: string;
  readonly recordId: string;
  readonly number: number;
  readonly lineNo: number;
  readonly date: Day;
  readonly quantity: string;
  readonly uom: string;
  readonly packages: number | null;
  readonly warehouse: string;
  readonly location: string | null;
  readonly template: string;
  readonly templateName: string;
  readonly account: string | null;
  readonly document: string | null;
  readonly documentDate: Day | null;
  readonly project: string | null;
  /** Undone by a correction or a void. */
  readonly undone: boolean;
  readonly voided: boolean;
};

export type MovementQuestion = {
  readonly lotId: string;
  readonly direction: 'LOAD' | 'UNLOAD';
  readonly undone: boolean;
  /** The first so many; all of them without. */
  readonly most?: number;
};

/** The loads or the unloads of a lot, of all years, in the order of time: one row for each live lot line, with `undone` also those that no longer count. @rules LOT-26 */
export async function listLotMovements(
  run: RunSql,
  companyId: number,
  { lotId, direction, undone, most }: MovementQuestion,
): Promise<LotMovement[]> {
  return run<LotMovement>(
    sql`SELECT x.id, x.record_id AS "recordId", r.number, n.line_no AS "lineNo", x.posting_date AS date, abs(x.quantity) AS quantity, x.packages, t.code AS template, t.description AS "templateName",
          r.ref_document_text AS document, r.ref_document_date AS "documentDate", x.undone, r.voided_at IS NOT NULL AS voided,
          (SELECT u.code FROM item i JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id WHERE i.company_id = x.company_id AND i.id = x.item_id) AS uom,
          (SELECT w.code FROM warehouse w WHERE w.company_id = x.company_id AND w.id = x.warehouse_id) AS warehouse,
          (SELECT p.code FROM location p WHERE p.company_id = x.company_id AND p.id = x.location_id) AS location,
          (SELECT a.name FROM partner a WHERE a.company_id = r.company_id AND a.id = r.partner_id) AS account,
          (SELECT j.code FROM project j WHERE j.company_id = x.company_id AND j.id = x.project_id) AS project
        FROM (
          SELECT m.* FROM (
            SELECT e.*, EXISTS (SELECT 1 FROM stock_entry y WHERE y.company_id = e.company_id AND y.reverses_id = e.id) AS undone
            FROM stock_entry e WHERE e.company_id = ${companyId} AND e.lot_id = ${lotId}::uuid AND e.direction = ${direction} AND e.reverses_id IS NULL
          ) m WHERE ${undone} OR NOT m.undone ORDER BY m.posting_date, m.seq LIMIT ${most ?? null}::int
        ) x
        JOIN stock_record r ON r.company_id = x.company_id AND r.id = x.record_id
        JOIN stock_line n ON n.company_id = x.company_id AND n.id = x.line_id
        JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
        ORDER BY x.posting_date, x.seq`,
  );
}

export type LotPlace = { readonly location: string | null; readonly quantity: string; readonly blocked: boolean };
export type LotStock = {
  readonly warehouseId: string;
  readonly code: string;
  readonly description: string;
  readonly loaded: string;
  readonly initial: string;
  readonly onHand: string;
  readonly committed: string;
  readonly available: string;
  readonly places: readonly LotPlace[];
};

/**
 * Where a lot is and was: one row per warehouse, with its locations that hold something. Per warehouse total loaded leaves opening
 * balances out; initial is the first live load there and later ones that integrate. Documents that commit name no place yet.
 * @rules STK-01, STK-02, STK-03, STK-05, STK-07
 */
export async function listLotStock(run: RunSql, companyId: number, lotId: string, today: Day): Promise<LotStock[]> {
  return run<LotStock>(
    sql`WITH load AS (
          SELECT e.warehouse_id, r.id, r.seq, sum(e.quantity) AS quantity, sum(e.quantity) FILTER (WHERE e.integrates) AS integrated, sum(e.quantity) FILTER (WHERE NOT e.opening) AS loaded
          FROM stock_entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
          WHERE e.company_id = ${companyId} AND e.lot_id = ${lotId}::uuid AND e.direction = 'LOAD' GROUP BY e.warehouse_id, r.id, r.seq HAVING sum(e.quantity) > 0
        ), ranked AS (SELECT *, row_number() OVER (PARTITION BY warehouse_id ORDER BY seq) AS nth FROM load),
        loads AS (
          SELECT warehouse_id, COALESCE(sum(loaded), 0) AS loaded, COALESCE(sum(CASE WHEN nth = 1 THEN quantity ELSE integrated END), 0) AS initial FROM ranked GROUP BY warehouse_id
        ), place AS (
          SELECT b.warehouse_id, b.location_id, p.code, COALESCE(p.blocked, false) AS blocked, sum(b.quantity - b.flagged_quantity) AS quantity, sum(b.quantity - b.flagged_quantity - b.reserved_quantity) AS free
          FROM stock_balance b LEFT JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id
          WHERE b.company_id = ${companyId} AND b.lot_id = ${lotId}::uuid GROUP BY b.warehouse_id, b.location_id, p.code, p.blocked
        ), held AS (
          SELECT warehouse_id, sum(quantity) AS quantity, COALESCE(sum(free) FILTER (WHERE NOT blocked), 0) AS free,
            COALESCE(json_agg(json_build_object('location', code, 'quantity', trim_scale(quantity)::text, 'blocked', blocked) ORDER BY code NULLS FIRST) FILTER (WHERE quantity <> 0), '[]') AS places
          FROM place GROUP BY warehouse_id
        )
        SELECT w.id AS "warehouseId", w.code, w.description, COALESCE(n.loaded, 0) AS loaded, COALESCE(n.initial, 0) AS initial,
          CASE WHEN l.closed THEN 0 ELSE h.quantity END AS "onHand", 0::numeric AS committed, CASE WHEN ${usable(today)} THEN h.free ELSE 0 END AS available, h.places
        FROM lot l
        JOIN held h ON true
        JOIN warehouse w ON w.company_id = l.company_id AND w.id = h.warehouse_id
        LEFT JOIN loads n ON n.warehouse_id = w.id
        LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
        WHERE l.company_id = ${companyId} AND l.id = ${lotId}::uuid AND (h.quantity <> 0 OR n.loaded > 0) ORDER BY w.code_key`,
  );
}
