import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { SerialGuideFacts } from './serial-guide.types';

const SHOWN = 10;

const first = (table: Sql, company: number, condition: Sql = sql`true`): Sql =>
  sql`(SELECT json_build_object('id', r.id, 'code', r.code, 'name', r.description) FROM ${table} r WHERE r.company_id = ${company} AND r.active AND ${condition} ORDER BY r.created_at, r.id LIMIT 1)`;

/** Live movements in one direction of piece `s`, with record, line and quantity. */
const live = (direction: 'LOAD' | 'UNLOAD'): Sql => sql`serial_entry x
  JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id AND e.direction = ${direction} AND e.reverses_id IS NULL
  JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id AND r.voided_at IS NULL
  JOIN warehouse w ON w.company_id = e.company_id AND w.id = e.warehouse_id
  WHERE x.company_id = s.company_id AND x.serial_id = s.id AND x.reverses_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM serial_entry y WHERE y.company_id = x.company_id AND y.reverses_id = x.id)`;

const movement = (direction: 'LOAD' | 'UNLOAD'): Sql =>
  sql`(SELECT json_build_object('recordId', r.id, 'number', r.number, 'warehouse', w.code, 'date', e.posting_date, 'quantity',
      (SELECT count(*)::text FROM serial_entry n JOIN stock_entry m ON m.company_id = n.company_id AND m.id = n.entry_id
        WHERE m.company_id = e.company_id AND m.record_id = r.id AND m.direction = e.direction AND m.reverses_id IS NULL AND n.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM serial_entry y WHERE y.company_id = n.company_id AND y.reverses_id = n.id)))
    FROM ${live(direction)} ORDER BY x.seq LIMIT 1)`;

/** Items ready for serial numbers. */
const ready = (company: number): Sql =>
  sql`item i WHERE i.company_id = ${company} AND i.serial_managed AND i.serial_code_type_id IS NOT NULL`;

/** The first piece of a ready item that went out; one whose page was opened comes before the others. */
const gonePiece = (company: number): Sql => sql`(SELECT g.id FROM (SELECT i.id FROM ${ready(company)}) i
  CROSS JOIN LATERAL (SELECT s.id, s.first_opened_at FROM serial s WHERE s.company_id = ${company} AND s.item_id = i.id AND s.state = 'OUT' AND s.voided_at IS NULL
    ORDER BY s.first_opened_at IS NULL, s.id LIMIT 1) g
  ORDER BY g.first_opened_at IS NULL, g.id LIMIT 1)`;

/** The first piece of a ready item that is registered and was loaded. */
const loadedPiece = (company: number): Sql => sql`(SELECT g.id FROM (SELECT i.id FROM ${ready(company)}) i
  CROSS JOIN LATERAL (SELECT s.id FROM serial s WHERE s.company_id = ${company} AND s.item_id = i.id AND s.state IN ('IN_STOCK', 'OUT') AND s.voided_at IS NULL
    ORDER BY s.id LIMIT 1) g
  ORDER BY g.id LIMIT 1)`;

/**
 * Everything the guide for serial numbers decides by, in one statement. It follows the load of the first piece that went out, else of the
 * first piece.
 * @rules GUI-01
 */
