import sql from 'sql-template-tag';
import { type Check, untracked } from './checks';

const liveEntry = sql`e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM stock_entry r WHERE r.company_id = e.company_id AND r.reverses_id = e.id)`;
const livePiece = sql`x.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM serial_entry v WHERE v.company_id = x.company_id AND v.reverses_id = x.id)`;

/** What must be true of pieces and of records with an offset. Ids: V… of quality.md, B… of domain.md appendix B. */
export const PIECE_CHECKS: readonly Check[] = [
  {
    id: 'V3',
    title: 'every piece is where its last movement put it, in exactly one place and lot',
    counted: (company) => sql`SELECT count(*)::int AS count FROM serial WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH last AS (SELECT DISTINCT ON (x.serial_id) x.serial_id, e.direction, e.lot_id, e.warehouse_id, e.location_id, e.partner_id, e.project_id, e.posting_date
        FROM serial_entry x JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id WHERE x.company_id = ${company} AND ${livePiece} ORDER BY x.serial_id, x.seq DESC)
      SELECT 'serial ' || s.code AS what FROM serial s LEFT JOIN last l ON l.serial_id = s.id WHERE s.company_id = ${company} AND (
        (s.voided_at IS NULL) IS DISTINCT FROM (l.serial_id IS NOT NULL)
        OR s.state <> CASE l.direction WHEN 'LOAD' THEN 'IN_STOCK' WHEN 'UNLOAD' THEN 'OUT' ELSE 'NOT_LOADED' END
        OR (l.direction = 'LOAD' AND (s.warehouse_id, s.location_id, s.partner_id, s.project_id) IS DISTINCT FROM (l.warehouse_id, l.location_id, l.partner_id, l.project_id))
        OR (l.serial_id IS NOT NULL AND (s.lot_id IS DISTINCT FROM l.lot_id OR s.last_date <> l.posting_date)))`,
  },
  {
    id: 'B2 pieces',
    title: 'every standing entry of a serial item has one piece per unit, and reversals take back the same pieces',
    counted: (company) => sql`SELECT count(*)::int AS count FROM serial_entry WHERE company_id = ${company}`,
    faulty: (company) => sql`
      SELECT 'entry ' || e.id AS what FROM stock_entry e JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id
      LEFT JOIN LATERAL (SELECT count(*) AS pieces FROM serial_entry x WHERE x.company_id = e.company_id AND x.entry_id = e.id) p ON true
      WHERE e.company_id = ${company} AND p.pieces <> CASE WHEN i.serial_managed AND ${untracked} IS NOT TRUE AND (SELECT lot_serial_management FROM company_settings c WHERE c.company_id = e.company_id) THEN abs(e.quantity) ELSE p.pieces END
        AND ${liveEntry}
      UNION ALL SELECT 'piece ' || r.id FROM serial_entry r JOIN serial_entry x ON x.company_id = r.company_id AND x.id = r.reverses_id
      JOIN stock_entry e ON e.company_id = r.company_id AND e.id = r.entry_id WHERE r.company_id = ${company} AND (r.serial_id <> x.serial_id OR e.reverses_id IS DISTINCT FROM x.entry_id)`,
  },
  {
    id: 'B4',
    title: 'as many pieces lie in every place and lot as the balance says',
    counted: (company) => sql`SELECT count(*)::int AS count FROM serial WHERE company_id = ${company} AND state = 'IN_STOCK'`,
    faulty: (company) => sql`
      WITH piece AS (SELECT item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id, count(*)::numeric AS quantity,
          count(*) FILTER (WHERE cancelled OR forced_closed)::numeric AS flagged, count(*) FILTER (WHERE reserved AND NOT (cancelled OR forced_closed))::numeric AS reserved
        FROM serial WHERE company_id = ${company} AND state = 'IN_STOCK' AND voided_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7),
      kept AS (SELECT b.item_id, b.variant_id, b.warehouse_id, b.location_id, b.lot_id, b.partner_id, b.project_id, b.quantity, b.flagged_quantity, b.reserved_quantity
        FROM stock_balance b JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id WHERE b.company_id = ${company} AND i.serial_managed AND b.quantity <> 0)
      SELECT 'item ' || item_id || ' lot ' || COALESCE(lot_id::text, '-') AS what FROM ((SELECT * FROM piece EXCEPT ALL SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT ALL SELECT * FROM piece)) AS difference`,
  },
  {
    id: 'B5',
    title: 'every offset record has its main record, the same day and fate, and moves the same lots the other way',
    counted: (company) => sql`SELECT count(*)::int AS count FROM stock_record WHERE company_id = ${company} AND main_record_id IS NOT NULL`,
    faulty: (company) => sql`
      SELECT 'record ' || o.number || ' of ' || o.posting_date AS what FROM stock_record o JOIN stock_record m ON m.company_id = o.company_id AND m.id = o.main_record_id
      WHERE o.company_id = ${company} AND (o.posting_date <> m.posting_date OR (o.voided_at IS NULL) IS DISTINCT FROM (m.voided_at IS NULL) OR m.main_record_id IS NOT NULL
        OR EXISTS (SELECT 1 FROM (
          SELECT e.item_id, e.variant_id, e.lot_id, sum(e.quantity) AS quantity FROM stock_entry e
          WHERE e.company_id = o.company_id AND e.record_id IN (o.id, m.id) AND e.transfer GROUP BY 1, 2, 3) moved WHERE moved.quantity <> 0))`,
  },
  {
    id: 'V11 pieces',
    title: 'codes of live pieces are unique by their key within their item and variant',
    counted: (company) => sql`SELECT count(*)::int AS count FROM serial WHERE company_id = ${company} AND voided_at IS NULL`,
    faulty: (company) => sql`
      SELECT 'serial ' || min(code) AS what FROM serial WHERE company_id = ${company} AND voided_at IS NULL GROUP BY item_id, variant_id, code_key HAVING count(*) > 1
      UNION ALL SELECT 'serial ' || code FROM serial WHERE company_id = ${company} AND normalize(code, NFKC) !~ '[^ -~]' AND code_key <> upper(regexp_replace(btrim(normalize(code, NFKC)), '\\s+', ' ', 'g'))`,
  },
  {
    id: 'SER-11',
    title: 'every lot counts its pieces in stock that are void, out of circulation or reserved',
    counted: (company) => sql`SELECT count(*)::int AS count FROM lot WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH piece AS (SELECT lot_id, count(*) FILTER (WHERE cancelled OR forced_closed)::numeric AS flagged, count(*) FILTER (WHERE reserved AND NOT (cancelled OR forced_closed))::numeric AS reserved
        FROM serial WHERE company_id = ${company} AND state = 'IN_STOCK' AND voided_at IS NULL AND lot_id IS NOT NULL GROUP BY lot_id)
      SELECT 'lot ' || l.code AS what FROM lot l LEFT JOIN piece p ON p.lot_id = l.id
      WHERE l.company_id = ${company} AND (l.flagged_quantity <> COALESCE(p.flagged, 0) OR l.reserved_quantity <> COALESCE(p.reserved, 0))`,
  },
  {
    id: 'tracked',
    title: 'where lots or serial numbers were turned on later, nothing has one before that day and everything has one from it on',
    counted: (company) => sql`SELECT count(*)::int AS count FROM item WHERE company_id = ${company} AND tracked_from IS NOT NULL`,
    faulty: (company) => sql`
      WITH entry AS (SELECT e.*, i.code, i.tracked_from, i.lot_managed, i.serial_managed, i.lots_before_tracking AS lots_before, e.seq <= i.tracked_after_seq AS before, r.tracked_item_id,
          EXISTS (SELECT 1 FROM serial_entry x WHERE x.company_id = e.company_id AND x.entry_id = e.id) AS pieces
        FROM stock_entry e JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id AND i.tracked_from IS NOT NULL
        JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
        WHERE e.company_id = ${company} AND ${liveEntry} AND (SELECT lot_serial_management FROM company_settings c WHERE c.company_id = e.company_id))
      SELECT 'item ' || code || ', entry ' || id AS what FROM entry WHERE CASE
        WHEN before THEN posting_date > tracked_from OR (lot_id IS NOT NULL AND NOT lots_before) OR pieces
        WHEN tracked_item_id = item_id AND direction = 'UNLOAD' THEN posting_date <> tracked_from OR (lot_id IS NOT NULL) <> lots_before OR pieces
        ELSE posting_date < tracked_from OR (lot_managed AND lot_id IS NULL) OR (serial_managed AND NOT pieces AND quantity <> 0) END
      UNION ALL SELECT 'item ' || i.code FROM stock_balance b JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id AND i.tracked_from IS NOT NULL AND i.lot_managed
        WHERE b.company_id = ${company} AND b.lot_id IS NULL AND b.quantity <> 0 AND (SELECT lot_serial_management FROM company_settings c WHERE c.company_id = b.company_id)`,
  },
];
