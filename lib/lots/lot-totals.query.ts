import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { available } from './lot-figures';
import { lotConditions } from './lot-filters.query';
import { cursorText, type LotFilters, type LotRegisterParams } from './lot-register.params';
import { LOT_SOURCES, type LotTotal } from './lot-register.query';
import { groupsOf, type LotGrouping } from './lot-register.types';

/** The figures of every lot of a filter, per unit: kilograms are never added to pieces. @rules UI-02, STK-08 */
export async function lotTotals(run: RunSql, companyId: number, filters: LotFilters, today: Day): Promise<LotTotal[]> {
  const conditions = await lotConditions(run, filters, { companyId, today });
  return run<LotTotal>(
    sql`SELECT u.code AS uom, count(*)::int AS lots, sum(l.initial_quantity) AS initial, sum(l.on_hand) AS "onHand", sum(l.committed) AS committed, sum(${available(today)}) AS available
        FROM ${LOT_SOURCES}
        WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND ${conditions} GROUP BY u.code, u.code_key ORDER BY u.code_key`,
  );
}

/** Lots that have something in common and are counted in one unit. */
export type LotGroup = {
  /** What the filter takes to show these lots alone; empty where they have none. */
  readonly key: string;
  /** The code, status, month (`2026-12`), supplier or item; null where they have none. */
  readonly name: string | null;
  /** The same of the fields further in; shorter than asked for where the row is the total of a group. */
  readonly inner: readonly { readonly key: string; readonly name: string | null }[];
  readonly uom: string;
  readonly lots: number;
  /** The items where they are few, else null. */
  readonly items: string | null;
  readonly itemCount: number;
  readonly firstExpiry: Day | null;
  readonly initial: string;
  readonly onHand: string;
  readonly committed: string;
  readonly available: string;
};
export type LotGroupPage = { readonly rows: LotGroup[]; readonly next: string | null };

/** Groups have no id; the cursor of a list has one in any case. */
const NO_ID = '00000000-0000-0000-0000-000000000000';
const NAMED_ITEMS = 5;

type Gathered = {
  /** What lots of one group share; also the order of the groups. */
  readonly by: string;
  readonly key: string;
  readonly name: string;
};
/** Lots without what they are gathered by stand last: the sign sorts behind every code. */
const LAST = `'\uffff'`;
const supplier = (column: string): string =>
  `(SELECT p.${column} FROM partner p WHERE p.company_id = l.company_id AND p.id = l.supplier_id)`;
const GATHERED: Readonly<Record<LotGrouping, Gathered>> = {
  code: { by: 'l.code_key', key: 'min(l.code)', name: 'min(l.code)' },
  status: { by: `COALESCE(s.code_key, ${LAST})`, key: 'min(s.code)', name: 'min(s.description)' },
  month: {
    by: `COALESCE(to_char(l.expiry_date, 'YYYY-MM'), ${LAST})`,
    key: `to_char(min(l.expiry_date), 'YYYY-MM')`,
    name: `to_char(min(l.expiry_date), 'YYYY-MM')`,
  },
  supplier: {
    by: `COALESCE(upper(${supplier('name')}) || ' ' || l.supplier_id::text, ${LAST})`,
    key: 'min(l.supplier_id::text)',
    name: `min(${supplier('name')})`,
  },
  item: { by: `k.code_key || ' ' || i.code_key`, key: 'min(l.item_id::text)', name: `min(k.code || ' ' || i.code)` },
};

const LEVELS = ['one', 'two', 'three'] as const;
type Level = Readonly<Record<(typeof LEVELS)[number] | 'unit', string>>;

/**
 * One page of the lots that fit, those with the same code, status, month of expiry, supplier or item as one row for each unit, with their sums.
 * Gathered by several fields, every group has a row of its own before those inside it: its total. @rules REG-03
 */
