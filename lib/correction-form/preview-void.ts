import type { FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import type { Database } from '../server/db';
import type { Caller } from '../server/run-verb';
import { tryVerb } from '../record-form/try-verb';

export type VoidPreview = {
  readonly obstacles: readonly FieldError[];
  readonly voidedLots: readonly string[];
  readonly voidedSerials: number;
};

/**
 * What voiding a record would meet, tried and undone. `obstacles` are all that stands in the way; `voidedLots` are the codes that would be free again,
 * `voidedSerials` how many numbers of pieces.
 * @rules POST-18, POST-21, LOT-23
 */
export async function previewVoid(db: Database, caller: Caller, input: { recordId: string; version: number }): Promise<VoidPreview> {
  const { result, obstacles } = await tryVerb(db, caller, voidRecord, { ...input, commandId: newId(), confirm: [], reason: '-' });
  return { obstacles, voidedLots: result?.voidedLots ?? [], voidedSerials: result?.voidedSerials ?? 0 };
}
