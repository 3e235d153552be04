import sql, { raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { isId } from '../kernel/id';
import type { CardPiece, HistoryChange, HistoryEvent, Neighbour, Neighbours, RecordCard } from './record-card.types';

/** One record with its lines and every row that it wrote; null when the company has none such. */
export async function readRecordCard(run: RunSql, company: number, id: string): Promise<RecordCard | null> {
  if (!isId(id)) return null;
  const [card] = await run<RecordCard>(
    sql`SELECT r.id, r.origin, r.bom_version AS "bomVersion", r.version, r.revision, r.number, r.posting_date AS "postingDate", r.warehouse_id AS "warehouseId", w.code AS warehouse, w.description AS "warehouseDescription",
          r.template_id AS "templateId", t.code || ' ' || t.description AS template, t.type AS direction, r.partner_id AS "partnerId", p.nickname || ' · ' || p.name AS partner,
          r.ref_document_text AS "refDocumentText", r.ref_document_date AS "refDocumentDate", r.internal_document AS "internalDocument", r.internal_document_date AS "internalDocumentDate",
          r.note, r.stock_partner_id AS "stockPartnerId", k.nickname || ' · ' || k.name AS "stockPartner", r.project_id AS "projectId", j.code || ' ' || j.description AS project, r.traceability,
          to_json(r.updated_at)#>>'{}' AS "updatedAt", m.name AS "updatedBy", to_json(r.created_at)#>>'{}' AS "createdAt", c.name AS "createdBy", to_json(r.voided_at)#>>'{}' AS "voidedAt", v.name AS "voidedBy", r.void_reason AS "voidReason",
          (SELECT coalesce(json_agg(json_build_object('id', l.id, 'lineNo', l.line_no, 'itemId', l.item_id, 'item', k.code || ' ' || i.code, 'description', i.description,
              'variantId', l.variant_id, 'variant', a.code, 'quantity', trim_scale(l.base_qty)::text, 'uom', u.code, 'amount', trim_scale(l.base_amount)::text,
              'move', CASE WHEN l.move_uom_id <> i.uom_id THEN json_build_object('uomId', l.move_uom_id, 'uom', mu.code, 'quantity', trim_scale(l.move_qty)::text, 'amount', trim_scale(l.move_amount)::text) END,
              'locationId', l.location_id, 'location', o.code, 'note', l.note, 'bom', CASE WHEN l.bom_version IS NOT NULL THEN json_build_object('item', (SELECT concat_ws(' ', bk.code, bi.code) FROM item bi JOIN item_class bk ON bk.company_id = bi.company_id AND bk.id = bi.item_class_id
                  WHERE bi.company_id = l.company_id AND bi.id = l.bom_item_id), 'itemId', l.bom_item_id, 'version', l.bom_version, 'id', (SELECT x.id FROM bom x WHERE x.company_id = l.company_id AND x.item_id = l.bom_item_id AND x.code = l.bom_version LIMIT 1)) END, 'projectId', l.project_id, 'project', g.code,
              'netWeight', trim_scale(i.net_weight)::text, 'grossWeight', trim_scale(i.gross_weight)::text,
              'costCentres', (SELECT coalesce(json_agg(json_build_object('costCentreId', n.id, 'code', n.code, 'quantity', trim_scale(h.quantity)::text) ORDER BY n.code_key), '[]')
                FROM stock_line_cost_centre h JOIN cost_centre n ON n.company_id = h.company_id AND n.id = h.cost_centre_id WHERE h.company_id = l.company_id AND h.line_id = l.id), 'removed', l.removed_at IS NOT NULL,
              'entries', (
                SELECT coalesce(json_agg(json_build_object('id', e.id, 'lotId', e.lot_id, 'lotCode', b.code, 'supplierLotCode', b.supplier_lot_code, 'startDate', b.start_date,
                    'expiryDate', b.expiry_date, 'locationId', e.location_id, 'location', q.code, 'quantity', trim_scale(e.quantity)::text, 'packages', e.packages, 'rfidTag', e.rfid_tag,
                    'pieces', (SELECT json_build_object('count', count(*)::int, 'first', min(s.code COLLATE "C"), 'last', max(s.code COLLATE "C"),
                        'firstId', (array_agg(s.id ORDER BY s.code COLLATE "C"))[1], 'lastId', (array_agg(s.id ORDER BY s.code COLLATE "C" DESC))[1]) FROM serial_entry x
                      JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id WHERE x.company_id = e.company_id AND x.entry_id = e.id HAVING count(*) > 0),
                    'revision', e.revision, 'at', e.created_at, 'state', CASE WHEN e.reverses_id IS NOT NULL THEN 'REVERSAL' WHEN EXISTS (
                      SELECT 1 FROM stock_entry x WHERE x.company_id = e.company_id AND x.reverses_id = e.id) THEN 'REVERSED' ELSE 'STANDS' END) ORDER BY e.seq), '[]')
                FROM stock_entry e LEFT JOIN lot b ON b.company_id = e.company_id AND b.id = e.lot_id LEFT JOIN location q ON q.company_id = e.company_id AND q.id = e.location_id
                WHERE e.company_id = l.company_id AND e.record_id = l.record_id AND e.line_id = l.id)) ORDER BY l.line_no), '[]')
            FROM stock_line l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
            JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id JOIN unit_of_measure mu ON mu.company_id = l.company_id AND mu.id = l.move_uom_id LEFT JOIN item_variant a ON a.company_id = l.company_id AND a.id = l.variant_id
            LEFT JOIN location o ON o.company_id = l.company_id AND o.id = l.location_id LEFT JOIN project g ON g.company_id = l.company_id AND g.id = l.project_id
            WHERE l.company_id = r.company_id AND l.record_id = r.id) AS lines,
          (SELECT json_build_object('id', o.id, 'number', o.number, 'warehouse', z.code, 'isMain', o.main_record_id IS NULL)
            FROM stock_record o JOIN warehouse z ON z.company_id = o.company_id AND z.id = o.warehouse_id
            WHERE o.company_id = r.company_id AND (o.main_record_id = r.id OR o.id = r.main_record_id)) AS "otherSide"
        FROM stock_record r
        JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
        LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id
        LEFT JOIN partner k ON k.company_id = r.company_id AND k.id = r.stock_partner_id
        LEFT JOIN project j ON j.company_id = r.company_id AND j.id = r.project_id
        LEFT JOIN app_user c ON c.id = r.created_by LEFT JOIN app_user v ON v.id = r.voided_by LEFT JOIN app_user m ON m.id = r.updated_by
        WHERE r.company_id = ${company} AND r.id = ${id}::uuid`,
  );
  return card ?? null;
}

const PIECES_PAGE = 500;

/** The pieces of one row of the ledger by their number, 500 at a time, those after `after`. @rules SER-17 */
export const listEntryPieces = (
  run: RunSql,
  company: number,
  { entryId, after }: { readonly entryId: string; readonly after: string },
): Promise<CardPiece[]> =>
  run<CardPiece>(
    sql`SELECT s.id, s.code FROM serial_entry x JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id
        WHERE x.company_id = ${company} AND x.entry_id = ${entryId}::uuid AND s.code COLLATE "C" > ${after} ORDER BY s.code COLLATE "C" LIMIT ${PIECES_PAGE}`,
  );

/** The records before and after this one by posting date and order of posting, of all warehouses. */
export async function recordNeighbours(run: RunSql, company: number, id: string): Promise<Neighbours> {
  const beside = (sign: '<' | '>'): Sql => sql`
    SELECT r.id, r.number, r.warehouse_id, r.posting_date FROM stock_record r
    WHERE r.company_id = ${company} AND (r.posting_date, r.seq) ${raw(sign)} (SELECT x.posting_date, x.seq FROM stock_record x WHERE x.company_id = ${company} AND x.id = ${id}::uuid)
    ORDER BY r.posting_date ${raw(sign === '<' ? 'DESC' : 'ASC')}, r.seq ${raw(sign === '<' ? 'DESC' : 'ASC')} LIMIT 1`;
  const found = await run<Neighbour & { side: 'previous' | 'next' }>(
    sql`SELECT n.id, n.number, w.code AS warehouse, n.posting_date::text AS day, n.side
        FROM (SELECT 'previous' AS side, p.* FROM (${beside('<')}) p UNION ALL SELECT 'next', q.* FROM (${beside('>')}) q) n
        JOIN warehouse w ON w.company_id = ${company} AND w.id = n.warehouse_id`,
  );
  const at = (wanted: 'previous' | 'next'): Neighbour | null => {
    const one = found.find(({ side }) => side === wanted);
    return one ? { id: one.id, number: one.number, warehouse: one.warehouse, day: one.day } : null;
  };
  return { previous: at('previous'), next: at('next') };
}

type EventRow = Omit<HistoryEvent, 'changes'> & { changes: Record<string, readonly [unknown, unknown]> | null };

const textOf = (value: unknown): string | null => (value === null || value === undefined || value === '' ? null : String(value));

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What the trail calls a change of a line, and the text that says it. */
const OF_LINE = {
  new: 'newLine',
  'note of': 'lineNote',
  'project of': 'lineProject',
  'cost centres of': 'lineCostCentres',
  'unit of': 'lineUnit',
  'amount of': 'lineAmount',
} as const;
const LINE = new RegExp(`^(?:(${Object.keys(OF_LINE).join('|')}) )?line (.+)$`);

/** Ids inside the changes whose names people know: partners, items, projects, cost centres, units. */
async function namesOf(run: RunSql, company: number, rows: readonly EventRow[]): Promise<Map<string, string>> {
  const found = JSON.stringify(rows.map(({ changes }) => changes)).match(ID) ?? [];
  const ids = [...new Set(found)];
  if (ids.length === 0) return new Map();
  const names = await run<{ id: string; name: string }>(
    sql`SELECT id, name FROM partner WHERE company_id = ${company} AND id = ANY(${ids}::uuid[])
        UNION ALL SELECT id, code FROM project WHERE company_id = ${company} AND id = ANY(${ids}::uuid[])
        UNION ALL SELECT id, code FROM cost_centre WHERE company_id = ${company} AND id = ANY(${ids}::uuid[])
        UNION ALL SELECT id, code FROM unit_of_measure WHERE company_id = ${company} AND id = ANY(${ids}::uuid[])
        UNION ALL SELECT i.id, c.code || ' ' || i.code FROM item i JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        WHERE i.company_id = ${company} AND i.id = ANY(${ids}::uuid[])`,
  );
  return new Map(names.map(({ id, name }) => [id, name]));
}

/** What happened to a record, the latest first, in names instead of ids. */
export async function recordHistory(run: RunSql, company: number, id: string): Promise<HistoryEvent[]> {
  const rows = await run<EventRow>(
    sql`SELECT id, to_json(at)#>>'{}' AS at, actor_name AS by, action, reason, changes FROM audit_event
        WHERE company_id = ${company} AND entity = 'stock_record' AND entity_id = ${id}::uuid ORDER BY seq DESC LIMIT 500`,
  );
  const names = await namesOf(run, company, rows);
  const named = (value: unknown) => {
    const text = textOf(value);
    return text === null ? null : text.replace(ID, (one) => names.get(one) ?? one);
  };
  return rows.map(({ changes, ...event }) => ({
    ...event,
    changes: Object.entries(changes ?? {}).map(([key, [before, after]]): HistoryChange => {
      const line = LINE.exec(key);
      const field = line ? (line[1] === undefined ? 'line' : OF_LINE[line[1] as keyof typeof OF_LINE]) : key;
      return { field, line: line ? (names.get(line[2] ?? '') ?? line[2] ?? null) : null, before: named(before), after: named(after) };
    }),
  }));
}
