import type { Actor, AuditFact, Company, Ctx } from '../kernel/ctx';
import { dayIn } from '../kernel/day';
import { auditStatement, type CommandAnswer } from '../audit/write-audit';
import type { Database, Transaction } from './db';
import { isRetryable } from './db-errors';
import { Replayed } from './once';

export type Verb<Input, Output> = (ctx: Ctx, input: Input) => Promise<Output>;

/** On whose behalf and in which company a verb runs; `requestId` joins the audit trail with the log; `progress` hears of work in the background. */
export type Caller = {
  readonly actor: Actor;
  readonly company: Company;
  readonly requestId?: string;
  readonly progress?: Ctx['progress'];
};

const MAX_TRIES = 5;

/** Exponential with jitter: 20, 40, 80, 160 ms and up to as much again. */
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt * (1 + Math.random())));

/** Runs a verb as a part of an open transaction, with its facts for the audit trail: many of them stand or fall together. */
export async function runWithin<Input, Output>(
  { sql, tx, now, atCommit }: Transaction,
  caller: Caller,
  verb: Verb<Input, Output>,
  input: Input,
  attempt = 1,
): Promise<Output> {
  const facts: AuditFact[] = [];
  let answer: CommandAnswer | undefined;
  const ctx: Ctx = {
    sql,
    tx,
    actor: caller.actor,
    company: caller.company,
    today: dayIn(caller.company.timeZone, now),
    now,
    attempt,
    progress: caller.progress,
    record: (fact) => facts.push(fact),
    answer: (id, result) => {
      answer = { id, result };
    },
  };
  const output = await verb(ctx, input);
  const { statement, name } = auditStatement(ctx, { facts, answer }, caller.requestId);
  atCommit(statement, name);
  return output;
}

/**
 * Runs a verb in one transaction, with its facts for the audit trail, and tries again (five times at most) only where the
 * database asks for it: serialization failure, deadlock, lock time-out.
 * @throws AppError of the verb; a verb that changed things and recorded no fact is a fault.
 */
export async function runVerb<Input, Output>(db: Database, caller: Caller, verb: Verb<Input, Output>, input: Input): Promise<Output> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction((transaction) => runWithin(transaction, caller, verb, input, attempt));
    } catch (error) {
      if (error instanceof Replayed) return error.result as Output;
      if (attempt >= MAX_TRIES || !isRetryable(error)) throw error;
      await pause(attempt);
    }
  }
}
