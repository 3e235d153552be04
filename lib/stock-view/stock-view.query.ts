import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { codePattern, likeText } from '../kernel/like';
import { PAGE_SIZE } from '../kernel/list-page';
import { isZero } from '../kernel/quantity';
import { usable } from '../lots/lot-figures';
import { matching } from '../server/search-sql';
import { refusalReasons } from '../availability/withdrawal.rules';
import { type Moment, momentOf, stockOn } from './stock-on.query';
import { rowKey } from './stock-row.rules';
import { type StockKey, type StockPlace, type StockShow, sortFor, TAB_PLACES } from './stock-tabs.rules';
import { pastDay, type StockViewParams } from './stock-view.params';
import type { StockPage, StockRow, StockTotal } from './stock-view.types';

const HELD: Readonly<Record<StockShow, Sql>> = {
  held: sql`<> 0`,
  positive: sql`> 0`,
  negative: sql`< 0`,
  zero: sql`= 0`,
  all: sql`IS NOT NULL`,
};

const ORDER: Readonly<Record<StockKey, readonly string[]>> = {
  item: ['k.code_key', 'i.code_key', 'v.code_key'],
  warehouse: ['w.code_key'],
  location: ['p.code_key'],
  partner: ['a.name', 'a.nickname'],
  project: ['j.code_key'],
  lot: ['l.code_key'],
  expiry: ['l.expiry_date'],
  onHand: ['c.on_hand'],
  available: ['c.available'],
};

const exactly = (column: string, id: string | null): Sql =>
  id === null ? empty : id === '-' ? sql` AND ${raw(column)} IS NULL` : sql` AND ${raw(column)} = ${id}::uuid`;

function conditions(companyId: number, params: StockViewParams): Sql {
  const { q, item, location, lot, partner, warehouse, tab } = params;
  return sql`${exactly('b.item_id', params.itemId)}${exactly('b.variant_id', params.variantId)}${warehouse.length === 0 ? empty : sql` AND b.warehouse_id = ANY(${warehouse}::uuid[])`}${exactly('b.location_id', params.locationId)}${exactly(
    'b.partner_id',
    params.partnerId,
  )}${exactly('b.project_id', params.projectId)}${exactly('b.lot_id', params.lotId)}${
    item === '' ? empty : sql` AND (i.code_key LIKE ${codePattern(item)} OR k.code_key || ' ' || i.code_key LIKE ${codePattern(item)})`
  }${lot === '' ? empty : sql` AND l.code_key LIKE ${codePattern(lot)}`}${location === '' ? empty : below(companyId, location)}${
    partner === '' ? empty : sql` AND (a.name ILIKE ${likeText(partner)} OR a.nickname ILIKE ${likeText(partner)})`
  }${tab === 'partner' ? sql` AND w.stock_by_partner` : empty}${tab === 'project' ? sql` AND w.stock_by_project` : empty} AND ${matching(
    q,
    ['i.code', 'i.description', 'l.code'],
  )}`;
}

/** Locations whose code fits, and all that lies inside them. */
const below = (companyId: number, location: string): Sql => sql` AND b.location_id IN (
  WITH RECURSIVE inside AS (
    SELECT id FROM location WHERE company_id = ${companyId} AND code_key LIKE ${codePattern(location)}
    UNION SELECT x.id FROM location x JOIN inside ON x.parent_id = inside.id WHERE x.company_id = ${companyId}
  ) SELECT id FROM inside)`;

/**
 * One row for each item, variant and what the tab tells apart, with the figures of STK: a closed lot has nothing on hand, flagged pieces are not
 * counted, reserved ones are not available; available is what lies in
 * places that are not blocked, of lots that may be withdrawn today, and of a past day nobody may withdraw anything. Voided lots never held anything.
 */
