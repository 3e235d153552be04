import type pg from 'pg';

/** The firm that a ground stands in. */
export type TraceFirm = {
  readonly companyId: number;
  readonly itemId: string;
  readonly uomId: string;
  readonly warehouseId: string;
  readonly loadId: string;
  readonly unloadId: string;
  readonly customers: readonly string[];
  readonly today: string;
};
/** `lots` of a family: every one but the first is made of the one before it in a tree in which each has `fan` children; those without children are delivered. */
export type Family = { readonly tag: string; readonly lots: number; readonly fan: number };

const LOADED = 100_000;

/** An id made of a text: the same every time, and in the shape of one (RFC 9562, version 8). */
const idOf = (text: string): string => `overlay(overlay(md5(${text}) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid`;

/** What every statement begins with: the lots of the family, each with its parent and how much is left of it. */
const FAMILY = `WITH given AS (SELECT $1::int AS company, $2::uuid AS item, $3::uuid AS uom, $4::uuid AS warehouse, $5::uuid AS load, $6::uuid AS unload, $7::uuid[] AS customers, $8::date AS day, $9::text AS tag, $10::int AS lots, $11::int AS fan, (SELECT COALESCE(max(r.number), 0) FROM stock_record r WHERE r.company_id = $1) AS before),
  family AS (
    SELECT g.*, n, CASE WHEN n > 0 THEN (n - 1) / g.fan END AS parent, GREATEST(0, LEAST(g.fan, g.lots - 1 - n * g.fan)) AS children
    FROM given g CROSS JOIN LATERAL generate_series(0, g.lots - 1) AS n
  ),
  node AS (SELECT *, ${idOf('tag || n')} AS lot, ${idOf('tag || parent')} AS input, ${idOf("'made' || tag || n")} AS made, ${idOf("'used' || tag || n")} AS used, ${idOf("'sold' || tag || n")} AS sold FROM family)`;

const STATEMENTS: readonly string[] = [
  `INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability, partner_id, main_record_id)
   SELECT company, made, warehouse, load, day, n + 1 + before, true, NULL::uuid, NULL::uuid FROM node`,
  `INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability, partner_id, main_record_id)
   SELECT company, used, warehouse, unload, day, n + 1 + before, true, NULL::uuid, made FROM node WHERE parent IS NOT NULL
   UNION ALL SELECT company, sold, warehouse, unload, day, n + lots + 1 + before, true, customers[1 + n % cardinality(customers)], NULL::uuid FROM node WHERE children = 0`,
  `INSERT INTO lot (company_id, id, item_id, code, code_key, insert_date, start_date, initial_quantity, total_loaded, ledger_quantity, on_hand, first_record_id, first_load_date)
   SELECT company, lot, item, tag || n, upper(tag) || n, day, day, ${LOADED}, ${LOADED}, ${LOADED} - GREATEST(children, 1), ${LOADED} - GREATEST(children, 1), made, day FROM node`,
  `INSERT INTO stock_balance (company_id, id, item_id, warehouse_id, lot_id, quantity, last_date) SELECT company, ${idOf("'balance' || tag || n")}, item, warehouse, lot, ${LOADED} - GREATEST(children, 1), day FROM node`,
  `INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, move_uom_id, move_qty, base_qty)
   SELECT company, made, made, 1, item, uom, ${LOADED}, ${LOADED} FROM node UNION ALL SELECT company, used, used, 1, item, uom, 1, 1 FROM node WHERE parent IS NOT NULL
   UNION ALL SELECT company, sold, sold, 1, item, uom, 1, 1 FROM node WHERE children = 0`,
  `INSERT INTO stock_entry (company_id, id, record_id, line_id, item_id, warehouse_id, lot_id, posting_date, direction, quantity)
   SELECT company, made, made, made, item, warehouse, lot, day, 'LOAD', ${LOADED} FROM node UNION ALL SELECT company, used, used, used, item, warehouse, input, day, 'UNLOAD', -1 FROM node WHERE parent IS NOT NULL
   UNION ALL SELECT company, sold, sold, sold, item, warehouse, lot, day, 'UNLOAD', -1 FROM node WHERE children = 0`,
  `INSERT INTO trace_link (company_id, id, record_id, line_id, kind, posting_date, input_lot_id, output_lot_id, input_entry_id, output_entry_id, quantity)
   SELECT company, made, made, made, 'BOM', day, input, lot, used, made, 1 FROM node WHERE parent IS NOT NULL`,
  `INSERT INTO trace_edge (company_id, input_node, output_node, input_is_serial, output_is_serial, links, quantity, first_date) SELECT company, input, lot, false, false, 1, 1, day FROM node WHERE parent IS NOT NULL`,
];

/** Makes a family of lots by bulk load, the same every time, and returns the ids of the first lot and of the last one. */
export async function loadFamily(
  pool: pg.Pool | pg.Client,
  firm: TraceFirm,
  { tag, lots, fan }: Family,
): Promise<{ first: string; last: string }> {
  const { companyId, itemId, uomId, warehouseId, loadId, unloadId, customers, today } = firm;
  const values = [companyId, itemId, uomId, warehouseId, loadId, unloadId, customers, today, tag, lots, fan];
  for (const statement of STATEMENTS) await pool.query(`${FAMILY} ${statement}`, values);
  const { rows } = await pool.query(`SELECT ${idOf('$1::text')} AS first, ${idOf('$2::text')} AS last`, [`${tag}0`, `${tag}${lots - 1}`]);
  return rows[0];
}

/**
 * A trace forward by hand: the reached edges, and the first two hundred deliveries of what was reached with their number, each in one statement.
 */
export async function rawForward(pool: pg.Pool, companyId: number, lotId: string): Promise<{ edges: number; deliveries: number }> {
  const reach = `WITH RECURSIVE reach(node) AS (SELECT $2::uuid UNION SELECT e.output_node FROM reach r JOIN trace_edge e ON e.company_id = $1 AND e.input_node = r.node AND e.links > 0)`;
  const edges = await pool.query({
    name: 'raw-forward',
    text: `${reach} SELECT e.input_node, e.output_node, e.quantity, e.first_date FROM reach r JOIN trace_edge e ON e.company_id = $1 AND e.input_node = r.node AND e.links > 0`,
    values: [companyId, lotId],
  });
  const deliveries = await pool.query({
    name: 'raw-customers',
    text: `${reach} SELECT p.name, l.code, r.id, e.posting_date, -sum(e.quantity) AS quantity, count(*) OVER ()::int AS total
      FROM reach n JOIN stock_entry e ON e.company_id = $1 AND e.lot_id = n.node AND e.direction = 'UNLOAD' AND e.reverses_id IS NULL AND NOT e.transfer
      JOIN stock_record r ON r.company_id = $1 AND r.id = e.record_id JOIN partner p ON p.company_id = $1 AND p.id = r.partner_id AND p.is_customer JOIN lot l ON l.company_id = $1 AND l.id = n.node
      WHERE NOT EXISTS (SELECT 1 FROM stock_entry z WHERE z.company_id = $1 AND z.reverses_id = e.id)
      GROUP BY p.name, l.code, r.id, e.posting_date ORDER BY e.posting_date DESC, r.id LIMIT 200`,
    values: [companyId, lotId],
  });
  return { edges: edges.rows.length, deliveries: deliveries.rows[0]?.total ?? 0 };
}
