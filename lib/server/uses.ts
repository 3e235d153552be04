import sql, { join, raw } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';

/** Who may refer to a row: `what` is a word of `errorWords`, `label` the SQL expression (over alias `u`) that people know the referring row by. */
export type Use = { readonly what: string; readonly table: string; readonly column: string; readonly label: string };

/** Referring rows of one kind: at most three of them by name. */
export type Found = { readonly what: string; readonly codes: readonly string[]; readonly more: boolean };

const SHOWN = 3;

/** What refers to the row, kind by kind, in one statement; empty when nothing does. */
export async function findUses(ctx: Ctx, uses: readonly Use[], id: string): Promise<Found[]> {
  if (uses.length === 0) return [];
  const each = uses.map(
    (use) => sql`SELECT ${use.what}::text AS what, ARRAY(SELECT ${raw(use.label)} FROM ${raw(use.table)} u
      WHERE u.company_id = ${ctx.company.id} AND u.${raw(use.column)} = ${id}::uuid LIMIT ${SHOWN + 1}) AS codes`,
  );
  const rows = await ctx.sql<{ what: string; codes: string[] }>(
    sql`SELECT what, codes FROM (${join(each, ' UNION ALL ')}) found WHERE cardinality(codes) > 0`,
  );
  const kinds = new Map<string, Set<string>>();
  for (const { what, codes } of rows) kinds.set(what, new Set([...(kinds.get(what) ?? []), ...codes]));
  return [...kinds].map(([what, codes]) => ({ what, codes: [...codes].slice(0, SHOWN), more: codes.size > SHOWN }));
}

/** @throws E_IN_USE naming the kinds and the first three rows of each */
export async function assertUnused(ctx: Ctx, uses: readonly Use[], id: string, code: string): Promise<void> {
  const found = await findUses(ctx, uses, id);
  if (found.length > 0) throw new AppError('E_IN_USE', { code, uses: found });
}
