import type { Ctx } from '../kernel/ctx';
import { throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { onceReading } from '../server/once';
import { writeItemCosts } from '../stock/post-costs';
import { isLong } from '../stock/post-serials';
import { writeRecord } from '../stock/post';
import { unconfirmed } from '../posting-plans/check-stock';
import { atComponents } from '../posting-plans/exploded-pair';
import { assertProposalsHold, componentErrors, explodedSide, explodeRecord, transformsOf } from '../posting-plans/explode-record';
import { costsOf } from '../posting-plans/plan-costs';
import { NEW_RECORD, planPosting } from '../posting-plans/plan-posting';
import type { PostedSerials } from '../posting-plans/plan.types';
import { readPostingFacts } from '../posting-plans/record-facts.query';
import { recordErrors, recordWarnings } from './record.rules';
import type { PostRecordInput } from './record.schema';
import { finishPlan, planWrites } from '../posting-plans/write-plan';

export type PostedRecord = {
  readonly recordId: string;
  readonly number: number;
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly serials: PostedSerials;
  /** The partner record of an offset; null without. */
  readonly offset: { readonly recordId: string; readonly number: number } | null;
};

/**
 * Posts a record as a whole: header, lines, ledger entries, new lots, balances and audit fact in one transaction, or nothing.
 * The same command id posted again returns the first result. Every complaint comes at once, on its field.
 * @throws AppError of record.rules, resolve-lots, check-stock; warnings until `confirm` names them
 * @rules POST-01, POST-02, POST-03, POST-05, POST-06, POST-07, POST-08, POST-23, POST-25, POST-26, NUM-01, NUM-02, SER-20, OFF-01, OFF-03, BOM-01, BOM-02, TRACE-02
 */
export function postRecord(ctx: Ctx, input: PostRecordInput): Promise<PostedRecord> {
  const { commandId: _commandId, confirm, draftId, ...given } = input;
  const read = () => readPostingFacts(ctx, given);
  return onceReading(ctx, { kind: 'record.post', input, read }, async (readFacts) => {
    if (explodedSide(readFacts)?.main === false) throwAll(recordErrors(given, readFacts));
    const exploded = await explodeRecord(ctx, given, readFacts);
    const { record, facts, otherSide } = exploded;
    throwAll(recordErrors(record, facts));
    if (otherSide) throwAll(componentErrors(facts, otherSide, given.lines));
    const recordId = newId();
    const offsetRecordId = facts.offset ? newId() : null;
    const plan = await planPosting(ctx, record, facts, {
      ...NEW_RECORD,
      recordId,
      offsetRecordId,
      ...(otherSide ? { otherSide } : {}),
      transforms: transformsOf(facts, otherSide),
    });
    assertProposalsHold(ctx, plan.errors, exploded);
    throwAll(atComponents(plan.errors, otherSide, given.lines));
    throwAll(unconfirmed([...recordWarnings(record, facts), ...plan.warnings], confirm));
    const { lines: _lines, offset: texts, ...header } = record;
    const ref = { postingDate: record.postingDate, revision: 0 };
    const origin = { origin: 'MANUAL' as const };
    const traced = (template: { traceability: boolean } | null | undefined) => template?.traceability ?? false;
    const moves = planWrites(ctx, ref, plan);
    // What takes long is written before the number is: others post into the same warehouse meanwhile.
    if (isLong(plan.movements)) await Promise.all(moves);
    const written = await Promise.all([
      ...moves,
      writeItemCosts(ctx, record.postingDate, costsOf(plan.movements.entries, facts, recordId)),
      writeRecord(ctx, { ...header, ...origin, id: recordId, traceability: traced(facts.template), mainRecordId: null }),
      ...(facts.offset && offsetRecordId
        ? [
            writeRecord(ctx, {
              ...header,
              ...texts,
              ...origin,
              id: offsetRecordId,
              warehouseId: facts.offset.warehouse.id,
              templateId: facts.offset.template.id,
              number: null,
              traceability: traced(facts.offset.template),
              mainRecordId: recordId,
            }),
          ]
        : []),
    ]);
    const [number = 0, offsetNumber] = written.filter((one) => typeof one === 'number');
    await finishPlan(ctx, ref, plan);
    if (draftId) await ctx.tx.recordDraft.deleteMany({ where: { companyId: ctx.company.id, id: draftId, userId: ctx.actor.userId } });
    const label = `${facts.warehouse?.code} ${record.postingDate} / ${number}`;
    ctx.record({ action: 'record.post', entity: 'stock_record', entityId: recordId, label });
    const offset = offsetRecordId && offsetNumber !== undefined ? { recordId: offsetRecordId, number: offsetNumber } : null;
    return { recordId, number, lots: plan.lots, serials: plan.serials, offset };
  });
}
