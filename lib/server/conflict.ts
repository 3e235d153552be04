import sql, { raw } from 'sql-template-tag';
import { changesOf, type FieldValue } from '../kernel/changes';
import type { Ctx } from '../kernel/ctx';
import { AppError, type ErrorParams, type FieldError } from '../kernel/errors';

/** Where a field that holds an id finds the words for it: table and SQL expression over alias `t`. Names come from the code alone. */
export type Reference = { readonly table: string; readonly label: string };

/** The row as somebody else left it. */
export type Theirs = {
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
  readonly fields: Readonly<Record<string, FieldValue>>;
};

async function wordsFor(ctx: Ctx, reference: Reference | undefined, value: FieldValue): Promise<string> {
  if (!reference || typeof value !== 'string') return String(value ?? '');
  const [row] = await ctx.sql<{ label: string }>(
    sql`SELECT ${raw(reference.label)} AS label FROM ${raw(reference.table)} t WHERE t.company_id = ${ctx.company.id} AND t.id = ${value}::uuid`,
  );
  return row?.label ?? '';
}

/** Who was faster, and when: what every conflict tells. */
export async function whoWasFaster(ctx: Ctx, { updatedBy, updatedAt, version }: Omit<Theirs, 'fields'>): Promise<ErrorParams> {
  const [other] = await ctx.sql<{ name: string }>(
    sql`SELECT u.name FROM membership m JOIN app_user u ON u.id = m.user_id WHERE m.company_id = ${ctx.company.id} AND m.user_id = ${updatedBy}::uuid`,
  );
  return { ...(other ? { by: other.name } : {}), at: updatedAt.toISOString(), version };
}

/**
 * The conflict of a save against an older version: the present version, and both values of every field that differs (`theirs` is the
 * value as a form takes it, absent when it is empty; `old` is the one that people read), with the name of whoever was faster.
 */
export async function conflictOf(
  ctx: Ctx,
  theirs: Theirs,
  yours: Readonly<Record<string, FieldValue>> | null,
  references: Readonly<Record<string, Reference | undefined>> = {},
): Promise<AppError> {
  const facts = await whoWasFaster(ctx, theirs);
  const fields: FieldError[] = [{ path: '', code: 'E_CONFLICT', params: facts }];
  for (const [path, [value, mine]] of Object.entries(changesOf(theirs.fields, yours ?? theirs.fields))) {
    const old = await wordsFor(ctx, references[path], value);
    const params = { ...facts, old, yours: await wordsFor(ctx, references[path], mine), ...(value === null ? {} : { theirs: value }) };
    fields.push({ path, code: 'E_CONFLICT', params });
  }
  return new AppError('E_CONFLICT', facts, fields);
}
