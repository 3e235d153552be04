import sql from 'sql-template-tag';
import type { ImportRow, KindWork } from '../import-kinds/kind.types';
import type { AuditFact, Ctx } from '../kernel/ctx';
import type { Outcomes } from './outcomes';

type Asked = {
  readonly work: KindWork;
  readonly rows: readonly ImportRow[];
  /** Every row of the file or batch, also those that could not be read. */
  readonly lines: readonly number[];
  readonly keeps: (outcomes: Outcomes) => boolean;
};

/** Does the work of a kind with rows; what it leaves, facts for the trail among it, stands only when `keeps` says so. @returns whether it stands */
export async function applyRows(ctx: Ctx, outcomes: Outcomes, { work, rows, lines, keeps }: Asked): Promise<boolean> {
  const facts: AuditFact[] = [];
  await ctx.sql(sql`SAVEPOINT whole`);
  await work.apply({ ...ctx, record: (fact) => facts.push(fact) }, rows, outcomes.report(lines.length));
  outcomes.assertComplete(lines);
  const kept = keeps(outcomes);
  await ctx.sql(kept ? sql`RELEASE SAVEPOINT whole` : sql`ROLLBACK TO SAVEPOINT whole`);
  if (kept) for (const fact of facts) ctx.record(fact);
  return kept;
}
