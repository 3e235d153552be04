import { type ErrorParams, type FieldError, AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import { type Caller, runVerb, type Verb } from '../server/run-verb';

/** Ends the trial: everything that was done is undone with its transaction. */
class Undone<Output> extends Error {
  constructor(readonly result: Output) {
    super('a trial ends without a trace');
  }
}

/** What a verb would answer, or the complaints it would end in. */
export type Trial<Output> = { readonly result: Output | null; readonly obstacles: readonly FieldError[] };

const whole = ({ code, params }: { code: FieldError['code']; params: ErrorParams }): FieldError[] => [{ path: '', code, params }];

/** Runs a verb in a transaction that is undone, so that what is told before and what is done afterwards cannot disagree. */
export async function tryVerb<Input, Output>(
  db: Database,
  caller: Caller,
  verb: Verb<Input, Output>,
  input: Input,
): Promise<Trial<Output>> {
  const undone: { last?: Undone<Output> } = {};
  try {
    await runVerb(
      db,
      caller,
      async (ctx) => {
        undone.last = new Undone(await verb(ctx, input));
        throw undone.last;
      },
      null,
    );
  } catch (error) {
    if (undone.last && error === undone.last) return { result: undone.last.result, obstacles: [] };
    if (!(error instanceof AppError)) throw error;
    return { result: null, obstacles: error.fields.length > 0 ? error.fields : whole(error) };
  }
  throw new Error('a trial that was not undone');
}
