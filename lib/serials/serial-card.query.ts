import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { usable } from '../lots/lot-figures';
import type { SerialState } from './serial.types';

export type SerialNeighbour = { readonly id: string; readonly code: string };

/** The record that brought a piece to where it is, or took it away. */
export type SerialLastMove = {
  readonly recordId: string;
  readonly number: number;
  readonly warehouse: string;
  readonly date: Day;
  readonly account: string | null;
};

export type SerialCard = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly voided: boolean;
  readonly opened: boolean;
  readonly itemId: string;
  readonly classCode: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly uom: string;
  readonly lotManaged: boolean;
  readonly allowExpiryEdit: boolean;
  readonly validityDays: number | null;
  readonly variant: string | null;
  readonly variantName: string | null;
  readonly lotId: string | null;
  readonly lot: string | null;
  readonly lotType: string | null;
  readonly lotCodeType: string | null;
  /** Something keeps its lot from being taken, and so the piece (SER-16). */
  readonly lotNotFree: boolean;
  readonly codeType: string | null;
  readonly insertDate: Day;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly daysLeft: number | null;
  readonly near: boolean;
  readonly customerCode: string | null;
  readonly supplierCode: string | null;
  readonly supplierId: string | null;
  readonly supplier: string | null;
  readonly cancelled: boolean;
  readonly forcedClosed: boolean;
  readonly reserved: boolean;
  readonly state: SerialState;
  readonly warehouseId: string | null;
  readonly warehouse: string | null;
  readonly warehouseName: string | null;
  readonly location: string | null;
  readonly last: SerialLastMove | null;
  readonly loads: number;
  readonly unloads: number;
  readonly files: number;
  readonly changes: number;
  readonly history: number;
  /** Live movements of other records than the one that made it, and uses in the genealogy (SER-14). */
  readonly otherUses: number;
  /** An unload template of the warehouse that it lies in. */
  readonly unloadTemplateId: string | null;
  readonly previous: SerialNeighbour | null;
  readonly next: SerialNeighbour | null;
};

/** The movements of piece `s` that stand, with their entry `e`. */
const live = sql`serial_entry x JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id
  WHERE x.company_id = s.company_id AND x.serial_id = s.id AND x.reverses_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM serial_entry z WHERE z.company_id = x.company_id AND z.reverses_id = x.id)`;

const counted = (direction: 'LOAD' | 'UNLOAD'): Sql => sql`(SELECT count(*)::int FROM ${live} AND e.direction = ${direction})`;

/** The piece of the same item that comes next by code, in either direction; two of the same code do not exist in one item and variant. */
const beside = (after: boolean): Sql => sql`(SELECT json_build_object('id', n.id, 'code', n.code) FROM serial n
  WHERE n.company_id = s.company_id AND n.item_id = s.item_id AND n.voided_at IS NULL AND (n.code_key, n.id) ${after ? sql`>` : sql`<`} (s.code_key, s.id)
  ORDER BY n.code_key ${after ? sql`ASC` : sql`DESC`}, n.id ${after ? sql`ASC` : sql`DESC`} LIMIT 1)`;

const events = (flagsOnly: boolean): Sql =>
  sql`(SELECT count(*)::int FROM audit_event v WHERE v.company_id = s.company_id AND v.entity = 'serial' AND v.entity_id = s.id${flagsOnly ? sql` AND v.action = 'serial.flags'` : sql``})`;