export async function readSerialGuide(run: RunSql, company: number, today: Day): Promise<SerialGuideFacts> {
  const [facts] = await run<Omit<SerialGuideFacts, 'today'>>(
    sql`WITH gone AS MATERIALIZED (SELECT s.* FROM serial s WHERE s.company_id = ${company} AND s.id = ${gonePiece(company)}),
        chosen AS MATERIALIZED (SELECT s.* FROM serial s WHERE s.company_id = ${company} AND s.id = COALESCE((SELECT id FROM gone), ${loadedPiece(company)})),
        load AS MATERIALIZED (SELECT ${movement('LOAD')} AS it FROM chosen s),
        together AS MATERIALIZED (SELECT s.* FROM serial s, chosen c
          WHERE s.company_id = ${company} AND s.item_id = c.item_id AND s.first_record_id = c.first_record_id AND s.voided_at IS NULL)
        SELECT g.lot_serial_management AS "lotsOn",
          EXISTS (SELECT 1 FROM yearly_parameters p WHERE p.company_id = ${company} AND p.year = extract(year FROM ${today}::date)) AS "yearKnown",
          EXISTS (SELECT 1 FROM yearly_parameters p WHERE p.company_id = ${company} AND ${today}::date BETWEEN p.period_start AND p.period_end) AS "periodOpen",
          ${first(sql`unit_of_measure`, company, sql`r.decimals = 0`)} AS unit, ${first(sql`item_class`, company)} AS "itemClass", ${first(sql`warehouse`, company)} AS warehouse,
          ${first(sql`code_type`, company, sql`r.purpose = 'SERIAL' AND EXISTS (SELECT 1 FROM code_segment p WHERE p.company_id = r.company_id AND p.code_type_id = r.id)`)} AS "codeType",
          (SELECT json_build_object('id', i.id, 'code', i.code, 'name', i.description, 'classCode', k.code, 'generation', i.serial_generation)
            FROM item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
            WHERE i.company_id = ${company} AND i.serial_managed AND i.serial_code_type_id IS NOT NULL AND NOT i.archived
            ORDER BY i.id = (SELECT item_id FROM chosen) DESC NULLS LAST, i.created_at, i.id LIMIT 1) AS item,
          COALESCE((SELECT json_agg(x ORDER BY x.code_key, x.id) FROM (
            SELECT t.id, t.code, t.code_key, t.description AS name, t.version, t.warehouse_id AS "warehouseId", w.code AS "warehouseCode", t.type, t.visible_logistics AS "visibleLogistics",
              t.lot_management AS "lotManagement", t.traceability, t.create_serials AS "createSerials"
            FROM warehouse_template t JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id AND w.active
            WHERE t.company_id = ${company} AND t.active
            ORDER BY t.visible_logistics AND t.lot_management AND (t.create_serials OR t.type = 'UNLOAD') DESC, t.code_key, t.id LIMIT 50) x), '[]') AS templates,
          (SELECT it FROM load) AS load,
          (SELECT ${movement('UNLOAD')} FROM gone s) AS unload,
          (SELECT json_build_object('id', s.id, 'code', s.code, 'opened', s.first_opened_at IS NOT NULL) FROM gone s) AS gone,
          COALESCE((SELECT json_agg(p ORDER BY p.code_key, p.id) FROM (
            SELECT s.id, s.code, s.code_key, s.state, w.code AS warehouse, l.code AS location, o.code AS lot FROM together s
            LEFT JOIN warehouse w ON w.company_id = s.company_id AND w.id = s.warehouse_id
            LEFT JOIN location l ON l.company_id = s.company_id AND l.id = s.location_id
            LEFT JOIN lot o ON o.company_id = s.company_id AND o.id = s.lot_id
            ORDER BY s.code_key, s.id LIMIT ${SHOWN}) p), '[]') AS pieces,
          (SELECT json_build_object('loaded', count(*), 'inStock', count(*) FILTER (WHERE s.state = 'IN_STOCK'), 'out', count(*) FILTER (WHERE s.state = 'OUT')) FROM together s) AS counts,
          (SELECT trim_scale(COALESCE(sum(b.quantity), 0))::text FROM stock_balance b, chosen c WHERE b.company_id = ${company} AND b.item_id = c.item_id) AS "onHand",
          (SELECT u.code FROM chosen c JOIN item i ON i.company_id = ${company} AND i.id = c.item_id JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id) AS uom,
          (SELECT i.code FROM chosen c JOIN item i ON i.company_id = ${company} AND i.id = c.item_id) AS "itemCode"
        FROM company_settings g WHERE g.company_id = ${company}`,
    'read-serial-guide',
  );
  if (!facts) throw new Error('a company has no settings');
  return { ...facts, today };
}
