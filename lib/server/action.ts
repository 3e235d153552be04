import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import { sealSoon } from '../audit/sealer';
import { AppError } from '../kernel/errors';
import { fieldErrorsOf } from '../kernel/issues';
import type { Permission } from '../kernel/permissions';
import type { ActionResult } from '../kernel/result';
import { answerOf } from './answer';
import { appDatabase } from './app-database';
import type { Database } from './db';
import { log } from './log';
import { takeToken } from './rate';
import { addressOf, assertOwnOrigin, requestIdOf } from './request';
import { runVerb, type Verb } from './run-verb';
import { callerOf, currentSession, type Session } from './session';

/** What every action says about itself; the authorisation test reads it. */
export type ActionAccess = {
  readonly kind: 'change' | 'lookup' | 'session' | 'public';
  readonly permission: Permission | null;
  /** What it takes, strict, and the work behind the edge: the tests put other companies' ids and surplus keys into every one. */
  readonly input: z.ZodType;
  readonly work: (...given: never[]) => Promise<unknown>;
};

const registry = new WeakMap<object, ActionAccess>();

/** Who may call this action; undefined for a function that did not come out of this file. */
export const accessOf = (action: unknown): ActionAccess | undefined => (typeof action === 'function' ? registry.get(action) : undefined);
export const isAction = (action: unknown): boolean => accessOf(action) !== undefined;

function register<F extends object>(action: F, access: ActionAccess): F {
  registry.set(action, access);
  return action;
}

/** Refuses keys that the schema does not know: nobody slips in a company or a version. */
const strict = <S extends z.ZodType>(schema: S): z.ZodType<z.output<S>> =>
  schema instanceof z.ZodObject ? (schema.strict() as unknown as z.ZodType<z.output<S>>) : (schema as unknown as z.ZodType<z.output<S>>);

/** @throws the first complaint, with all of them on their fields */
function parse<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('E_INPUT', {}, fieldErrorsOf(parsed.error.issues));
}

/** The edge of every call from the browser: whatever is thrown becomes an answer; redirects pass. */
async function atTheEdge<T>(work: (requestId: string, head: Headers) => Promise<T>): Promise<ActionResult<T>> {
  const head = new Headers(await headers());
  const requestId = requestIdOf(head);
  try {
    return { ok: true, data: await work(requestId, head) };
  } catch (error) {
    unstable_rethrow(error);
    return answerOf(error, requestId, 'action');
  }
}

/** Origin, session and its version, rate, permission: in this order, and all before the input is looked at. */
async function admit(permission: Permission | null, head: Headers, requestId: string): Promise<Session> {
  assertOwnOrigin(head);
  const session = await currentSession();
  if (!session) throw new AppError('E_SESSION');
  takeToken(session.user.id, Date.now());
  if (permission && !session.actor.permissions.has(permission)) {
    log('warn', 'denied', { requestId, userId: session.user.id, companyId: session.company.id, permission });
    throw new AppError('E_FORBIDDEN');
  }
  return session;
}

export type ActionDefinition<S extends z.ZodType, Made, Output> = {
  /** Null: every member of the company may. */
  readonly permission: Permission | null;
  readonly input: S;
  readonly run: Verb<z.output<S>, Made>;
  /** After the commit, what leaves the house (mail): makes the answer out of what the verb gave back. It never throws: the change is made. */
  readonly deliver?: (made: Made, session: Session) => Promise<Output>;
  /** After the commit: refresh or redirect. */
  readonly after?: (data: Output, input: z.output<S>) => void | Promise<void>;
};

/**
 * A server action that changes something: one line per action in an `actions.ts`. The verb runs in one transaction with its audit facts.
 * The answer is never an exception, except Next's own (redirect, not found).
 */
export function defineAction<S extends z.ZodType, Made, Output = Made>({
  permission,
  input,
  run,
  deliver,
  after,
}: ActionDefinition<S, Made, Output>): (raw: unknown) => Promise<ActionResult<Output>> {
  const schema = strict(input);
  const action = (raw: unknown) =>
    atTheEdge(async (requestId, head) => {
      const session = await admit(permission, head, requestId);
      const parsed = parse(schema, raw);
      const made = await runVerb(appDatabase(), callerOf(session, requestId), run, parsed);
      sealSoon(appDatabase(), session.company.id);
      const data = deliver ? await deliver(made, session) : (made as unknown as Output);
      await after?.(data, parsed);
      return data;
    });
  return register(action, { kind: 'change', permission, input: schema, work: run });
}

/** What a look-up may use: reading, on behalf of a member. */
export type Reader = { readonly db: Database; readonly session: Session };

export type LookupDefinition<S extends z.ZodType, Output> = {
  readonly permission?: Permission | null;
  readonly input: S;
  readonly read: (reader: Reader, input: z.output<S>) => Promise<Output>;
};

/** A question from the browser that changes nothing (look-ups, previews, proposals): the same edge, no audit fact. */
export function defineLookup<S extends z.ZodType, Output>({
  permission = null,
  input,
  read,
}: LookupDefinition<S, Output>): (raw: z.input<S>) => Promise<ActionResult<Output>> {
  const schema = strict(input);
  const action = (raw: z.input<S>) =>
    atTheEdge(async (requestId, head) => {
      const session = await admit(permission, head, requestId);
      return read({ db: appDatabase(), session }, parse(schema, raw));
    });
  return register(action, { kind: 'lookup', permission, input: schema, work: read });
}

export type SessionActionDefinition<S extends z.ZodType, Output> = {
  readonly permission?: Permission | null;
  readonly input: S;
  readonly run: (reader: Reader, input: z.output<S>, requestId: string) => Promise<Output>;
  readonly after?: (data: Output, input: z.output<S>) => void | Promise<void>;
};

/**
 * What changes a person's own session, habits or drafts and nothing of the company (sign out, another company, language): no audit fact,
 * unless the work itself runs a verb (a new password, whose guesses must be counted outside of any transaction).
 */
export function defineSessionAction<S extends z.ZodType, Output>({
  permission = null,
  input,
  run,
  after,
}: SessionActionDefinition<S, Output>): (raw?: unknown) => Promise<ActionResult<Output>> {
  const schema = strict(input);
  const action = (raw?: unknown) =>
    atTheEdge(async (requestId, head) => {
      const session = await admit(permission, head, requestId);
      const parsed = parse(schema, raw);
      const data = await run({ db: appDatabase(), session }, parsed, requestId);
      await after?.(data, parsed);
      return data;
    });
  return register(action, { kind: 'session', permission, input: schema, work: run });
}

export type PublicActionDefinition<S extends z.ZodType, Output> = {
  readonly input: S;
  readonly run: (db: Database, input: z.output<S>, origin: { readonly requestId: string; readonly address: string }) => Promise<Output>;
  readonly after?: (data: Output, input: z.output<S>) => void | Promise<void>;
};

/** What nobody can be signed in for (first run, a link that works once): origin and strict parse; the verb itself asks for its token. */
export function definePublicAction<S extends z.ZodType, Output>({
  input,
  run,
  after,
}: PublicActionDefinition<S, Output>): (raw: unknown) => Promise<ActionResult<Output>> {
  const schema = strict(input);
  const action = (raw: unknown) =>
    atTheEdge(async (requestId, head) => {
      assertOwnOrigin(head);
      takeToken('public', Date.now());
      const parsed = parse(schema, raw);
      const data = await run(appDatabase(), parsed, { requestId, address: addressOf(head) });
      await after?.(data, parsed);
      return data;
    });
  return register(action, { kind: 'public', permission: null, input: schema, work: run });
}