function cells(companyId: number, params: StockViewParams, { today, moment }: { readonly today: Day; readonly moment: Moment }): Sql {
  const places: readonly StockPlace[] = TAB_PLACES[params.tab];
  const keys = join(['item', 'variant', ...places].map((name) => raw(`b.${name}_id`)));
  const committed = sql`0::numeric`; // documents that commit name no place yet
  // A row of today's balance is a row of the detail: nothing to sum, and nothing to sort for it.
  const apart = params.tab === 'detail' && moment.past === null;
  const figure = (value: Sql): Sql => (apart ? value : sql`sum(${value})`);
  const free = sql`CASE WHEN p.blocked OR NOT (b.lot_id IS NULL OR ${usable(today)}) THEN 0 ELSE h.on_hand - h.reserved - ${committed} END`;
  const held = sql`${figure(sql`h.on_hand`)} ${HELD[params.show]}`;
  return sql`SELECT ${keys}, ${figure(sql`h.on_hand`)} AS on_hand, ${figure(committed)} AS committed, ${figure(moment.past === null ? free : sql`0::numeric`)} AS available
    FROM (${stockOn(companyId, params, moment)}) b
    LEFT JOIN lot l ON l.company_id = ${companyId} AND l.id = b.lot_id
    LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
    LEFT JOIN location p ON p.company_id = ${companyId} AND p.id = b.location_id${named(companyId, params)}
    CROSS JOIN LATERAL (SELECT CASE WHEN l.closed THEN 0 ELSE b.quantity - b.flagged END AS on_hand, b.reserved) h
    WHERE l.voided_at IS NULL${conditions(companyId, params)}${apart ? sql` AND ${held}` : sql` GROUP BY ${keys} HAVING ${held}`}`;
}

/** What only a filter asks for: joined to every row for nothing, it costs a plan that takes few rows for granted. */
const named = (companyId: number, { q, item, partner, tab }: StockViewParams): Sql =>
  sql`${
    q === '' && item === ''
      ? empty
      : sql`
    JOIN item i ON i.company_id = ${companyId} AND i.id = b.item_id
    JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id`
  }${tab === 'partner' || tab === 'project' ? sql` JOIN warehouse w ON w.company_id = ${companyId} AND w.id = b.warehouse_id` : empty}${
    partner === '' ? empty : sql` LEFT JOIN partner a ON a.company_id = ${companyId} AND a.id = b.partner_id`
  }`;

/**
 * Only what the page may show is ordered: in the order of the items, the rows of the items that it reaches. `skipped` rows stand before those.
 * Other orders sort all rows.
 */
function reached(
  companyId: number,
  params: StockViewParams,
  size: number,
): { readonly near: Sql; readonly rows: Sql; readonly skipped: Sql } {
  const from = (params.page - 1) * size;
  const sort = sortFor(params);
  if (!/^-?item$/.test(sort) || params.tab === 'item') return { near: empty, rows: sql`cell`, skipped: sql`${from}` };
  const order = raw(sort === 'item' ? 'k.code_key, i.code_key' : 'k.code_key DESC, i.code_key DESC');
  return {
    near: sql`near AS MATERIALIZED (
          SELECT item_id, upto - rows AS before FROM (
            SELECT i.id AS item_id, n.rows, sum(n.rows) OVER (ORDER BY ${order}) AS upto
            FROM (SELECT item_id, count(*) AS rows FROM cell GROUP BY item_id) n
            JOIN item i ON i.company_id = ${companyId} AND i.id = n.item_id JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
          ) x WHERE upto > ${from} AND upto - rows < ${from + size}
        ),`,
    rows: sql`(SELECT * FROM cell WHERE item_id = ANY (ARRAY(SELECT item_id FROM near)))`,
    skipped: sql`(${from} - COALESCE((SELECT min(before) FROM near), ${from}))`,
  };
}

function orderOf(params: StockViewParams): Sql {
  const sort = sortFor(params);
  const down = sort.startsWith('-');
  const first = sort.replace(/^-/, '') as StockKey;
  const rest = (['item', ...TAB_PLACES[params.tab]] as const).filter((key) => key !== first);
  const columns = [
    ...ORDER[first].map((column) => `${column} ${down ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}`),
    ...rest.flatMap((key) => ORDER[key]),
  ];
  return join([
    ...columns.map((column) => raw(column)),
    raw('c.item_id, c.variant_id'),
    ...TAB_PLACES[params.tab].map((name) => raw(`c.${name}_id`)),
  ]);
}

