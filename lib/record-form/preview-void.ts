import type { FieldError } from '../kernel/errors';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import type { Ctx } from '../kernel/ctx';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { type VoidedRecord, voidRecord } from '../records/void-record';

/** Ends the trial: everything that was done is undone with its transaction. */
class Undone extends Error {
  constructor(readonly result: VoidedRecord) {
    super('a trial ends without a trace');
  }
}

export type VoidPreview = {
  readonly obstacles: readonly FieldError[];
  readonly voidedLots: readonly string[];
  readonly voidedSerials: number;
};

/**
 * What voiding a record would meet: the verb itself is tried in a transaction that is undone, so that the preview and the deed cannot disagree.
 * `obstacles` are what stands in the way; `voidedLots` are the codes that would be free again, `voidedSerials` how many numbers of pieces.
 * @rules POST-18, POST-21, LOT-23
 */
export async function previewVoid(db: Database, caller: Caller, input: { recordId: string; version: number }): Promise<VoidPreview> {
  const trial = async (ctx: Ctx) => {
    throw new Undone(await voidRecord(ctx, { ...input, commandId: newId(), confirm: [], reason: '-' }));
  };
  try {
    return await runVerb(db, caller, trial, null);
  } catch (error) {
    if (error instanceof Undone) return { obstacles: [], voidedLots: error.result.voidedLots, voidedSerials: error.result.voidedSerials };
    if (!(error instanceof AppError)) throw error;
    return {
      obstacles: error.fields.length > 0 ? error.fields : [{ path: '', code: error.code, params: error.params }],
      voidedLots: [],
      voidedSerials: 0,
    };
  }
}