/** One piece with everything its card says; null when the company has no such piece. Voided ones are found, for history. @rules SER-14, SER-16, SER-17 */
export async function readSerial(run: RunSql, companyId: number, id: string, today: Day): Promise<SerialCard | null> {
  const [serial] = await run<SerialCard>(
    sql`SELECT s.id, s.version, s.code, s.voided_at IS NOT NULL AS voided, s.first_opened_at IS NOT NULL AS opened, s.item_id AS "itemId", k.code AS "classCode", i.code AS "itemCode",
          i.description AS "itemDescription", u.code AS uom, i.lot_managed AS "lotManaged", i.allow_expiry_edit AS "allowExpiryEdit", i.serial_validity_days AS "validityDays",
          v.code AS variant, v.description AS "variantName", s.lot_id AS "lotId", l.code AS lot, t.description AS "lotType", c.code AS "lotCodeType", d.code AS "codeType",
          s.insert_date AS "insertDate", s.start_date AS "startDate", s.expiry_date AS "expiryDate", s.expiry_date - ${today}::date AS "daysLeft",
          COALESCE(s.expiry_date - COALESCE(i.block_warning_days, 30) <= ${today}::date, false) AS near,
          s.customer_code AS "customerCode", s.supplier_code AS "supplierCode", s.supplier_id AS "supplierId", p.name AS supplier, s.cancelled, s.forced_closed AS "forcedClosed", s.reserved,
          s.state, s.warehouse_id AS "warehouseId", w.code AS warehouse, w.description AS "warehouseName", o.code AS location,
          (SELECT json_build_object('recordId', r.id, 'number', r.number, 'warehouse', h.code, 'date', r.posting_date, 'account', a.name)
            FROM (SELECT e.company_id, e.record_id FROM ${live} ORDER BY x.seq DESC LIMIT 1) m JOIN stock_record r ON r.company_id = m.company_id AND r.id = m.record_id
            JOIN warehouse h ON h.company_id = r.company_id AND h.id = r.warehouse_id LEFT JOIN partner a ON a.company_id = r.company_id AND a.id = r.partner_id) AS last,
          ${counted('LOAD')} AS loads, ${counted('UNLOAD')} AS unloads,
          (SELECT count(*)::int FROM attachment f WHERE f.company_id = s.company_id AND f.serial_id = s.id AND f.removed_at IS NULL) AS files, ${events(true)} AS changes, ${events(false)} AS history,
          (SELECT count(*)::int FROM ${live} AND e.record_id IS DISTINCT FROM s.first_record_id)
            + (SELECT count(*)::int FROM trace_link g WHERE g.company_id = s.company_id AND (g.input_serial_id = s.id OR g.output_serial_id = s.id)) AS "otherUses",
          (SELECT g.id FROM warehouse_template g WHERE g.company_id = s.company_id AND g.warehouse_id = s.warehouse_id AND g.type = 'UNLOAD' AND g.visible_logistics AND g.lot_management AND g.active
            ORDER BY g.code_key, g.id LIMIT 1) AS "unloadTemplateId",
          COALESCE((SELECT NOT ${usable(today)} FROM serial own JOIN lot l ON l.company_id = own.company_id AND l.id = own.lot_id
            LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id WHERE own.company_id = ${companyId} AND own.id = ${id}::uuid), false) AS "lotNotFree",
          ${beside(false)} AS previous, ${beside(true)} AS next
        FROM serial s
        JOIN item i ON i.company_id = s.company_id AND i.id = s.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN item_variant v ON v.company_id = s.company_id AND v.id = s.variant_id
        LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
        LEFT JOIN lot_type t ON t.company_id = l.company_id AND t.id = l.lot_type_id
        LEFT JOIN code_type c ON c.company_id = l.company_id AND c.id = l.lot_code_type_id
        LEFT JOIN code_type d ON d.company_id = s.company_id AND d.id = s.serial_code_type_id
        LEFT JOIN partner p ON p.company_id = s.company_id AND p.id = s.supplier_id
        LEFT JOIN warehouse w ON w.company_id = s.company_id AND w.id = s.warehouse_id
        LEFT JOIN location o ON o.company_id = s.company_id AND o.id = s.location_id
        WHERE s.company_id = ${companyId} AND s.id = ${id}::uuid`,
  );
  return serial ?? null;
}

