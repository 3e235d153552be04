import sql, { type Sql } from 'sql-template-tag';

/** One invariant of the books: `faulty` selects what breaks it (first column: words for a person), `counted` how many rows were looked at. */
export type Check = {
  readonly id: string;
  readonly title: string;
  readonly counted: (companyId: number) => Sql;
  readonly faulty: (companyId: number) => Sql;
};

/** Entries of before the day on which lots or serial numbers were turned on, and those that took that stock out. */
export const untracked = sql`(e.seq <= i.tracked_after_seq OR (e.direction = 'UNLOAD' AND EXISTS (
  SELECT 1 FROM stock_record r WHERE r.company_id = e.company_id AND r.id = e.record_id AND r.tracked_item_id = e.item_id)))`;
const live = sql`NOT EXISTS (SELECT 1 FROM stock_entry r WHERE r.company_id = e.company_id AND r.reverses_id = e.id) AND e.reverses_id IS NULL`;

/** Every stored figure against the ledger that it folds (quality.md section 2, domain.md appendix B). Ids: V… of quality.md, B… of appendix B. */
export const CHECKS: readonly Check[] = [
  {
    id: 'V1',
    title: 'every balance is the sum of its entries',
    counted: (company) => sql`SELECT count(*)::int AS count FROM stock_balance WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH folded AS (SELECT item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id, sum(quantity) AS quantity, max(posting_date) AS last_date FROM stock_entry
        WHERE company_id = ${company} GROUP BY item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id),
      kept AS (SELECT item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id, quantity, last_date FROM stock_balance WHERE company_id = ${company} AND last_date IS NOT NULL)
      SELECT 'item ' || item_id || ' lot ' || COALESCE(lot_id::text, '-') AS what FROM
        ((SELECT * FROM folded EXCEPT ALL SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT ALL SELECT * FROM folded)) AS difference`,
  },
  {
    id: 'V2',
    title: 'no lot is below zero at the end of any day, at any place',
    counted: (company) => sql`SELECT count(*)::int AS count FROM stock_entry WHERE company_id = ${company} AND lot_id IS NOT NULL`,
    faulty: (company) => sql`
      SELECT DISTINCT 'lot ' || lot_id || ' on ' || posting_date AS what FROM (
        SELECT lot_id, posting_date, sum(sum(quantity)) OVER (PARTITION BY lot_id, warehouse_id, location_id, partner_id, project_id ORDER BY posting_date) AS balance
        FROM stock_entry WHERE company_id = ${company} AND lot_id IS NOT NULL GROUP BY lot_id, warehouse_id, location_id, partner_id, project_id, posting_date) AS day WHERE balance < 0`,
  },
  {
    id: 'STK-08',
    title: 'the figures on every lot are the fold of its entries',
    counted: (company) => sql`SELECT count(*)::int AS count FROM lot WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH entry AS (SELECT e.*, COALESCE(p.blocked, false) AS blocked FROM stock_entry e LEFT JOIN location p ON p.company_id = e.company_id AND p.id = e.location_id WHERE e.company_id = ${company} AND e.lot_id IS NOT NULL),
      load AS (SELECT e.lot_id, r.id AS record_id, r.seq, sum(e.quantity) AS quantity, COALESCE(sum(e.quantity) FILTER (WHERE e.integrates), 0) AS integrated
        FROM entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id WHERE e.direction = 'LOAD' GROUP BY e.lot_id, r.id, r.seq HAVING sum(e.quantity) > 0),
      first AS (SELECT DISTINCT ON (lot_id) lot_id, record_id, quantity - integrated AS own FROM load ORDER BY lot_id, seq),
      initial AS (SELECT f.lot_id, f.record_id, f.own + (SELECT sum(l.integrated) FROM load l WHERE l.lot_id = f.lot_id) AS quantity FROM first f),
      fold AS (SELECT lot_id, sum(quantity) AS ledger, COALESCE(sum(quantity) FILTER (WHERE blocked), 0) AS blocked,
          COALESCE(sum(quantity) FILTER (WHERE direction = 'LOAD' AND NOT opening AND NOT transfer), 0) AS loaded FROM entry GROUP BY lot_id)
      SELECT 'lot ' || l.code AS what FROM lot l LEFT JOIN fold f ON f.lot_id = l.id LEFT JOIN initial i ON i.lot_id = l.id
      WHERE l.company_id = ${company} AND (l.ledger_quantity <> COALESCE(f.ledger, 0) OR l.blocked_quantity <> COALESCE(f.blocked, 0) OR l.total_loaded <> COALESCE(f.loaded, 0)
        OR l.initial_quantity <> COALESCE(i.quantity, 0) OR l.on_hand <> CASE WHEN l.closed THEN 0 ELSE l.ledger_quantity - l.flagged_quantity END
        OR (l.voided_at IS NULL) IS DISTINCT FROM (i.lot_id IS NOT NULL) OR (i.record_id IS NOT NULL AND i.record_id IS DISTINCT FROM l.first_record_id))`,
  },
  {
    id: 'B2',
    title: 'the lots of every posted line add up to its quantity',
    counted: (company) => sql`SELECT count(*)::int AS count FROM stock_line WHERE company_id = ${company}`,
    faulty: (company) => sql`
      SELECT 'line ' || l.line_no || ' of record ' || l.record_id AS what FROM stock_line l
      LEFT JOIN LATERAL (SELECT COALESCE(sum(abs(e.quantity)), 0) AS quantity FROM stock_entry e WHERE e.company_id = l.company_id AND e.record_id = l.record_id AND e.line_id = l.id AND ${live}) s ON true
      WHERE l.company_id = ${company} AND s.quantity <> CASE WHEN l.removed_at IS NULL THEN l.base_qty ELSE 0 END`,
  },
  {
    id: 'B3',
    title: 'a lot item holds nothing without a lot, and every lot is of the item of its entries',
    counted: (company) => sql`SELECT count(*)::int AS count FROM stock_entry WHERE company_id = ${company}`,
    faulty: (company) => sql`
      SELECT 'entry ' || e.id AS what FROM stock_entry e JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id LEFT JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id
      WHERE e.company_id = ${company} AND ((i.lot_managed AND e.lot_id IS NULL AND ${untracked} IS NOT TRUE AND (SELECT lot_serial_management FROM company_settings s WHERE s.company_id = e.company_id))
        OR (e.lot_id IS NOT NULL AND (l.item_id <> e.item_id OR l.variant_id IS DISTINCT FROM e.variant_id)))`,
  },
  {
    id: 'V5',
    title: 'every command that was answered stands exactly once',
    counted: (company) => sql`SELECT count(*)::int AS count FROM command WHERE company_id = ${company}`,
    faulty: (company) => sql`
      SELECT 'command ' || c.id AS what FROM command c WHERE c.company_id = ${company} AND (c.result IS NULL
        OR (c.kind = 'record.post' AND NOT EXISTS (SELECT 1 FROM stock_record r WHERE r.company_id = c.company_id AND r.id = (c.result->>'recordId')::uuid)))
      UNION ALL SELECT 'record ' || (result->>'recordId') FROM command WHERE company_id = ${company} AND kind = 'record.post' GROUP BY result->>'recordId' HAVING count(*) > 1`,
  },
  {
    id: 'V6',
    title: 'every reversal takes back exactly one entry, whole, at its place and day; voided records hold nothing',
    counted: (company) => sql`SELECT count(*)::int AS count FROM stock_entry WHERE company_id = ${company} AND reverses_id IS NOT NULL`,
    faulty: (company) => sql`
      SELECT 'reversal ' || r.id AS what FROM stock_entry r JOIN stock_entry e ON e.company_id = r.company_id AND e.id = r.reverses_id
      WHERE r.company_id = ${company} AND (r.quantity <> -e.quantity OR r.posting_date <> e.posting_date OR r.record_id <> e.record_id OR e.reverses_id IS NOT NULL
        OR (r.item_id, r.variant_id, r.warehouse_id, r.location_id, r.lot_id, r.partner_id, r.project_id, r.direction) IS DISTINCT FROM
           (e.item_id, e.variant_id, e.warehouse_id, e.location_id, e.lot_id, e.partner_id, e.project_id, e.direction))
      UNION ALL SELECT 'record ' || v.number FROM stock_record v WHERE v.company_id = ${company} AND v.voided_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM stock_entry e WHERE e.company_id = v.company_id AND e.record_id = v.id AND ${live})`,
  },
  {
    id: 'LOT-30',
    title: 'every lot counts its open holds',
    counted: (company) => sql`SELECT count(*)::int AS count FROM lot_hold WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH open AS (SELECT h.lot_id, count(*) AS holds FROM lot_hold h WHERE h.company_id = ${company}
        AND NOT EXISTS (SELECT 1 FROM lot_hold_lift f WHERE f.company_id = h.company_id AND f.hold_id = h.id) GROUP BY h.lot_id)
      SELECT 'lot ' || l.code AS what FROM lot l LEFT JOIN open o ON o.lot_id = l.id WHERE l.company_id = ${company} AND l.open_holds <> COALESCE(o.holds, 0)`,
  },
  {
    id: 'V8',
    title: 'nothing leaves a lot on hold but by a template that allows it',
    // A template that was allowed to and is no longer says so in its trail; a correction that gives back takes nothing.
    counted: (company) => sql`SELECT count(*)::int AS count FROM lot_hold WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH allowing AS MATERIALIZED (SELECT a.entity_id AS template_id, max(a.at) AS at FROM audit_event a
        WHERE a.company_id = ${company} AND (a.changes->'allowUnavailableLots'->>0 = 'true' OR a.changes->'physicalInventory'->>0 = 'true') GROUP BY 1)
      SELECT 'lot ' || l.code || ', record ' || r.number || ' of ' || r.posting_date AS what
      FROM lot_hold h JOIN lot l ON l.company_id = h.company_id AND l.id = h.lot_id
      LEFT JOIN lot_hold_lift f ON f.company_id = h.company_id AND f.hold_id = h.id
      JOIN stock_entry e ON e.company_id = h.company_id AND e.lot_id = h.lot_id AND e.direction = 'UNLOAD' AND e.seq > h.after_seq AND (f.id IS NULL OR e.seq <= f.after_seq)
      JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
      JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id AND NOT t.allow_unavailable_lots AND NOT t.physical_inventory
      WHERE h.company_id = ${company} AND NOT EXISTS (SELECT 1 FROM allowing a WHERE a.template_id = t.id AND a.at > h.opened_at)
      GROUP BY h.id, l.code, r.id, r.number, r.posting_date HAVING sum(e.quantity) < 0`,
  },
  {
    id: 'V11',
    title: 'codes of live lots are unique by their key within their scope',
    // The key is made in code; the database raises other letters (ß) its own way, so that only plain ones can be compared here.
    counted: (company) => sql`SELECT count(*)::int AS count FROM lot WHERE company_id = ${company} AND voided_at IS NULL`,
    faulty: (company) => sql`
      SELECT 'lot ' || min(code) AS what FROM lot WHERE company_id = ${company} AND voided_at IS NULL GROUP BY item_id, variant_id, code_key HAVING count(*) > 1
      UNION ALL SELECT 'lot ' || min(code) FROM lot WHERE company_id = ${company} AND voided_at IS NULL AND scope_key IS NOT NULL GROUP BY scope_key HAVING count(*) > 1
      UNION ALL SELECT 'lot ' || code FROM lot WHERE company_id = ${company} AND normalize(code, NFKC) !~ '[^ -~]' AND code_key <> upper(regexp_replace(btrim(normalize(code, NFKC)), '\\s+', ' ', 'g'))`,
  },
  {
    id: 'LOT-28',
    title: 'the RFID tags of every lot are those of its live loads',
    counted: (company) => sql`SELECT count(*)::int AS count FROM lot_rfid WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH folded AS (SELECT DISTINCT e.lot_id, e.rfid_key AS tag_key FROM stock_entry e WHERE e.company_id = ${company} AND e.rfid_key IS NOT NULL AND e.lot_id IS NOT NULL AND e.direction = 'LOAD' AND ${live}),
      kept AS (SELECT lot_id, tag_key FROM lot_rfid WHERE company_id = ${company})
      SELECT 'lot ' || lot_id || ' tag ' || tag_key AS what FROM ((SELECT * FROM folded EXCEPT SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT SELECT * FROM folded)) AS difference`,
  },
  {
    id: 'B2 costs',
    title: 'where cost centres bear a line, they bear all of it',
    counted: (company) => sql`SELECT count(*)::int AS count FROM stock_line_cost_centre WHERE company_id = ${company}`,
    faulty: (company) => sql`
      SELECT 'line ' || l.line_no || ' of record ' || l.record_id AS what FROM stock_line l JOIN stock_line_cost_centre c ON c.company_id = l.company_id AND c.line_id = l.id
      WHERE l.company_id = ${company} AND l.removed_at IS NULL GROUP BY l.id, l.line_no, l.record_id, l.base_qty HAVING sum(c.quantity) <> l.base_qty`,
  },
];

