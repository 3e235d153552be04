import { isId } from '@/lib/kernel/id';
import { AppError } from '@/lib/kernel/errors';
import { getErrorText } from '@/lib/i18n/server-words';
import { labelFile } from '@/lib/labels/label-file';
import { answerOf } from '@/lib/server/answer';
import { appDatabase } from '@/lib/server/app-database';
import { takeToken } from '@/lib/server/rate';
import { requestIdOf } from '@/lib/server/request';
import { currentSession } from '@/lib/server/session';

const HEADERS = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};
const STATUS: Readonly<Record<string, number>> = { E_SESSION: 401, E_FORBIDDEN: 403, E_LABEL_GONE: 410, E_RATE: 429 };
/** A page of labels is shown by the browser's own reader, which has to draw; anything else is kept as a file. */
const SHOWN = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** How many places of the first sheet are used up. */
const usedOf = (request: Request): number => {
  const text = new URL(request.url).searchParams.get('used') ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
};

/** The labels of a print, given to who printed them, for a quarter of an hour. @rules LAB-06 */
export async function GET(request: Request, { params }: RouteContext<'/labels/prints/[id]'>): Promise<Response> {
  try {
    const session = await currentSession();
    if (!session) throw new AppError('E_SESSION');
    takeToken(session.user.id, Date.now());
    if (!session.actor.permissions.has('label.print')) throw new AppError('E_FORBIDDEN');
    const { id } = await params;
    if (!isId(id)) throw new AppError('E_LABEL_GONE');
    const who = { companyId: session.company.id, userId: session.user.id };
    const { type, name, body } = await labelFile(appDatabase().sql, who, id, usedOf(request));
    const shown = type === 'application/pdf';
    return new Response(body, {
      headers: {
        ...HEADERS,
        'content-type': type,
        'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${name}"`,
        'content-security-policy': shown ? SHOWN : "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    const failure = answerOf(error, requestIdOf(request.headers), 'labels');
    const text = (await getErrorText())(failure.code, failure.params);
    return new Response(`${text}\n`, {
      status: STATUS[failure.code] ?? 500,
      headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
}
