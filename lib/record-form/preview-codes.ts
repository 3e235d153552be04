import type { Ctx } from '../kernel/ctx';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import type { PreviewCodesInput } from './preview-codes.schema';
import type { RecordInput } from '../records/record.types';
import { readPostingFacts } from '../records/record-facts.query';
import { codeSourceOf } from '../records/record-line.rules';
import { resolveLots } from '../records/resolve-lots';

export type ProposedCode = { readonly line: number; readonly lot: number; readonly code: string };

/** Ends the trial: what was drawn from the counters goes back with the transaction. */
class Undone extends Error {
  constructor(readonly codes: readonly ProposedCode[]) {
    super('a preview ends without a trace');
  }
}

const NOTHING_ELSE = {
  number: null,
  stockPartnerId: null,
  refDocumentText: null,
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  note: null,
  offset: null,
};

/**
 * The codes that "Auto" rows would get now, found as the posting finds them, in a transaction that is undone: nothing is consumed.
 * @throws what composing a code throws: E_CODE_SOURCE_MISSING, E_CODE_TOO_LONG, E_CODE_OVERFLOW
 * @rules CODE-14, POST-09
 */
export async function previewLotCodes(db: Database, caller: Caller, input: PreviewCodesInput): Promise<readonly ProposedCode[]> {
  const trial = async (ctx: Ctx): Promise<never> => {
    const record: RecordInput = { ...NOTHING_ELSE, ...input };
    const facts = await readPostingFacts(ctx, record);
    // From the second try on the register itself is asked which codes are free, so that no code is shown that exists.
    const { lines, newLots } = await resolveLots({ ...ctx, attempt: 2 }, record, facts, '');
    const codes = new Map(newLots.map(({ id, code }) => [id, code]));
    throw new Undone(
      lines.flatMap(({ index, lots }) =>
        lots.flatMap(({ lotId, input: lot, path }) => {
          const code = codeSourceOf(lot) === 'GENERATED' ? codes.get(lotId) : undefined;
          return code === undefined ? [] : [{ line: index, lot: Number(path.split('.').at(-1)), code }];
        }),
      ),
    );
  };
  try {
    return await runVerb(db, caller, trial, null);
  } catch (error) {
    if (error instanceof Undone) return error.codes;
    throw error;
  }
}