type Joined = { readonly place: StockPlace; readonly columns: string; readonly none: string; readonly from: string };
const JOINED: readonly Joined[] = [
  {
    place: 'warehouse',
    columns: 'w.id AS "warehouseId", w.code AS warehouse, w.description AS "warehouseName"',
    none: 'NULL AS "warehouseId", NULL AS warehouse, NULL AS "warehouseName"',
    from: 'LEFT JOIN warehouse w ON w.company_id = i.company_id AND w.id = c.warehouse_id',
  },
  {
    place: 'location',
    columns:
      'p.id AS "locationId", p.code AS location, COALESCE(p.blocked, false) AS "locationBlocked", COALESCE(p.active AND NOT p.obsolete, true) AS "locationActive"',
    none: 'NULL AS "locationId", NULL AS location, false AS "locationBlocked", true AS "locationActive"',
    from: 'LEFT JOIN location p ON p.company_id = i.company_id AND p.id = c.location_id',
  },
  {
    place: 'lot',
    columns: `l.id AS "lotId", l.code AS lot, l.expiry_date AS "expiryDate", l.closed, l.open_holds > 0 AS "onHold", l.sellable, s.code AS "statusCode", s.description AS "statusName", s.kind AS "statusKind",
      COALESCE(s.exclude_from_availability, false) AS "statusExcludes"`,
    none: 'NULL AS "lotId", NULL AS lot, NULL AS "expiryDate", false AS closed, false AS "onHold", true AS sellable, NULL AS "statusCode", NULL AS "statusName", NULL AS "statusKind", false AS "statusExcludes"',
    from: 'LEFT JOIN lot l ON l.company_id = i.company_id AND l.id = c.lot_id LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id',
  },
  {
    place: 'partner',
    columns: 'a.id AS "partnerId", a.name AS partner',
    none: 'NULL AS "partnerId", NULL AS partner',
    from: 'LEFT JOIN partner a ON a.company_id = i.company_id AND a.id = c.partner_id',
  },
  {
    place: 'project',
    columns: 'j.id AS "projectId", j.code AS project',
    none: 'NULL AS "projectId", NULL AS project',
    from: 'LEFT JOIN project j ON j.company_id = i.company_id AND j.id = c.project_id',
  },
];

/** The way to the location of a row from the top of its tree. */
const path = (companyId: number): Sql => sql`(
  WITH RECURSIVE up AS (
    SELECT x.parent_id, x.code, 1 AS height FROM location x WHERE x.company_id = ${companyId} AND x.id = page."locationId"::uuid
    UNION ALL SELECT x.parent_id, x.code, up.height + 1 FROM up JOIN location x ON x.company_id = ${companyId} AND x.id = up.parent_id WHERE up.height < 100
  ) SELECT string_agg(code, ' › ' ORDER BY height DESC) FROM up)`;

type Facts = {
  readonly closed: boolean;
  readonly onHold: boolean;
  readonly sellable: boolean;
  readonly statusExcludes: boolean;
  readonly blockDays: number | null;
};
type Found = Omit<StockRow, 'reasons' | 'key' | 'dated'> & Facts;
type Answer = Found & { readonly total: number; readonly totals: readonly StockTotal[] };

/**
 * One page of the stock as the tab groups it, with the number of rows and the totals of all of them per unit, in one statement
 * (a past day takes one more, for the way to it). A page has `size` rows.
 * @rules STK-01, STK-04, STK-05, STK-06, STK-07, STK-08
 */
