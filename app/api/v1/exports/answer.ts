import { getTranslations } from 'next-intl/server';
import { admitKey, assertScope } from '@/lib/api/answer-call';
import { columnsOf } from '@/lib/exports/define-export';
import { CONTENT_TYPE, listFile } from '@/lib/exports/list-file';
import type { AnyListExport, ExportFormat, ExportReader, ExportWords } from '@/lib/exports/list-export.types';
import { EXPORT_FORMATS } from '@/lib/exports/list-export.types';
import { begun, noteExport, snapshotOf } from '@/lib/exports/run-export';
import type { Locale } from '@/lib/i18n/locales';
import { getErrorText } from '@/lib/i18n/server-words';
import { type LooseTranslator, looseWords } from '@/lib/i18n/words';
import { dayIn } from '@/lib/kernel/day';
import { AppError } from '@/lib/kernel/errors';
import { filtersOf, searchOf } from '@/lib/kernel/list-kit';
import { sealSoon } from '@/lib/audit/sealer';
import { answerOf } from '@/lib/server/answer';
import { appDatabase } from '@/lib/server/app-database';
import { log } from '@/lib/server/log';
import { requestIdOf } from '@/lib/server/request';
import { type Caller, runVerb } from '@/lib/server/run-verb';
import { callerOf, currentSession } from '@/lib/server/session';
import { getLocale } from 'next-intl/server';
import { EXPORTS } from './registry';

const STATUS: Readonly<Record<string, number>> = {
  E_SESSION: 401,
  E_API_KEY: 401,
  E_API_SCOPE: 403,
  E_RATE: 429,
  E_FORBIDDEN: 403,
  E_ORIGIN: 403,
  E_NOT_FOUND: 404,
  E_NOT_CHECKED: 409,
  E_BUSY: 503,
};

type Asked = {
  readonly list: string;
  readonly format: ExportFormat;
  readonly search: URLSearchParams;
  readonly columns: readonly string[];
  /** Fires when the answer is not waited for any more. */
  readonly gone: AbortSignal;
};

function asked(request: Request, list: string): Asked {
  const search = new URL(request.url).searchParams;
  const format = EXPORT_FORMATS.find((each) => each === search.get('format')) ?? 'csv';
  const columns = (search.get('columns') ?? '').split(',').filter(Boolean).slice(0, 100);
  for (const own of ['format', 'columns']) search.delete(own);
  return { list, format, search, columns, gone: request.signal };
}

/** A file is asked for by the portal's own pages or by typing its address, never by another site's page. */
function assertOwnPage(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') throw new AppError('E_ORIGIN');
}

/** A person in front of a page, or a program by its key. */
async function admit(request: Request): Promise<Caller> {
  if (request.headers.has('authorization')) {
    const caller = await admitKey(appDatabase(), request.headers);
    assertScope(caller, 'export.run', requestIdOf(request.headers));
    return caller;
  }
  assertOwnPage(request);
  const session = await currentSession();
  if (!session) throw new AppError('E_SESSION');
  if (!session.actor.permissions.has('export.run')) throw new AppError('E_FORBIDDEN');
  return callerOf(session);
}

/** Texts without values are the same in every row. */
function remembered(words: ExportWords): ExportWords {
  const said = new Map<string, string>();
  return (key) => {
    const text = said.get(key) ?? words(key);
    said.set(key, text);
    return text;
  };
}

/** The list as a stream of bytes, all of one moment; noted in the trail before the first byte. */
async function fileOf(caller: Caller, source: AnyListExport, { list, format, search, columns, gone }: Asked): Promise<Response> {
  const [t, locale]: [LooseTranslator, Locale] = await Promise.all([getTranslations(), getLocale()]);
  const words = remembered((key) => looseWords(locale, t).text(key, {}));
  const db = appDatabase();
  const { company, actor } = caller;
  const today = dayIn(company.timeZone, new Date());
  const heads = columnsOf(source.columns, columns).map(({ label, kind }) => ({ label: words(label), kind }));
  const reader: Omit<ExportReader, 'sql'> = { companyId: company.id, userId: actor.userId, today };
  await runVerb(db, caller, noteExport, { list, format, search: filtersOf(search), columns });
  sealSoon(db, company.id);
  const rows = await begun(
    snapshotOf(
      db,
      (sql) => source.cells({ ...reader, sql }, searchOf(search.toString()), columns, words),
      (error) => log('warn', 'export ended early', { list, error }),
    ),
    gone,
  );
  const title = words(source.title);
  const body = listFile({ format, locale, title, heads, rows, yes: words('common.yes'), no: words('common.no') });
  const name = `${title} ${today}.${format}`;
  return new Response(body, {
    headers: {
      'content-type': CONTENT_TYPE[format],
      'content-disposition': `attachment; filename="${list}-${today}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
    },
  });
}

/** The file, or one sentence in the person's language with the right status. */
export async function exportAnswer(request: Request, list: string): Promise<Response> {
  try {
    const caller = await admit(request);
    const source = Object.hasOwn(EXPORTS, list) ? EXPORTS[list] : undefined;
    if (!source) throw new AppError('E_NOT_FOUND');
    if (source.permission && !caller.actor.permissions.has(source.permission)) throw new AppError('E_FORBIDDEN');
    return await fileOf(caller, source, asked(request, list));
  } catch (error) {
    const failure = answerOf(error, requestIdOf(request.headers), 'export');
    const text = (await getErrorText())(failure.code, failure.params);
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' };
    return new Response(`${text}\n`, { status: STATUS[failure.code] ?? 500, headers });
  }
}
