import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { addDays, type Day } from '../kernel/day';
import { nearExpiry } from '../lots/lot-figures';
import type { Dashboard, DayCount, ExpiryCounts, LastRecord, OpenDraft, StatusCount, Waiting, WarehouseCount } from './dashboard.types';

/** Days shown of the records, today included. */
export const DAYS_SHOWN = 10;
const [WEEK, FORTNIGHT, MONTH] = [7, 14, 30];
/** Where the wider stretches end. */
const FAR = [60, 90, 180, 365] as const;
const LONGEST = 5;
const MOST_WAREHOUSES = 8;
/** Ages are worked out for the oldest lots in quarantine only; there the longest wait is. */
const LOOKED_AT = 500;

export type Asker = { readonly companyId: number; readonly userId: string; readonly today: Day };

const statusesOf = ({ companyId }: Asker): Sql =>
  sql`SELECT s.code, s.description AS name, s.kind, COALESCE(s.exclude_from_availability, false) AS excludes, n.lots,
          (SELECT count(*)::int FROM lot h WHERE h.company_id = ${companyId} AND h.open_holds > 0 AND h.voided_at IS NULL AND h.on_hand > 0) AS held
        FROM (SELECT status_id, count(*)::int AS lots FROM lot WHERE company_id = ${companyId} AND voided_at IS NULL AND on_hand > 0 GROUP BY status_id) n
        LEFT JOIN lot_status s ON s.company_id = ${companyId} AND s.id = n.status_id ORDER BY n.lots DESC, s.code_key`;

/** Read of an index alone: a year holds many lots. */
function farExpiryOf({ companyId, today }: Asker): Sql {
  const [first, second, third, fourth] = FAR.map((end) => addDays(today, end));
  return sql`SELECT count(*) FILTER (WHERE expiry_date <= ${first}::date)::int AS days60,
          count(*) FILTER (WHERE expiry_date > ${first}::date AND expiry_date <= ${second}::date)::int AS days90,
          count(*) FILTER (WHERE expiry_date > ${second}::date AND expiry_date <= ${third}::date)::int AS days180,
          count(*) FILTER (WHERE expiry_date > ${third}::date)::int AS days365
        FROM lot WHERE company_id = ${companyId} AND voided_at IS NULL AND on_hand > 0
          AND expiry_date > ${addDays(today, MONTH)}::date AND expiry_date <= ${fourth}::date`;
}

/**
 * How much lies in each warehouse, as rows of the detail of the stock view: kilograms and pieces have no sum. Reads all that is on hand.
 * @rules STK-01
 */
export const readWarehouseStock = (run: RunSql, companyId: number): Promise<WarehouseCount[]> =>
  run<WarehouseCount>(
    sql`SELECT w.id, w.code, w.description, n.rows FROM (
          SELECT b.warehouse_id, count(*)::int AS rows FROM stock_balance b
          LEFT JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id
          WHERE b.company_id = ${companyId} AND b.quantity <> b.flagged_quantity AND l.closed IS NOT TRUE AND l.voided_at IS NULL GROUP BY b.warehouse_id
        ) n JOIN warehouse w ON w.company_id = ${companyId} AND w.id = n.warehouse_id ORDER BY n.rows DESC, w.code_key LIMIT ${MOST_WAREHOUSES}`,
  );

type FarExpiry = Pick<ExpiryCounts, `days${(typeof FAR)[number]}`>;
type NearExpiry = Omit<ExpiryCounts, keyof FarExpiry>;

const nearExpiryOf = ({ companyId, today }: Asker): Sql =>
  sql`SELECT count(*) FILTER (WHERE l.expiry_date < ${today}::date)::int AS expired,
          count(*) FILTER (WHERE l.expiry_date BETWEEN ${today}::date AND ${addDays(today, WEEK)}::date)::int AS week,
          count(*) FILTER (WHERE l.expiry_date BETWEEN ${addDays(today, WEEK + 1)}::date AND ${addDays(today, FORTNIGHT)}::date)::int AS fortnight,
          count(*) FILTER (WHERE l.expiry_date BETWEEN ${addDays(today, FORTNIGHT + 1)}::date AND ${addDays(today, MONTH)}::date)::int AS month,
          count(*) FILTER (WHERE ${nearExpiry(today)})::int AS near
        FROM lot l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND l.on_hand > 0
          AND l.expiry_date <= ${today}::date + GREATEST(${MONTH}::int, (SELECT max(block_warning_days) FROM item WHERE company_id = ${companyId}))`;

type LotCounts = { readonly statuses: readonly (StatusCount & { held: number })[]; readonly near: NearExpiry; readonly far: FarExpiry };

/** What is counted of the lots, in one journey. */
export async function readLotCounts(run: RunSql, asker: Asker): Promise<LotCounts> {
  const [counts] = await run<LotCounts>(
    sql`SELECT (SELECT COALESCE(json_agg(s), '[]') FROM (${statusesOf(asker)}) s) AS statuses,
          (SELECT row_to_json(n) FROM (${nearExpiryOf(asker)}) n) AS near, (SELECT row_to_json(f) FROM (${farExpiryOf(asker)}) f) AS far`,
  );
  if (!counts) throw new Error('the lots could not be counted');
  return counts;
}

