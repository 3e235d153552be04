import type { Ctx } from '../kernel/ctx';
import { throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { onceReading } from '../server/once';
import { writeMovements, writeRecord } from '../stock/post';
import { unconfirmed } from './check-stock';
import { planPosting } from './plan-posting';
import { readPostingFacts } from './record-facts.query';
import { recordErrors, recordWarnings } from './record.rules';
import type { PostRecordInput } from './record.schema';

export type PostedRecord = {
  readonly recordId: string;
  readonly number: number;
  readonly lots: readonly { readonly id: string; readonly code: string }[];
};

/**
 * Posts a record as a whole: header, lines, ledger entries, new lots, balances and audit fact in one transaction, or nothing.
 * The same command id posted again returns the first result. Every complaint comes at once, on its field.
 * @throws AppError of record.rules, resolve-lots, check-stock; warnings until `confirm` names them
 * @rules POST-01, POST-02, POST-03, POST-05, POST-06, POST-07, POST-08, POST-23, POST-25, POST-26, NUM-01, NUM-02
 */
export function postRecord(ctx: Ctx, input: PostRecordInput): Promise<PostedRecord> {
  const { commandId: _commandId, confirm, draftId, ...record } = input;
  const read = () => readPostingFacts(ctx, record);
  return onceReading(ctx, { kind: 'record.post', input, read }, async (facts) => {
    throwAll(recordErrors(record, facts));
    const recordId = newId();
    const plan = await planPosting(ctx, record, facts, { known: [], nextLineNo: 1, reversals: [], otherLines: [] });
    throwAll(plan.errors);
    throwAll(unconfirmed([...recordWarnings(record, facts), ...plan.warnings], confirm));
    const { lines: _lines, ...header } = record;
    const [, , number] = await Promise.all([
      plan.storeCounters(),
      writeMovements(ctx, { recordId, postingDate: record.postingDate, revision: 0 }, plan.movements),
      writeRecord(ctx, { ...header, id: recordId, origin: 'MANUAL', traceability: facts.template?.traceability ?? false }),
    ]);
    if (draftId) await ctx.tx.recordDraft.deleteMany({ where: { companyId: ctx.company.id, id: draftId, userId: ctx.actor.userId } });
    const label = `${facts.warehouse?.code} ${record.postingDate} / ${number}`;
    ctx.record({ action: 'record.post', entity: 'stock_record', entityId: recordId, label });
    return { recordId, number, lots: plan.lots };
  });
}
