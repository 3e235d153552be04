import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { available } from './lot-figures';
import { lotConditions } from './lot-filters.query';
import { cursorText, type LotCursor, type LotFilters, type LotRegisterParams } from './lot-register.params';
import { LOT_SOURCES, type LotTotal } from './lot-register.query';

/** The figures of every lot of a filter, per unit: kilograms are never added to pieces. @rules UI-02, STK-08 */
export async function lotTotals(run: RunSql, companyId: number, filters: LotFilters, today: Day): Promise<LotTotal[]> {
  const conditions = await lotConditions(run, filters, { companyId, today });
  return run<LotTotal>(
    sql`SELECT u.code AS uom, count(*)::int AS lots, sum(l.initial_quantity) AS initial, sum(l.on_hand) AS "onHand", sum(l.committed) AS committed, sum(${available(today)}) AS available
        FROM ${LOT_SOURCES}
        WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND ${conditions} GROUP BY u.code, u.code_key ORDER BY u.code_key`,
  );
}

/** Lots of one code that are counted in one unit. */
export type LotGroup = {
  readonly code: string;
  readonly uom: string;
  readonly lots: number;
  readonly items: string;
  readonly firstExpiry: Day | null;
  readonly initial: string;
  readonly onHand: string;
  readonly committed: string;
  readonly available: string;
};
export type LotGroupPage = { readonly rows: LotGroup[]; readonly next: string | null };

/** Groups have no id; the cursor of a list has one in any case. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

const afterGroup = (after: LotCursor | null) => {
  const [code = '', unit = ''] = (after?.[0] ?? '').split('\t');
  return after ? sql`(l.code_key, u.code_key) > (${code}, ${unit})` : sql`true`;
};

/** One page of the lots that fit, those with the same code and unit as one row with their sums. @rules REG-03 */
export async function listLotGroups(run: RunSql, companyId: number, params: LotRegisterParams, today: Day): Promise<LotGroupPage> {
  const conditions = await lotConditions(run, params, { companyId, today });
  const rows = await run<LotGroup & { key: string; unit: string }>(
    sql`SELECT min(l.code) AS code, l.code_key AS key, u.code AS uom, u.code_key AS unit, count(*)::int AS lots,
          string_agg(DISTINCT k.code || ' ' || i.code, ', ') AS items, min(l.expiry_date) AS "firstExpiry",
          sum(l.initial_quantity) AS initial, sum(l.on_hand) AS "onHand", sum(l.committed) AS committed, sum(${available(today)}) AS available
        FROM ${LOT_SOURCES}
        WHERE l.company_id = ${companyId} AND l.voided_at IS NULL AND ${conditions} AND ${afterGroup(params.after)}
        GROUP BY l.code_key, u.code_key, u.code ORDER BY l.code_key, u.code_key LIMIT ${params.size + 1}`,
  );
  const page = rows.slice(0, params.size);
  const last = rows.length > params.size ? page.at(-1) : undefined;
  return {
    rows: page.map(({ key: _key, unit: _unit, ...row }) => row),
    next: last ? cursorText([`${last.key}\t${last.unit}`, NO_ID]) : null,
  };
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