export async function readStock(
  run: RunSql,
  companyId: number,
  { params, today, size = PAGE_SIZE }: { readonly params: StockViewParams; readonly today: Day; readonly size?: number },
): Promise<StockPage> {
  const places = TAB_PLACES[params.tab];
  const columns = JOINED.map((one) => raw(places.includes(one.place) ? one.columns : one.none));
  const from = JOINED.filter((one) => places.includes(one.place)).map((one) => raw(one.from));
  const moment = await momentOf(run, companyId, pastDay(params, today));
  const { near, rows: reachedRows, skipped } = reached(companyId, params, size);
  const answers = await run<Answer>(
    sql`WITH cell AS MATERIALIZED (${cells(companyId, params, { today, moment })}),
        ${near}
        page AS (
          SELECT p.*, row_number() OVER () AS nth FROM (
            SELECT i.id AS "itemId", k.code AS "classCode", i.code AS "itemCode", i.description AS "itemDescription", v.id AS "variantId", v.code AS variant, u.code AS uom,
              i.lot_managed AS "lotManaged", i.serial_managed AS "serialManaged", i.block_days AS "blockDays", c.on_hand AS "onHand", c.committed, c.available, ${join(columns)}
            FROM ${reachedRows} c
            JOIN item i ON i.company_id = ${companyId} AND i.id = c.item_id
            JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
            JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
            LEFT JOIN item_variant v ON v.company_id = i.company_id AND v.id = c.variant_id
            ${from.length > 0 ? join(from, ' ') : empty}
            ORDER BY ${orderOf(params)} LIMIT ${size} OFFSET ${skipped}
          ) p
        ),
        summed AS (
          SELECT u.code AS uom, sum(c.on_hand) AS on_hand, sum(c.committed) AS committed, sum(c.available) AS available, sum(c.rows)::int AS rows
          FROM (SELECT item_id, sum(on_hand) AS on_hand, sum(committed) AS committed, sum(available) AS available, count(*) AS rows FROM cell GROUP BY item_id) c
          JOIN item i ON i.company_id = ${companyId} AND i.id = c.item_id JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id GROUP BY u.code
        ),
        whole AS (
          SELECT COALESCE(sum(rows), 0)::int AS total, COALESCE(json_agg(json_build_object('uom', uom, 'onHand', trim_scale(on_hand)::text, 'committed', trim_scale(committed)::text,
            'available', trim_scale(available)::text) ORDER BY uom), '[]') AS totals FROM summed
        )
        SELECT whole.*, page.*, ${path(companyId)} AS "locationPath" FROM whole LEFT JOIN page ON true ORDER BY page.nth`,
  );
  const rows = answers.filter(({ itemId }) => itemId !== null).map((answer) => rowOf(answer, today, moment.past !== null));
  return { rows, total: answers[0]?.total ?? 0, totals: answers[0]?.totals ?? [] };
}

function rowOf(
  { total: _total, totals: _totals, closed, onHold, sellable, statusExcludes, blockDays, ...row }: Answer,
  today: Day,
  dated: boolean,
): StockRow {
  const lot = {
    ...row,
    code: row.lot ?? '',
    closed,
    sellable,
    statusExcludes,
    blockDays,
    blockWarningDays: null,
    onHold,
    reservedBy: [],
  };
  const empty = isZero(row.onHand) && !closed;
  const reasons = dated ? [] : refusalReasons(lot, today).filter((reason) => reason !== 'NO_STOCK' || empty);
  return { ...row, key: rowKey(row), closed, dated, reasons };
}

export type StockChoices = {
  readonly warehouses: readonly { readonly id: string; readonly code: string; readonly description: string }[];
  /** Some warehouse keeps stock by customer or supplier, or by project. */
  readonly byPartner: boolean;
  readonly byProject: boolean;
  /** Something was ever moved. */
  readonly any: boolean;
};

/** What the view can be narrowed to and which of its tabs this company needs. */
export async function stockChoices(run: RunSql, companyId: number): Promise<StockChoices> {
  const [row] = await run<StockChoices>(
    sql`SELECT COALESCE(json_agg(json_build_object('id', id, 'code', code, 'description', description) ORDER BY code_key), '[]') AS warehouses,
          COALESCE(bool_or(stock_by_partner), false) AS "byPartner", COALESCE(bool_or(stock_by_project), false) AS "byProject",
          EXISTS (SELECT 1 FROM stock_balance WHERE company_id = ${companyId}) AS any
        FROM warehouse WHERE company_id = ${companyId}`,
  );
  if (!row) throw new Error('the choices of the stock view could not be read');
  return row;
}
