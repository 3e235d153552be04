import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { dispositionOf } from '@/lib/attachments/file-name.rules';
import { EXPORT_FORMATS } from '@/lib/exports/list-export.types';
import { CONTENT_TYPE } from '@/lib/exports/list-file';
import { getErrorText } from '@/lib/i18n/server-words';
import { IMPORT_KINDS } from '@/lib/import-kinds/kind.types';
import { readImport } from '@/lib/imports/import.query';
import { mayImport } from '@/lib/imports/import-run';
import { refusedFile } from '@/lib/imports/refused-file';
import { emptyForm, type FormFile, takeOut } from '@/lib/imports/take-out';
import { AppError } from '@/lib/kernel/errors';
import { answerOf } from '@/lib/server/answer';
import { appDatabase } from '@/lib/server/app-database';
import { takeToken } from '@/lib/server/rate';
import { requestIdOf } from '@/lib/server/request';
import { callerOf, currentSession, type Session } from '@/lib/server/session';

const askedSchema = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['template', 'filled']), kind: z.enum(IMPORT_KINDS), format: z.enum(EXPORT_FORMATS) }),
  z.object({ what: z.literal('refused'), id: z.uuid() }),
]);

const STATUS: Readonly<Record<string, number>> = {
  E_SESSION: 401,
  E_FORBIDDEN: 403,
  E_ORIGIN: 403,
  E_NOT_FOUND: 404,
  E_RATE: 429,
  E_INTERNAL: 500,
};

/** A file is asked for by the portal's own pages or by typing its address, never by another site's page. */
async function admit(request: Request): Promise<Session> {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') throw new AppError('E_ORIGIN');
  const session = await currentSession();
  if (!session) throw new AppError('E_SESSION');
  takeToken(session.user.id, Date.now());
  if (!session.actor.permissions.has('import.run')) throw new AppError('E_FORBIDDEN');
  return session;
}

const answered = ({ body, name, type }: FormFile): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': dispositionOf(name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });

async function refused({ company, actor }: Session, id: string): Promise<Response> {
  const db = appDatabase();
  const run = await readImport(db.sql, company.id, id);
  if (!run || !mayImport(actor, run.kind)) throw new AppError('E_NOT_FOUND');
  const [t, common, locale, error] = await Promise.all([
    getTranslations('imports'),
    getTranslations('common'),
    getLocale(),
    getErrorText(),
  ]);
  const words = { reason: t('refusedHead'), error, yes: common('yes'), no: common('no') };
  const { format } = run.settings;
  const name = `${run.fileName.replace(/\.\w+$/, '')} ${t('counts.refused').toLowerCase()}.${format}`;
  return answered({ body: await refusedFile(db, company.id, run, { locale, words }), name, type: CONTENT_TYPE[format] });
}

async function file(request: Request): Promise<Response> {
  const session = await admit(request);
  const asked = askedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) throw new AppError('E_NOT_FOUND');
  if (asked.data.what === 'refused') return refused(session, asked.data.id);
  const { what, kind, format } = asked.data;
  const form = { kind, format, locale: await getLocale() };
  return answered(what === 'template' ? await emptyForm(form) : await takeOut(appDatabase(), callerOf(session), form));
}

/** Templates to fill in, what is in the portal now in the same columns, and the refused rows of an import. */
export async function GET(request: Request): Promise<Response> {
  try {
    return await file(request);
  } catch (error) {
    const { code, params } = answerOf(error, requestIdOf(request.headers), 'import file');
    const text = (await getErrorText())(code, params);
    return new Response(text, {
      status: STATUS[code] ?? 422,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
}
