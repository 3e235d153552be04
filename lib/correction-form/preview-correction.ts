import { WARNING_CODES } from '../kernel/error-codes';
import type { FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { correctRecord } from '../corrections/correct-record';
import type { Database } from '../server/db';
import type { Caller } from '../server/run-verb';
import type { PreviewCorrectionInput } from './preview-correction.schema';
import { tryVerb } from '../record-form/try-verb';

export type CorrectionPreview = {
  readonly obstacles: readonly FieldError[];
  /** Codes of lots that nothing would load any more. */
  readonly voidedLots: readonly string[];
  readonly voidedSerials: number;
};

/** What a correction would meet, tried and undone; what a person may confirm is taken as confirmed. @rules POST-18, POST-21, LOT-23 */
export async function previewCorrection(db: Database, caller: Caller, input: PreviewCorrectionInput): Promise<CorrectionPreview> {
  const command = { ...input, commandId: newId(), confirm: [...WARNING_CODES], reason: '-' };
  const { result, obstacles } = await tryVerb(db, caller, correctRecord, command);
  return { obstacles, voidedLots: result?.voidedLots ?? [], voidedSerials: result?.voidedSerials ?? 0 };
}
