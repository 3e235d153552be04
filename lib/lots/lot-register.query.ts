import sql, { raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { type Day, isDay } from '../kernel/day';
import { sum } from '../kernel/quantity';
import { available, nearExpiry } from './lot-figures';
import { lotConditions } from './lot-filters.query';
import { cursorText, type LotFilters, lotFilters, type LotRegisterParams } from './lot-register.params';

export const LOT_PAGE = 50;

export type LotListRow = {
  readonly id: string;
  readonly code: string;
  readonly supplierLotCode: string | null;
  readonly classCode: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly variant: string | null;
  readonly variantName: string | null;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  /** Calendar days until the expiry, negative once it is past. */
  readonly daysLeft: number | null;
  readonly near: boolean;
  readonly initial: string;
  readonly onHand: string;
  readonly committed: string;
  readonly available: string;
  readonly uom: string;
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly excludes: boolean;
  readonly onHold: boolean;
  readonly closed: boolean;
  readonly exhausted: boolean;
  readonly sellable: boolean;
  readonly warehouses: string | null;
  readonly supplier: string | null;
  readonly producer: string | null;
  readonly project: string | null;
  readonly lotType: string | null;
  readonly evaluation: string | null;
  readonly packages: number | null;
  readonly notes: string | null;
};

/** What lots that are counted in one unit come to. */
export type LotTotal = {
  readonly uom: string;
  readonly lots: number;
  readonly initial: string;
  readonly onHand: string;
  readonly committed: string;
  readonly available: string;
};

export type LotPage = {
  readonly rows: LotListRow[];
  readonly next: string | null;
  /** Of every lot of the filter, where this page has them all. */
  readonly totals: readonly LotTotal[] | null;
};

type Order = { readonly value: string; readonly type: string; readonly down: boolean };
const up = (value: string, type: string): Order => ({ value, type, down: false });
const down = (value: string, type: string): Order => ({ value, type, down: true });
const ORDER: Readonly<Record<LotRegisterParams['sort'], Order>> = {
  code: up('l.code_key', 'text'),
  '-code': down('l.code_key', 'text'),
  expiry: up('l.expiry_date', 'date'),
  '-expiry': down('l.expiry_date', 'date'),
  start: up('l.start_date', 'date'),
  '-start': down('l.start_date', 'date'),
  item: up('i.code_key', 'text'),
  '-item': down('i.code_key', 'text'),
  onHand: up('l.on_hand', 'numeric'),
  '-onHand': down('l.on_hand', 'numeric'),
};

/** A cursor that somebody has made up may hold anything: what is no value of the column counts for nothing. */
const isValue = (type: string, given: string): boolean =>
  type === 'date' ? isDay(given) : type === 'numeric' ? /^\d{1,18}(\.\d{1,6})?$/.test(given) : true;

/** Rows after the cursor; no expiry sorts as the latest of all. */
function afterCursor({ sort, after }: Pick<LotRegisterParams, 'sort' | 'after'>): Sql {
  if (!after) return sql`true`;
  const { value, type, down } = ORDER[sort];
  const [given, id] = after;
  if (given !== null && !isValue(type, given)) return sql`true`;
  const [column, kind] = [raw(value), raw(type)];
  if (given === null) return down ? sql`(${column} IS NOT NULL OR l.id < ${id}::uuid)` : sql`(${column} IS NULL AND l.id > ${id}::uuid)`;
  if (down) return sql`(${column}, l.id) < (${given}::${kind}, ${id}::uuid)`;
  if (type !== 'date') return sql`(${column}, l.id) > (${given}::${kind}, ${id}::uuid)`;
  return sql`(${column} >= ${given}::${kind} AND (${column}, l.id) > (${given}::${kind}, ${id}::uuid) OR ${column} IS NULL)`;
}

/** What the conditions of a filter may name: lot, item, class, unit, status. More joins would cost the planner more than the page costs the server. */
export const LOT_SOURCES: Sql = sql`lot l
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id`;

/** A text of the row that the lot refers to. */
const referred = (table: string, column: string, key: string): Sql =>
  sql`(SELECT x.${raw(column)} FROM ${raw(table)} x WHERE x.company_id = l.company_id AND x.id = l.${raw(key)})`;

/** True for a view without any filter. */
function isUnfiltered(params: PageQuestion): boolean {
  const { view: _view, ...filters } = lotFilters.parse(params);
  return Object.values(filters).every((value) => value === '' || value === null || (Array.isArray(value) && value.length === 0));
}

/** The same as `LOT_SOURCES` for the order by item: of each item, in the order of their codes, no more lots than a page has. Only their ids are sorted. */
const byItem = (companyId: number, { id, order, most }: { readonly id: Sql; readonly order: Sql; readonly most: number | null }): Sql =>
  sql`item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        CROSS JOIN LATERAL (SELECT l.id FROM lot l WHERE l.company_id = ${companyId} AND l.item_id = i.id AND l.voided_at IS NULL AND ${id} ORDER BY l.id ${order} LIMIT ${most}) n
        JOIN lot l ON l.company_id = i.company_id AND l.id = n.id LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id`;

type PageQuestion = LotFilters & Pick<LotRegisterParams, 'sort' | 'after'> & { readonly size?: number };

type LotQuestion = { readonly companyId: number; readonly today: Day; readonly most: number | null };

/**
 * The statement of the lots that fit, in their order: `most` of them, or all. Voided lots are never among them.
 * @rules LOT-29, REG-01, STK-05, STK-08
 */
export async function lotStatement(run: RunSql, params: PageQuestion, { companyId, today, most }: LotQuestion): Promise<Sql> {
  const { value, down } = ORDER[params.sort];
  const direction = raw(down ? 'DESC' : 'ASC');
  const conditions = await lotConditions(run, params, { companyId, today });
  const after = afterCursor(params);
  const few = isUnfiltered(params) && /^-?item$/.test(params.sort);
  return sql`SELECT l.id, l.code, l.supplier_lot_code AS "supplierLotCode", k.code AS "classCode", i.code AS "itemCode", i.description AS "itemDescription",
          ${referred('item_variant', 'code', 'variant_id')} AS variant, ${referred('item_variant', 'description', 'variant_id')} AS "variantName",
          l.start_date AS "startDate", l.expiry_date AS "expiryDate", l.expiry_date - ${today}::date AS "daysLeft", COALESCE(${nearExpiry(today)}, false) AS near,
          l.initial_quantity AS initial, l.on_hand AS "onHand", l.committed, ${available(today)} AS available, u.code AS uom,
          s.description AS "statusName", s.kind AS "statusKind", COALESCE(s.exclude_from_availability, false) AS excludes, l.open_holds > 0 AS "onHold", l.closed, l.on_hand = 0 AS exhausted, l.sellable,
          ${referred('partner', 'name', 'supplier_id')} AS supplier, ${referred('partner', 'name', 'producer_id')} AS producer,
          ${referred('project', 'description', 'project_id')} AS project, ${referred('lot_type', 'description', 'lot_type_id')} AS "lotType", ${referred('lot_evaluation', 'description', 'evaluation_id')} AS evaluation, l.packages, l.notes, ${raw(value)}::text AS place,
          (SELECT string_agg(DISTINCT w.code, ', ' ORDER BY w.code) FROM stock_balance b JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id
            WHERE b.company_id = l.company_id AND b.lot_id = l.id AND b.quantity <> 0) AS warehouses
        FROM ${few ? byItem(companyId, { id: sql`${conditions} AND ${after}`, order: direction, most }) : LOT_SOURCES}
        WHERE i.company_id = ${companyId} AND l.company_id = ${companyId} AND l.voided_at IS NULL AND ${conditions} AND ${after}
        ORDER BY ${raw(value)} ${direction}, l.id ${direction} LIMIT ${most}`;
}

/**
 * One page of the lots that fit, in one statement; `next` is the cursor of the page after it.
 * @rules REG-02
 */
export async function listLots(run: RunSql, companyId: number, params: PageQuestion, today: Day): Promise<LotPage> {
  const size = params.size ?? LOT_PAGE;
  const bare = isUnfiltered(params);
  const rows = await run<LotListRow & { place: string | null }>(
    await lotStatement(run, params, { companyId, today, most: size + 1 }),
    bare && params.after === null ? `lots-${params.view}-${params.sort}` : undefined,
  );
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  const next = last ? cursorText([last.place, last.id]) : null;
  return {
    rows: shown.map(({ place: _place, ...row }) => row),
    next,
    totals: params.after === null && next === null ? totalsOf(shown) : null,
  };
}

/** The sums per unit: kilograms are never added to pieces. @rules UI-02 */
function totalsOf(rows: readonly LotListRow[]): LotTotal[] {
  return [...new Set(rows.map(({ uom }) => uom))].sort().map((uom) => {
    const of = rows.filter((row) => row.uom === uom);
    const figure = (name: 'initial' | 'onHand' | 'committed' | 'available') => sum(of.map((row) => row[name]));
    return {
      uom,
      lots: of.length,
      initial: figure('initial'),
      onHand: figure('onHand'),
      committed: figure('committed'),
      available: figure('available'),
    };
  });
}

/** Whether the company has any lot at all: an empty view and an empty register are two sights. */
export async function hasLots(run: RunSql, companyId: number): Promise<boolean> {
  const found = await run(sql`SELECT 1 FROM lot WHERE company_id = ${companyId} AND voided_at IS NULL LIMIT 1`);
  return found.length > 0;
}

export type StatusOption = {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly kind: string;
  readonly excludes: boolean;
};

/** The statuses a lot may be given. */
export async function listStatuses(run: RunSql, companyId: number): Promise<StatusOption[]> {
  return run<StatusOption>(
    sql`SELECT id, code, description, kind, exclude_from_availability AS excludes FROM lot_status WHERE company_id = ${companyId} AND active ORDER BY code_key, id`,
  );
}

type Named = { readonly code: string; readonly description: string };
/** What the lots can be filtered by. */
export type LotChoices = {
  readonly statuses: readonly StatusOption[];
  readonly warehouses: readonly Named[];
  readonly lotTypes: readonly Named[];
  readonly evaluations: readonly Named[];
};

/** The choices of the filters, in one statement; those out of use are left out. @rules REG-01 */
export async function lotChoices(run: RunSql, companyId: number): Promise<LotChoices> {
  const [row] = await run<LotChoices>(
    sql`WITH c AS (SELECT ${companyId}::int AS company_id)
        SELECT
          (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'description', description, 'kind', kind, 'excludes', exclude_from_availability) ORDER BY code_key, id), '[]')
            FROM lot_status x WHERE x.company_id = c.company_id AND active) AS statuses,
          (SELECT coalesce(json_agg(json_build_object('code', code, 'description', description) ORDER BY code_key), '[]') FROM warehouse x WHERE x.company_id = c.company_id AND active) AS warehouses,
          (SELECT coalesce(json_agg(json_build_object('code', code, 'description', description) ORDER BY code_key), '[]') FROM lot_type x WHERE x.company_id = c.company_id AND active) AS "lotTypes",
          (SELECT coalesce(json_agg(json_build_object('code', code, 'description', description) ORDER BY code_key), '[]') FROM lot_evaluation x WHERE x.company_id = c.company_id AND active) AS evaluations
        FROM c`,
  );
  if (!row) throw new Error('the choices of the filters could not be read');
  return row;
}