const readWaiting = (run: RunSql, { companyId, today }: Asker) =>
  run<Waiting>(
    // The lots are found by their status first; their order by age is no reason to walk through all the others.
    sql`WITH kept AS MATERIALIZED (SELECT * FROM lot x WHERE x.company_id = ${companyId} AND x.voided_at IS NULL AND x.on_hand > 0
          AND x.status_id = ANY (ARRAY(SELECT s.id FROM lot_status s WHERE s.company_id = ${companyId} AND s.kind = 'QUARANTINE')))
        SELECT l.id, l.code, k.code || ' ' || i.code AS item, l.on_hand AS "onHand", u.code AS uom,
          GREATEST(0, ${today}::date - (COALESCE((SELECT max(c.changed_at) FROM lot_status_change c WHERE c.company_id = l.company_id AND c.lot_id = l.id AND c.to_status_id = l.status_id), l.created_at)
            AT TIME ZONE (SELECT time_zone FROM company WHERE id = ${companyId}))::date)::int AS days
        FROM (SELECT * FROM kept ORDER BY id LIMIT ${LOOKED_AT}) l
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        ORDER BY days DESC, l.id LIMIT ${LONGEST}`,
  );

async function readRecords(run: RunSql, { companyId, today }: Asker): Promise<{ last: LastRecord[]; days: DayCount[] }> {
  const from = addDays(today, 1 - DAYS_SHOWN);
  const [row] = await run<{ last: LastRecord[]; days: DayCount[] }>(
    sql`SELECT
      (SELECT COALESCE(json_agg(x ORDER BY x."postingDate" DESC, x.at DESC), '[]') FROM (
        SELECT r.seq AS at, r.id, r.number, w.code AS warehouse, t.code || ' ' || t.description AS template, t.type AS direction, r.posting_date AS "postingDate", r.voided_at IS NOT NULL AS voided
        FROM stock_record r
        JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
        WHERE r.company_id = ${companyId} ORDER BY r.posting_date DESC, r.seq DESC LIMIT ${LONGEST}) x) AS last,
      (SELECT json_agg(json_build_object('day', d::date, 'loads', COALESCE(n.loads, 0), 'unloads', COALESCE(n.unloads, 0)) ORDER BY d)
        FROM generate_series(${from}::date, ${today}::date, interval '1 day') d
        LEFT JOIN (SELECT r.posting_date, count(*) FILTER (WHERE t.type = 'LOAD')::int AS loads, count(*) FILTER (WHERE t.type = 'UNLOAD')::int AS unloads
          FROM stock_record r JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
          WHERE r.company_id = ${companyId} AND r.voided_at IS NULL AND r.posting_date BETWEEN ${from}::date AND ${today}::date GROUP BY r.posting_date) n ON n.posting_date = d::date) AS days`,
  );
  if (!row) throw new Error('the records could not be counted');
  return row;
}

const readDrafts = (run: RunSql, { companyId, userId }: Asker) =>
  run<OpenDraft & { total: number }>(
    sql`SELECT d.id, d.updated_at AS "updatedAt", t.code || ' ' || t.description AS template, w.code AS warehouse, count(*) OVER ()::int AS total
        FROM record_draft d
        LEFT JOIN warehouse w ON w.company_id = d.company_id AND w.id = nullif(d.payload->>'warehouseId', '')::uuid
        LEFT JOIN warehouse_template t ON t.company_id = d.company_id AND t.id = nullif(d.payload->>'templateId', '')::uuid
        WHERE d.company_id = ${companyId} AND d.user_id = ${userId}::uuid ORDER BY d.updated_at DESC, d.id LIMIT ${LONGEST}`,
  );

/** What needs attention in the company today, and the drafts of the person, in four statements; `lotCounts` tells what is counted of the lots. */
export async function readDashboard(
  run: RunSql,
  asker: Asker,
  lotCounts: (asker: Asker) => Promise<LotCounts> = (given) => readLotCounts(run, given),
): Promise<Dashboard> {
  const [{ statuses, near, far }, waiting, records, drafts] = await Promise.all([
    lotCounts(asker),
    readWaiting(run, asker),
    readRecords(run, asker),
    readDrafts(run, asker),
  ]);
  const sum = (rows: readonly StatusCount[]) => rows.reduce((total, { lots }) => total + lots, 0);
  return {
    statuses: statuses.map(({ held: _held, ...status }) => status),
    openLots: sum(statuses),
    held: statuses[0]?.held ?? 0,
    quarantined: sum(statuses.filter(({ kind }) => kind === 'QUARANTINE')),
    expiry: { ...near, ...far },
    waiting,
    ...records,
    drafts: drafts.map(({ total: _total, ...draft }) => draft),
    draftCount: drafts[0]?.total ?? 0,
  };
}
