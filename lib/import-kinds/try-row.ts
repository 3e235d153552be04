import sql from 'sql-template-tag';
import type { AuditFact, Ctx } from '../kernel/ctx';
import { AppError, type FieldError } from '../kernel/errors';
import { keepAnswer } from '../server/once';
import { asAppError, isRetryable } from '../server/db-errors';

/** What passes by itself, or ends everything: no complaint about a row. */
const PASSING = new Set(['E_BUSY', 'E_DATABASE_DOWN', 'E_FORBIDDEN']);

/** `stands`: it was kept. */
export type Tried<T> = { readonly done: T; readonly stands: boolean } | { readonly complaints: readonly FieldError[] };

/** All complaints of an error, the error itself where it names no place. */
export const complaintsOf = (error: AppError): readonly FieldError[] =>
  error.fields.length > 0 ? error.fields : [{ path: '', code: error.code, params: error.params }];

/** Runs verbs as parts of another: what each command answers is kept with it, and its facts are given back. */
export async function withAnswers<T>(
  ctx: Ctx,
  work: (part: Ctx) => Promise<T>,
): Promise<{ readonly done: T; readonly facts: readonly AuditFact[] }> {
  const facts: AuditFact[] = [];
  const answers: { id: string; result: unknown }[] = [];
  const done = await work({ ...ctx, record: (fact) => facts.push(fact), answer: (id, result) => answers.push({ id, result }) });
  for (const { id, result } of answers) await keepAnswer(ctx, id, result);
  return { done, facts };
}

/**
 * Does a part of the work so that it stands whole or leaves nothing behind; what a person can mend is given back, everything else is thrown.
 * Its facts for the trail are told only when it stands; `keeps` may say by them that it was not worth keeping.
 */
export async function tryPart<T>(
  ctx: Ctx,
  work: (part: Ctx) => Promise<T>,
  keeps: (facts: readonly AuditFact[]) => boolean = () => true,
): Promise<Tried<T>> {
  await ctx.sql(sql`SAVEPOINT part`);
  try {
    const { done, facts } = await withAnswers(ctx, work);
    const stands = keeps(facts);
    await ctx.sql(stands ? sql`RELEASE SAVEPOINT part` : sql`ROLLBACK TO SAVEPOINT part`);
    if (stands) for (const fact of facts) ctx.record(fact);
    return { done, stands };
  } catch (error) {
    if (isRetryable(error)) throw error;
    const told = error instanceof AppError ? error : asAppError(error);
    if (!told || PASSING.has(told.code)) throw error;
    await ctx.sql(sql`ROLLBACK TO SAVEPOINT part`);
    return { complaints: complaintsOf(told) };
  }
}
