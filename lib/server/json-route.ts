import type { z } from 'zod';
import { sealSoon } from '../audit/sealer';
import { AppError } from '../kernel/errors';
import { fieldErrorsOf } from '../kernel/issues';
import type { Permission } from '../kernel/permissions';
import type { ActionResult } from '../kernel/result';
import { answerOf } from './answer';
import { appDatabase } from './app-database';
import { takeToken } from './rate';
import { readBody } from './read-body';
import { assertOwnOrigin, requestIdOf } from './request';
import { runVerb, type Verb } from './run-verb';
import { callerOf, currentSession, type Session } from './session';

const HEADERS = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
const STATUS: Readonly<Record<string, number>> = {
  E_SESSION: 401,
  E_FORBIDDEN: 403,
  E_ORIGIN: 403,
  E_NOT_FOUND: 404,
  E_RATE: 429,
  E_INTERNAL: 500,
};
/** Room for the pieces of the largest record, each with its number. */
const MOST_BYTES = 24 * 1024 * 1024;

type JsonRoute<S extends z.ZodType, Output> = {
  /** Null: every member of the company may. */
  readonly permission: Permission | null;
  readonly input: S;
  /** The id of the command comes as `Idempotency-Key`, as programs send it. */
  readonly keyed?: boolean;
  readonly run: (session: Session, input: z.output<S>, requestId: string) => Promise<Output>;
};

/**
 * What a server action is, for inputs that are larger than an action may be: the same checks in the same order, and nothing of the body is read
 * before they are passed.
 */
export function defineJsonRoute<S extends z.ZodType, Output>({
  permission,
  input,
  keyed = false,
  run,
}: JsonRoute<S, Output>): (request: Request) => Promise<Response> {
  const answer = async (request: Request, requestId: string): Promise<Output> => {
    assertOwnOrigin(request.headers);
    const session = await currentSession();
    if (!session) throw new AppError('E_SESSION');
    takeToken(session.user.id, Date.now());
    if (permission && !session.actor.permissions.has(permission)) throw new AppError('E_FORBIDDEN');
    const body = await readBody(request, MOST_BYTES);
    const given = body === null ? null : jsonOf(body);
    const asked = keyed && typeof given === 'object' ? { ...given, commandId: request.headers.get('idempotency-key') } : given;
    const parsed = body === null ? null : input.safeParse(asked, { reportInput: true });
    if (!parsed?.success) throw new AppError('E_INPUT', {}, parsed ? fieldErrorsOf(parsed.error.issues) : []);
    return run(session, parsed.data, requestId);
  };
  return async (request) => {
    const requestId = requestIdOf(request.headers);
    try {
      const result: ActionResult<Output> = { ok: true, data: await answer(request, requestId) };
      return Response.json(result, { headers: HEADERS });
    } catch (error) {
      const failure = answerOf(error, requestId, 'route');
      return Response.json(failure, { status: STATUS[failure.code] ?? 422, headers: HEADERS });
    }
  };
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** Runs a verb for such a route. */
export async function runFor<Input, Output>(session: Session, requestId: string, verb: Verb<Input, Output>, input: Input): Promise<Output> {
  const made = await runVerb(appDatabase(), callerOf(session, requestId), verb, input);
  sealSoon(appDatabase(), session.company.id);
  return made;
}
