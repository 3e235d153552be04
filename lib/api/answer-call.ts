import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { readBearer } from '../api-keys/api-key.rules';
import { type KeyCaller, readKeyCaller } from '../api-keys/read-key-caller';
import { dispositionOf } from '../attachments/file-name.rules';
import { sealSoon } from '../audit/sealer';
import { chooseLocale } from '../i18n/locales';
import { dayIn } from '../kernel/day';
import { AppError, type FieldError } from '../kernel/errors';
import { isId } from '../kernel/id';
import { fieldErrorsOf } from '../kernel/issues';
import { answerOf } from '../server/answer';
import type { Database } from '../server/db';
import { log } from '../server/log';
import { takeToken } from '../server/rate';
import type { Endpoint, Given } from './endpoint';
import { type Match, matchEndpoint } from './endpoints';
import { problemOf } from './problem';
import { readParameters } from './read-query';

/** A call as it arrives; the body is read only when everything before it was passed. */
export type ApiRequest = {
  readonly method: string;
  /** Below `/api/v1`, with its slash. */
  readonly address: string;
  readonly search: URLSearchParams;
  readonly headers: { get(name: string): string | null };
  /** Null: none, not as long as it said, or too long. */
  readonly body: () => Promise<Buffer | null>;
  readonly requestId: string;
};
export type ApiAnswer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };

const COMMON = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

/**
 * Who calls, by the key alone: cookies are not looked at.
 * @throws E_API_KEY
 */
export async function admitKey(db: Database, headers: ApiRequest['headers']): Promise<KeyCaller> {
  const parts = readBearer(headers.get('authorization'));
  const caller = parts && (await readKeyCaller(db, parts));
  if (!caller) throw new AppError('E_API_KEY');
  takeToken(`key:${caller.keyId}`, Date.now());
  return caller;
}

/** @throws E_API_SCOPE when the key was not made for this, E_FORBIDDEN when its person may not do it */
export function assertScope({ scopes, actor, keyId, company }: KeyCaller, scope: Endpoint['scope'], requestId: string): void {
  const allowed = scopes.has(scope);
  if (allowed && (scope === 'read' || actor.permissions.has(scope))) return;
  log('warn', 'denied', { requestId, keyId, companyId: company.id, permission: scope });
  throw allowed ? new AppError('E_FORBIDDEN') : new AppError('E_API_SCOPE', { name: scope });
}

/** The id of the command: the same key of the same program is the same command. @rules POST-02, N6 */
function commandIdOf(header: string | null, keyId: string): string {
  const given = header?.trim() ?? '';
  if (given === '' || given.length > 200) throw new AppError('E_IDEMPOTENCY_KEY', { max: 200 });
  const hex = createHash('sha256').update(`${keyId}\0${given}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** Complaints of a schema; a field that it does not know is named. */
function complaints(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const unknown = issues.flatMap((issue): FieldError[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'E_UNKNOWN_FIELD', params: { field: key } }))
      : [],
  );
  return [...unknown, ...fieldErrorsOf(issues.filter(({ code }) => code !== 'unrecognized_keys'))];
}

/** @throws E_BODY, E_INPUT */
async function readJson(schema: z.ZodObject, read: ApiRequest['body']): Promise<unknown> {
  const bytes = await read();
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes ?? Buffer.alloc(0)));
  } catch {
    throw new AppError('E_BODY');
  }
  const parsed = schema.strict().safeParse(json, { reportInput: true });
  if (!parsed.success) throw new AppError('E_INPUT', {}, complaints(parsed.error.issues));
  return parsed.data;
}

async function readGiven({ endpoint, path }: Match, request: ApiRequest): Promise<Given> {
  if (Object.values(path).some((id) => !isId(id))) throw new AppError('E_NOT_FOUND');
  const { query, body } = endpoint;
  if (!query && request.search.size > 0)
    throw new AppError(
      'E_INPUT',
      {},
      [...request.search.keys()].map((field) => ({ path: field, code: 'E_UNKNOWN_FIELD', params: { field } })),
    );
  return {
    path,
    query: query && readParameters(query, request.search),
    body: body && (await readJson(body, request.body)),
  };
}

async function work(db: Database, caller: KeyCaller, match: Match, request: ApiRequest): Promise<ApiAnswer> {
  const { endpoint } = match;
  assertScope(caller, endpoint.scope, request.requestId);
  const commandId = endpoint.changes ? commandIdOf(request.headers.get('idempotency-key'), caller.keyId) : '';
  const given = await readGiven(match, request);
  const locale = chooseLocale(undefined, request.headers.get('accept-language'));
  const today = dayIn(caller.company.timeZone, new Date());
  const call = { db, caller: { ...caller, requestId: request.requestId }, today, commandId, locale };
  const made = await endpoint.run(call, given);
  if (endpoint.changes) sealSoon(db, caller.company.id);
  const body = endpoint.answer.parse(made);
  const file = await endpoint.file?.of(call, body, given);
  if (!file) return { status: endpoint.status, headers: COMMON, body };
  const headers = { ...COMMON, 'content-type': file.type, 'content-disposition': dispositionOf(file.name) };
  return { status: endpoint.status, headers, body: file.body };
}

/**
 * Answers one call of the interface for programs: key → rate → scope → `Idempotency-Key` → strict parse → verb or query. Whatever goes wrong
 * becomes a problem (RFC 9457) with the code that the screens have for it, in the language asked for.
 */
export async function answerCall(db: Database, request: ApiRequest): Promise<ApiAnswer> {
  let caller: KeyCaller | null = null;
  try {
    caller = await admitKey(db, request.headers);
    const match = matchEndpoint(request.method, request.address);
    if (!match) throw new AppError('E_NOT_FOUND');
    return await work(db, caller, match, request);
  } catch (error) {
    const failure = answerOf(error, request.requestId, 'api');
    const problem = problemOf(failure, request, caller?.company.timeZone ?? 'UTC');
    return { status: problem.status, headers: { ...COMMON, ...problem.headers }, body: problem.body };
  }
}