export type SerialMovement = {
  readonly id: string;
  readonly recordId: string;
  readonly number: number;
  readonly lineNo: number;
  readonly date: Day;
  readonly insertDate: Day;
  readonly packages: number | null;
  readonly warehouse: string;
  readonly location: string | null;
  readonly lotId: string | null;
  readonly lot: string | null;
  readonly template: string;
  readonly templateName: string;
  readonly account: string | null;
  readonly document: string | null;
  readonly documentDate: Day | null;
  /** Undone by a correction or a void. */
  readonly undone: boolean;
  readonly voided: boolean;
};

export type SerialMovementQuestion = { readonly serialId: string; readonly direction: 'LOAD' | 'UNLOAD'; readonly undone: boolean };

/** The loads or the unloads of a piece, of all years, newest first; with `undone` also those that no longer count. @rules SER-17, EDGE-94 */
export async function listSerialMovements(
  run: RunSql,
  companyId: number,
  { serialId, direction, undone }: SerialMovementQuestion,
): Promise<SerialMovement[]> {
  return run<SerialMovement>(
    sql`SELECT * FROM (
          SELECT x.id, x.seq, r.id AS "recordId", r.number, n.line_no AS "lineNo", e.posting_date AS date, s.insert_date AS "insertDate", e.packages, w.code AS warehouse, p.code AS location,
            e.lot_id AS "lotId", l.code AS lot, t.code AS template, t.description AS "templateName", a.name AS account, r.ref_document_text AS document, r.ref_document_date AS "documentDate",
            EXISTS (SELECT 1 FROM serial_entry y WHERE y.company_id = x.company_id AND y.reverses_id = x.id) AS undone, r.voided_at IS NOT NULL AS voided
          FROM serial_entry x
          JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id
          JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id
          JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
          JOIN stock_line n ON n.company_id = e.company_id AND n.id = e.line_id
          JOIN warehouse w ON w.company_id = e.company_id AND w.id = e.warehouse_id
          JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
          LEFT JOIN location p ON p.company_id = e.company_id AND p.id = e.location_id
          LEFT JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id
          LEFT JOIN partner a ON a.company_id = r.company_id AND a.id = r.partner_id
          WHERE x.company_id = ${companyId} AND x.serial_id = ${serialId}::uuid AND e.direction = ${direction} AND x.reverses_id IS NULL
        ) m WHERE ${undone} OR NOT m.undone ORDER BY m.date DESC, m.seq DESC`,
  );
}

export type SerialChange = { readonly field: string; readonly old: string | null; readonly new: string | null };
export type SerialEvent = {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  readonly reason: string | null;
  readonly changes: readonly SerialChange[];
};

const named = (value: Sql): Sql => sql`CASE WHEN ${value} IS NULL THEN NULL
  WHEN c.key = 'supplierId' THEN (SELECT p.name FROM partner p WHERE p.company_id = a.company_id AND p.id = (${value})::uuid) ELSE ${value} END`;

/** The trail of one piece, newest first, with names instead of ids; of its flags alone for everybody. @rules SER-11, SER-12, SER-13 */
export async function listSerialEvents(
  run: RunSql,
  companyId: number,
  { serialId, flagsOnly }: { readonly serialId: string; readonly flagsOnly: boolean },
): Promise<SerialEvent[]> {
  return run<SerialEvent>(
    sql`SELECT a.id, a.at, a.actor_name AS by, a.action, a.reason,
          COALESCE((SELECT json_agg(json_build_object('field', c.key, 'old', ${named(sql`c.value->>0`)}, 'new', ${named(sql`c.value->>1`)}) ORDER BY c.key)
            FROM jsonb_each(a.changes) c), '[]') AS changes
        FROM audit_event a WHERE a.company_id = ${companyId} AND a.entity = 'serial' AND a.entity_id = ${serialId}::uuid AND (NOT ${flagsOnly} OR a.action = 'serial.flags')
        ORDER BY a.seq DESC`,
  );
}