export async function listLotGroups(run: RunSql, companyId: number, params: LotRegisterParams, today: Day): Promise<LotGroupPage> {
  const conditions = await lotConditions(run, params, { companyId, today });
  const asked = groupsOf({ ...params, group: params.group || 'code' }).map((group) => GATHERED[group]);
  const names = LEVELS.slice(0, asked.length);
  const parts = LEVELS.map((level, at) => raw(`${asked[at]?.by ?? `''`} AS ${level}`));
  const sets = names.map((_, at) => raw(`(u.code_key, u.code, ${names.slice(0, at + 1).map((level) => `d.${level}`)})`));
  const list = (texts: readonly string[]): Sql => raw(`ARRAY[${texts}]::text[]`);
  const placed = join(LEVELS.map((level) => raw(`${names.includes(level) ? `COALESCE(d.${level}, '')` : `''`} AS ${level}`)));
  const after = (params.after?.[0] ?? '').split('\t');
  const cursor = join([...LEVELS, 'unit'].map((_, at) => after[at] ?? ''));
  const rows = await run<Omit<LotGroup, 'key' | 'name' | 'inner'> & Level & { keys: string[]; names: (string | null)[] }>(
    sql`SELECT * FROM (
        SELECT ${placed}, ${list(asked.map(({ key }) => `COALESCE(${key}, '')`))} AS keys, ${list(asked.map(({ name }) => name))} AS names,
          u.code AS uom, u.code_key AS unit, count(*)::int AS lots,
          CASE WHEN count(DISTINCT i.id) <= ${NAMED_ITEMS} THEN string_agg(DISTINCT k.code || ' ' || i.code, ', ') END AS items,
          count(DISTINCT i.id)::int AS "itemCount", min(l.expiry_date) AS "firstExpiry",
          sum(l.initial_quantity) AS initial, sum(l.on_hand) AS "onHand", sum(l.committed) AS committed, sum(${available(today)}) AS available
        FROM ${LOT_SOURCES} CROSS JOIN LATERAL (SELECT ${join(parts)}) d
        WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND ${conditions}
        GROUP BY GROUPING SETS (${join(sets)})) g
      WHERE ${params.after ? sql`(g.one, g.two, g.three, g.unit) > (${cursor})` : sql`true`}
      ORDER BY g.one, g.two, g.three, g.unit LIMIT ${params.size + 1} /* company_id */`,
  );
  const page = rows.slice(0, params.size);
  const last = rows.length > params.size ? page.at(-1) : undefined;
  return {
    rows: page.map(groupOf),
    next: last ? cursorText([[...LEVELS.map((level) => last[level]), last.unit].join('\t'), NO_ID]) : null,
  };
}

/** A row without what it is placed by; the total of a group has nothing of the fields further in. */
function groupOf({
  keys,
  names,
  one: _one,
  two,
  three,
  unit: _unit,
  ...row
}: Omit<LotGroup, 'key' | 'name' | 'inner'> & Level & { keys: string[]; names: (string | null)[] }): LotGroup {
  const depth = [two, three].filter((level) => level !== '').length;
  const part = (at: number) => ({ key: keys[at] ?? '', name: names[at] ?? null });
  return { ...row, ...part(0), inner: Array.from({ length: depth }, (_, at) => part(at + 1)) };
}

export type LotCount = { readonly count: number; readonly held: number; readonly last: string | null };

/** How many lots a filter has, how many of them are on hold, and the last by id: what a change of all of them begins with. */
export async function countLots(run: RunSql, companyId: number, filters: LotFilters, today: Day): Promise<LotCount> {
  const conditions = await lotConditions(run, filters, { companyId, today });
  const [row] = await run<LotCount>(
    sql`SELECT count(*)::int AS count, count(*) FILTER (WHERE l.open_holds > 0)::int AS held, max(l.id::text COLLATE "C") AS last FROM ${LOT_SOURCES}
        WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND ${conditions}`,
  );
  return row ?? { count: 0, held: 0, last: null };
}
