import { answerCall } from '@/lib/api/answer-call';
import { appDatabase } from '@/lib/server/app-database';
import { readBody } from '@/lib/server/read-body';
import { requestIdOf } from '@/lib/server/request';

/** Room for the pieces of the largest record, each with its number. */
const MOST_BYTES = 24 * 1024 * 1024;

/** The interface for programs: every operation of `lib/api`, by key and without cookies. */
async function answer(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const requestId = requestIdOf(request.headers);
  const { status, headers, body } = await answerCall(appDatabase(), {
    method: request.method,
    address: pathname.slice('/api/v1'.length),
    search: searchParams,
    headers: request.headers,
    body: () => readBody(request, MOST_BYTES),
    requestId,
  });
  if (body instanceof ReadableStream) return new Response(body, { status, headers: { ...headers, 'x-request-id': requestId } });
  return Response.json(body, { status, headers: { ...headers, 'x-request-id': requestId } });
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
