import type { ExportFormat } from '../exports/list-export.types';
import { CONTENT_TYPE } from '../exports/list-file';
import { noteExport, snapshotOf } from '../exports/run-export';
import type { Locale } from '../i18n/locales';
import { KINDS } from '../import-kinds/kinds';
import type { ImportKind } from '../import-kinds/kind.types';
import type { Database } from '../server/db';
import { log } from '../server/log';
import { type Caller, runVerb } from '../server/run-verb';
import { filledFile, templateFile } from './template-file';
import { templateWords } from './template-words';

type Form = { readonly kind: ImportKind; readonly format: ExportFormat; readonly locale: Locale };
export type FormFile = { readonly name: string; readonly type: string; readonly body: ReadableStream<Uint8Array> };

const named = (title: string, format: ExportFormat) => ({ name: `${title}.${format}`, type: CONTENT_TYPE[format] });

/** The empty form of a kind, with an example and explanations. */
export async function emptyForm({ kind, format, locale }: Form): Promise<FormFile> {
  const words = templateWords(kind, locale);
  return { ...named(words.title, format), body: await templateFile({ kind, format, locale, words }) };
}

/**
 * What is in the portal now, all of one moment, in the form in which it can be brought in again; noted in the trail.
 * @throws E_FORBIDDEN, E_BUSY
 * @rules I8
 */
export async function takeOut(db: Database, caller: Caller, { kind, format, locale }: Form): Promise<FormFile> {
  await runVerb(db, caller, noteExport, { list: `import ${kind}`, format, search: '', columns: [] });
  const rows = snapshotOf(
    db,
    (sql) => KINDS[kind].rows({ sql }, caller.company.id),
    (error) => log('warn', 'export ended early', { list: kind, error }),
  );
  const words = templateWords(kind, locale);
  return { ...named(words.title, format), body: filledFile({ kind, format, locale, words }, rows) };
}
