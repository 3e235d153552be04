import { addAttachment } from '@/lib/attachments/add-attachment';
import { newAttachmentSchema } from '@/lib/attachments/attachment.schema';
import { ATTACHMENT_OWNERS } from '@/lib/attachments/attachment.types';
import { MAX_FILE, MAX_FILE_MB } from '@/lib/attachments/file-format.rules';
import { mayAttach } from '@/lib/attachments/may-attach.rules';
import { sealSoon } from '@/lib/audit/sealer';
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

/** What is said of the file travels beside it, so that the body is the file and nothing else. */
function toldOf(headers: Headers): unknown {
  try {
    return JSON.parse(decodeURIComponent(headers.get('x-filo-file') ?? ''));
  } catch {
    return null;
  }
}

async function keep(request: Request, requestId: string): Promise<{ id: string; name: string }> {
  assertOwnOrigin(request.headers);
  const session = await currentSession();
  if (!session) throw new AppError('E_SESSION');
  takeToken(session.user.id, Date.now());
  const { permissions } = session.actor;
  if (!ATTACHMENT_OWNERS.some((owner) => mayAttach(permissions, owner))) throw new AppError('E_FORBIDDEN');
  const told = newAttachmentSchema.safeParse(toldOf(request.headers), { reportInput: true });
  if (!told.success) throw new AppError('E_INPUT', {}, fieldErrorsOf(told.error.issues));
  const bytes = await readBody(request, MAX_FILE);
  if (bytes === null) throw new AppError('E_FILE_TOO_LARGE', { max: MAX_FILE_MB }).at('file');
  const kept = await runVerb(appDatabase(), callerOf(session, requestId), addAttachment, { ...told.data, bytes });
  sealSoon(appDatabase(), session.company.id);
  return kept;
}

/** Takes one file: its bytes are the body. A route and no action, as the browser can then say how far it has come, and 10 MB are allowed. */
export async function POST(request: Request): Promise<Response> {
  const requestId = requestIdOf(request.headers);
  try {
    const answer: ActionResult<{ id: string; name: string }> = { ok: true, data: await keep(request, requestId) };
    return Response.json(answer, { status: 201, headers: HEADERS });
  } catch (error) {
    const failure = answerOf(error, requestId, 'attachment');
    const status = {
      E_SESSION: 401,
      E_FORBIDDEN: 403,
      E_ORIGIN: 403,
      E_NOT_FOUND: 404,
      E_FILE_TOO_LARGE: 413,
      E_RATE: 429,
      E_INTERNAL: 500,
    };
    return Response.json(failure, { status: status[failure.code as keyof typeof status] ?? 422, headers: HEADERS });
  }
}
