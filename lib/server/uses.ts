import sql, { join, raw } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';

/**
 * Who may refer to a row: `what` is a word of `errorWords` and `errorUses`, `label` the SQL expression (over alias `u`) that people know
 * the referring row by, `ref` the one for the id of its page (`to` names the kind of page).
 */
export type Use = {
  readonly what: string;
  readonly table: string;
  readonly column: string;
  readonly label: string;
  readonly to?: 'item' | 'lot' | 'record' | 'template' | 'location' | 'bom';
  readonly ref?: string;
};

/** A referring row by name, with the page it lies on. */
type FoundRow = { readonly code: string; readonly to: string; readonly id: string };

/** Referring rows of one kind: how many, and at most three of them by name. */
export type Found = {
  readonly what: string;
  readonly count: number;
  readonly codes: readonly string[];
  readonly rows: readonly FoundRow[];
  readonly more: boolean;
};

const SHOWN = 3;

type KindRow = { readonly what: string; readonly count: number; readonly rows: readonly FoundRow[] };

/** What refers to the row, kind by kind, in one statement; empty when nothing does. */
export async function findUses(ctx: Pick<Ctx, 'sql' | 'company'>, uses: readonly Use[], id: string): Promise<Found[]> {
  if (uses.length === 0) return [];
  const each = uses.map(
    (use) => sql`SELECT ${use.what}::text AS what,
      (SELECT count(*)::int FROM ${raw(use.table)} u WHERE u.company_id = ${ctx.company.id} AND u.${raw(use.column)} = ${id}::uuid) AS count,
      (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('code', first.code, 'to', ${use.to ?? ''}::text, 'id', coalesce(first.ref, ''))), '[]')
       FROM (SELECT ${raw(use.label)} AS code, ${raw(use.ref ?? 'NULL')}::text AS ref FROM ${raw(use.table)} u
             WHERE u.company_id = ${ctx.company.id} AND u.${raw(use.column)} = ${id}::uuid LIMIT ${SHOWN + 1}) first) AS rows`,
  );
  const found = await ctx.sql<KindRow>(sql`SELECT what, count, rows FROM (${join(each, ' UNION ALL ')}) found WHERE count > 0`);
  const kinds = new Map<string, KindRow>();
  for (const kind of found) {
    const before = kinds.get(kind.what);
    kinds.set(kind.what, { what: kind.what, count: kind.count + (before?.count ?? 0), rows: [...(before?.rows ?? []), ...kind.rows] });
  }
  return [...kinds.values()].map(({ what, count, rows }) => {
    const named = [...new Map(rows.map((row) => [row.code, row])).values()];
    const shown = named.slice(0, SHOWN);
    return { what, count, codes: shown.map(({ code }) => code), rows: shown, more: named.length > SHOWN };
  });
}

/** @throws E_IN_USE naming the kinds, how many there are of each, and the first three rows */
export async function assertUnused(ctx: Ctx, uses: readonly Use[], id: string, code: string): Promise<void> {
  const found = await findUses(ctx, uses, id);
  if (found.length > 0) throw new AppError('E_IN_USE', { code, uses: found });
}