/** The tables that only grow. */
export const APPEND_ONLY = [
  'stock_entry',
  'serial_entry',
  'trace_link',
  'lot_status_change',
  'lot_hold',
  'lot_hold_lift',
  'label_print',
  'label_print_line',
  'audit_event',
  'audit_seal',
];

/** What guards the books themselves: not of one company. */
export const GUARDS: readonly { readonly id: string; readonly title: string; readonly faulty: Sql }[] = [
  {
    id: 'V6 guards',
    title: 'the tables that only grow have their triggers, switched on',
    faulty: sql`SELECT t.name || ' ' || k.kind AS what
      FROM unnest(${APPEND_ONLY}::text[]) AS t(name) CROSS JOIN unnest(ARRAY['append_only', 'no_truncate']) AS k(kind)
      WHERE NOT EXISTS (SELECT 1 FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE c.relname = t.name AND g.tgname = t.name || '_' || k.kind AND g.tgenabled IN ('O', 'A'))`,
  },
  {
    id: 'V10',
    title: 'every reference between tables of a company carries the company, and is valid',
    faulty: sql`SELECT k.conname AS what FROM pg_constraint k
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND (NOT k.convalidated OR (
        EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'company_id' AND NOT a.attisdropped)
        AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey) AND a.attname = 'company_id')))`,
  },
];
