import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { AppError } from '../kernel/errors';
import type { Ctx } from '../kernel/ctx';
import { SWITCHES_LOCK } from './switches';

/** The input of a verb that must happen once: the client makes `commandId` before the first send and keeps it. */
export type CommandInput = { readonly commandId: string; readonly confirm?: readonly string[] };

/** Keys in sorted order, so that the same content has the same text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** Fingerprint of what was asked for; confirmations of warnings are not part of it. */
export function inputHash(input: CommandInput): string {
  const { commandId: _id, confirm: _confirm, ...content } = input;
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('base64url');
}

/** Ends a verb whose command was done before; `runVerb` catches it, writes nothing and answers with the first result. */
export class Replayed extends Error {
  constructor(readonly result: unknown) {
    super('this command was done before');
  }
}

type Stored<T> = { fresh: boolean; kind: string; input_hash: string; result: T };

/**
 * Runs `work` once per command id (POST-02): a repeat, also one that arrives at the same time, gets the stored result and writes nothing.
 * A failure is not stored: its transaction is gone. Takes the company's switches shared first (POST-26).
 * @throws E_DUPLICATE_COMMAND when the id was used for other content
 * @rules POST-02, POST-26
 */
export const once = <T>(ctx: Ctx, kind: string, input: CommandInput, work: () => Promise<T>): Promise<T> =>
  onceReading(ctx, { kind, input, read: async () => undefined }, work);

type Command<Facts> = { readonly kind: string; readonly input: CommandInput; readonly read: () => Promise<Facts> };

/**
 * As `once`; `read` follows the command on the same journey to the database, so what it reads was true after the switches were taken.
 * It may not complain: for a repeat its answer is thrown away.
 * @rules POST-02, POST-26
 */
export async function onceReading<T, Facts>(
  ctx: Ctx,
  { kind, input, read }: Command<Facts>,
  work: (facts: Facts) => Promise<T>,
): Promise<T> {
  const hash = inputHash(input);
  const begin = ctx.sql(
    sql`WITH switches AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(${SWITCHES_LOCK}, ${ctx.company.id}))
        INSERT INTO command (company_id, id, kind, input_hash, user_id)
        SELECT ${ctx.company.id}, ${input.commandId}::uuid, ${kind}, ${hash}, ${ctx.actor.userId}::uuid FROM switches
        ON CONFLICT (company_id, id) DO NOTHING RETURNING id`,
    'once-begin',
  );
  const [inserted, facts] = await Promise.all([begin, read()]);
  if (inserted.length === 0) return replay<T>(ctx, kind, hash, input.commandId);
  const result = await work(facts);
  ctx.answer(input.commandId, result);
  return result;
}

async function replay<T>(ctx: Ctx, kind: string, hash: string, commandId: string): Promise<never> {
  const [stored] = await ctx.sql<Stored<T>>(
    sql`SELECT kind, input_hash, result FROM command WHERE company_id = ${ctx.company.id} AND id = ${commandId}::uuid`,
  );
  if (!stored || stored.kind !== kind || stored.input_hash !== hash) throw new AppError('E_DUPLICATE_COMMAND');
  throw new Replayed(stored.result);
}

/** Keeps the answer of a command that is a part of a larger work, beside that of the work itself. */
export async function keepAnswer(ctx: Ctx, id: string, result: unknown): Promise<void> {
  await ctx.sql(
    sql`UPDATE command SET result = ${JSON.stringify(result)}::jsonb WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
  );
}
