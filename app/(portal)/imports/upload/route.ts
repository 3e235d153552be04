import { sealSoon } from '@/lib/audit/sealer';
import { MOST_BYTES, MOST_MB } from '@/lib/import-files/limits.rules';
import { newImportSchema } from '@/lib/imports/import.schema';
import { startImport } from '@/lib/imports/start-import';
import { AppError } from '@/lib/kernel/errors';
import { fieldErrorsOf } from '@/lib/kernel/issues';
import type { ActionResult } from '@/lib/kernel/result';
import { answerOf } from '@/lib/server/answer';
import { appDatabase } from '@/lib/server/app-database';
import { takeToken } from '@/lib/server/rate';
import { readBody } from '@/lib/server/read-body';
import { assertOwnOrigin, requestIdOf } from '@/lib/server/request';
import { runVerb } from '@/lib/server/run-verb';
import { callerOf, currentSession } from '@/lib/server/session';

const HEADERS = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };

const STATUS: Readonly<Record<string, number>> = {
  E_SESSION: 401,
  E_FORBIDDEN: 403,
  E_ORIGIN: 403,
  E_FILE_TOO_LARGE: 413,
  E_RATE: 429,
  E_INTERNAL: 500,
};

/** What is said of the file travels beside it, so that the body is the file and nothing else. */
function toldOf(headers: Headers): unknown {
  try {
    return JSON.parse(decodeURIComponent(headers.get('x-filo-file') ?? ''));
  } catch {
    return null;
  }
}

type Kept = { readonly id: string; readonly name: string };

async function keep(request: Request, requestId: string): Promise<Kept> {
  assertOwnOrigin(request.headers);
  const session = await currentSession();
  if (!session) throw new AppError('E_SESSION');
  takeToken(session.user.id, Date.now());
  if (!session.actor.permissions.has('import.run')) throw new AppError('E_FORBIDDEN');
  const told = newImportSchema.safeParse(toldOf(request.headers), { reportInput: true });
  if (!told.success) throw new AppError('E_INPUT', {}, fieldErrorsOf(told.error.issues));
  const bytes = await readBody(request, MOST_BYTES);
  if (bytes === null) throw new AppError('E_FILE_TOO_LARGE', { max: MOST_MB }).at('file');
  const kept = await runVerb(appDatabase(), callerOf(session, requestId), startImport, { ...told.data, bytes });
  sealSoon(appDatabase(), session.company.id);
  return kept;
}

/** Takes one file of rows: its bytes are the body. */
export async function POST(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    const answer: ActionResult<Kept> = { ok: true, data: await keep(request, requestId) };
    return Response.json(answer, { status: 201, headers: HEADERS });
  } catch (error) {
    const failure = answerOf(error, requestId, 'import');
    return Response.json(failure, { status: STATUS[failure.code] ?? 422, headers: HEADERS });
  }
}
