import { fileStream, findFile } from '@/lib/attachments/attachments.query';
import { mediaOf } from '@/lib/attachments/file-format.rules';
import { dispositionOf } from '@/lib/attachments/file-name.rules';
import { isId } from '@/lib/kernel/id';
import { answerOf } from '@/lib/server/answer';
import { appDatabase } from '@/lib/server/app-database';
import { takeToken } from '@/lib/server/rate';
import { requestIdOf } from '@/lib/server/request';
import { currentSession } from '@/lib/server/session';

const PLAIN = { 'cache-control': 'private, no-store' };

/** A file, given to the members of its company alone; always kept by the browser, never shown in the portal's own place. */
export async function GET(request: Request, { params }: RouteContext<'/attachments/[id]'>): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401, headers: PLAIN });
  try {
    takeToken(session.user.id, Date.now());
    const { id } = await params;
    const file = isId(id) ? await findFile(appDatabase().sql, session.company.id, id) : null;
    if (!file) return new Response(null, { status: 404, headers: PLAIN });
    return new Response(fileStream(appDatabase().sql, session.company.id, id, file.parts), {
      headers: {
        ...PLAIN,
        'content-type': mediaOf(file.format),
        'content-length': String(file.size),
        'content-disposition': dispositionOf(file.name),
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  } catch (error) {
    const { code } = answerOf(error, requestIdOf(request.headers), 'attachment');
    return new Response(null, { status: code === 'E_RATE' ? 429 : 500, headers: PLAIN });
  }
}
