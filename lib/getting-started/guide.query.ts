import sql, { empty, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { available } from '../lots/lot-figures';
import type { GuideFacts } from './guide.types';

const first = (table: Sql, company: number): Sql =>
  sql`(SELECT json_build_object('id', r.id, 'code', r.code, 'name', r.description) FROM ${table} r WHERE r.company_id = ${company} AND r.active ORDER BY r.created_at, r.id LIMIT 1)`;

/** A live movement of lot `l` in one direction, by a template that the guide counts. */
const live = (direction: 'LOAD' | 'UNLOAD'): Sql => sql`stock_entry e
  JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
  JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id AND t.visible_logistics AND t.lot_management
  JOIN warehouse w ON w.company_id = e.company_id AND w.id = e.warehouse_id
  WHERE e.company_id = l.company_id AND e.lot_id = l.id AND e.direction = ${direction} AND e.reverses_id IS NULL AND e.quantity <> 0
    AND NOT EXISTS (SELECT 1 FROM stock_entry y WHERE y.company_id = e.company_id AND y.reverses_id = e.id)`;

const movement = (direction: 'LOAD' | 'UNLOAD'): Sql =>
  sql`(SELECT json_build_object('recordId', r.id, 'number', r.number, 'warehouse', w.code, 'date', e.posting_date, 'quantity', trim_scale(abs(e.quantity))::text) FROM ${live(direction)} ORDER BY e.seq LIMIT 1)`;

/** Items ready for lots. */
const ready = sql`item i ON i.company_id = l.company_id AND i.id = l.item_id AND i.lot_managed AND i.lot_code_type_id IS NOT NULL`;

/** The first lot by code that somebody has opened and taken from. */
const openedLot = (company: number): Sql => sql`(SELECT l.id FROM lot l JOIN ${ready}
  WHERE l.company_id = ${company} AND l.voided_at IS NULL AND l.first_opened_at IS NOT NULL AND EXISTS (SELECT 1 FROM ${live('LOAD')}) AND EXISTS (SELECT 1 FROM ${live('UNLOAD')})
  ORDER BY l.code_key, l.id LIMIT 1)`;

/** Entries of record `h` in a direction, with their lots, loaded and as far as asked. */
const moved = (direction: 'LOAD' | 'UNLOAD'): Sql => sql`stock_entry m
  JOIN lot l ON l.company_id = m.company_id AND l.id = m.lot_id AND l.voided_at IS NULL JOIN ${ready}
  WHERE m.company_id = h.company_id AND m.record_id = h.id AND m.direction = ${direction} AND m.reverses_id IS NULL AND m.quantity <> 0
    AND EXISTS (SELECT 1 FROM ${live('LOAD')})${direction === 'UNLOAD' ? sql` AND EXISTS (SELECT 1 FROM ${live('UNLOAD')})` : empty}`;

/**
 * A lot of the first record that moved one in a direction. Each template names its first such record, so that the answer takes as long with a
 * hundred thousand lots as with one.
 */
const movedLot = (company: number, direction: 'LOAD' | 'UNLOAD'): Sql => sql`(SELECT (SELECT l.id FROM ${moved(direction)} LIMIT 1)
  FROM warehouse_template q CROSS JOIN LATERAL (SELECT h.company_id, h.id, h.posting_date, h.seq FROM stock_record h
    WHERE h.company_id = q.company_id AND h.template_id = q.id AND h.voided_at IS NULL AND EXISTS (SELECT 1 FROM ${moved(direction)})
    ORDER BY h.posting_date, h.seq LIMIT 1) h
  WHERE q.company_id = ${company} AND q.type = ${direction} AND q.visible_logistics AND q.lot_management ORDER BY h.posting_date, h.seq LIMIT 1)`;

/**
 * Everything the guide for lots decides by, in one statement. The lot it follows is the one that came furthest.
 * @rules GUI-01
 */
export async function readGuide(run: RunSql, company: number, today: Day): Promise<GuideFacts> {
  const [facts] = await run<Omit<GuideFacts, 'today'>>(
    sql`WITH chosen AS (
          SELECT COALESCE(${openedLot(company)}, ${movedLot(company, 'UNLOAD')}, ${movedLot(company, 'LOAD')}) AS id
        )
        SELECT g.lot_serial_management AS "lotsOn",
          EXISTS (SELECT 1 FROM yearly_parameters p WHERE p.company_id = ${company} AND p.year = extract(year FROM ${today}::date)) AS "yearKnown",
          EXISTS (SELECT 1 FROM yearly_parameters p WHERE p.company_id = ${company} AND ${today}::date BETWEEN p.period_start AND p.period_end) AS "periodOpen",
          ${first(sql`unit_of_measure`, company)} AS unit, ${first(sql`item_class`, company)} AS "itemClass", ${first(sql`warehouse`, company)} AS warehouse,
          (SELECT json_build_object('id', c.id, 'code', c.code, 'name', c.description) FROM code_type c
            WHERE c.company_id = ${company} AND c.purpose = 'LOT' AND c.active AND EXISTS (SELECT 1 FROM code_segment s WHERE s.company_id = c.company_id AND s.code_type_id = c.id) ORDER BY c.created_at, c.id LIMIT 1) AS "codeType",
          (SELECT json_build_object('id', i.id, 'code', i.code, 'name', i.description, 'classCode', k.code) FROM item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
            WHERE i.company_id = ${company} AND i.lot_managed AND i.lot_code_type_id IS NOT NULL AND NOT i.archived
            ORDER BY i.id = (SELECT l.item_id FROM lot l, chosen WHERE l.company_id = ${company} AND l.id = chosen.id) DESC NULLS LAST, i.created_at, i.id LIMIT 1) AS item,
          (SELECT json_build_object('id', i.id, 'code', i.code, 'name', i.description, 'phantom', i.phantom,
              'moved', NOT i.lot_managed AND EXISTS (SELECT 1 FROM stock_line n WHERE n.company_id = i.company_id AND n.item_id = i.id)) FROM item i
            WHERE i.company_id = ${company} AND NOT i.archived AND NOT i.serial_managed AND NOT (i.lot_managed AND i.lot_code_type_id IS NOT NULL) ORDER BY i.created_at, i.id LIMIT 1) AS "otherItem",
          COALESCE((SELECT json_agg(x ORDER BY x.code_key, x.id) FROM (
            SELECT t.id, t.code, t.code_key, t.description AS name, t.version, t.warehouse_id AS "warehouseId", w.code AS "warehouseCode", t.type, t.visible_logistics AS "visibleLogistics",
              t.lot_management AS "lotManagement", t.traceability FROM warehouse_template t JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id AND w.active
            WHERE t.company_id = ${company} AND t.active ORDER BY t.visible_logistics AND t.lot_management DESC, t.code_key, t.id LIMIT 50) x), '[]') AS templates,
          (SELECT ${movement('LOAD')} FROM lot l, chosen WHERE l.company_id = ${company} AND l.id = chosen.id) AS load,
          (SELECT ${movement('UNLOAD')} FROM lot l, chosen WHERE l.company_id = ${company} AND l.id = chosen.id) AS unload,
          (SELECT json_build_object('id', l.id, 'code', l.code, 'item', i.code, 'startDate', l.start_date, 'expiryDate', l.expiry_date, 'usableUntil', l.usable_until,
              'initial', trim_scale(l.initial_quantity)::text, 'onHand', trim_scale(l.on_hand)::text, 'committed', trim_scale(l.committed)::text, 'available', trim_scale(${available(today)})::text,
              'uom', u.code, 'closed', l.closed, 'sellable', l.sellable, 'excludes', COALESCE(s.exclude_from_availability, false), 'statusName', s.description, 'statusKind', s.kind,
              'opened', l.first_opened_at IS NOT NULL)
            FROM chosen JOIN lot l ON l.company_id = ${company} AND l.id = chosen.id
            JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
            JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
            LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id) AS lot
        FROM company_settings g WHERE g.company_id = ${company}`,
    'read-guide',
  );
  if (!facts) throw new Error('a company has no settings');
  return { ...facts, today };
}
