import { z } from 'zod';
import { EXPORT_FORMATS } from '../exports/list-export.types';
import { CONTENT_TYPE } from '../exports/list-file';
import { IMPORT_KINDS } from '../import-kinds/kind.types';
import { readImport } from '../imports/import.query';
import { importFile } from '../imports/import-file';
import { importFileSchema } from '../imports/import-file.schema';
import { resumeImportSchema } from '../imports/import.schema';
import { BATCH_STATES, IMPORT_STATES } from '../imports/import.types';
import { askForRest } from '../imports/move-import';
import { emptyForm, takeOut } from '../imports/take-out';
import { AppError } from '../kernel/errors';
import type { Locale } from '../i18n/locales';
import { type Endpoint, type Given, reads, writes } from './endpoint';

const count = z.int();
const complaint = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) });

const importAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  /** CHECKED after a dry run, and after an import that refused rows kept out as a whole; PARTLY when batches are in and others are not. */
  state: z.enum(IMPORT_STATES),
  counts: z.object({ rows: count, created: count, updated: count, skipped: count, refused: count }),
  problems: z.array(complaint.extend({ field: z.string().nullable(), rows: count, lines: z.array(count) })),
  failure: complaint.nullable(),
  /** Of an import in batches: what is in of each, fifty at a time; one that was kept out says what would have come of its rows. */
  batches: z.object({
    total: count,
    states: z.record(z.enum(BATCH_STATES), count),
    rows: z.array(
      z.object({
        n: count,
        state: z.enum(BATCH_STATES),
        firstLine: count,
        lastLine: count,
        rows: count,
        created: count,
        updated: count,
        skipped: count,
        refused: count,
      }),
    ),
  }),
});

const form = z.object({ kind: z.enum(IMPORT_KINDS), format: z.enum(EXPORT_FORMATS).default('csv') });
const formOf = ({ query }: Given, locale: Locale) => ({ ...form.parse(query), locale });
const types = Object.values(CONTENT_TYPE);

/** Files of rows, brought in by programs. @rules I2, I3, I4, I8 */
export const IMPORT_ENDPOINTS: readonly Endpoint[] = [
  reads({
    id: 'readImportForm',
    path: '/imports/form',
    scope: 'import.run',
    query: form,
    answer: form,
    read: async (_call, query) => query,
    file: { types, of: ({ locale }, _made, given) => emptyForm(formOf(given, locale)) },
  }),
  reads({
    id: 'takeOutForImport',
    path: '/imports/filled',
    scope: 'export.run',
    query: form,
    answer: form,
    read: async (_call, query) => query,
    file: { types, of: ({ db, caller, locale }, _made, given) => takeOut(db, caller, formOf(given, locale)) },
  }),
  writes({
    id: 'importFile',
    path: '/imports',
    scope: 'import.run',
    status: 201,
    body: importFileSchema.omit({ commandId: true }),
    answer: z.object({ importId: z.uuid(), jobId: z.uuid() }),
    verb: importFile,
    input: (body, _path, commandId) => ({ ...body, commandId }),
    once: true,
  }),
  writes({
    id: 'resumeImport',
    path: '/imports/{id}/rest',
    scope: 'import.run',
    body: resumeImportSchema.pick({ goodRowsOnly: true }),
    answer: z.object({ id: z.uuid() }),
    verb: askForRest,
    input: ({ goodRowsOnly }, { id = '' }) => ({ id, goodRowsOnly }),
  }),
  reads({
    id: 'readImport',
    path: '/imports/{id}',
    scope: 'import.run',
    query: z.object({ batches: z.coerce.number().int().min(1).max(100_000).default(1) }),
    answer: importAnswer,
    read: async ({ db, caller }, { batches }, { id = '' }) => {
      const found = await readImport(db.sql, caller.company.id, id, batches);
      if (!found) throw new AppError('E_NOT_FOUND');
      const { job } = found;
      return { ...found, failure: job?.failure ? { code: job.failure.code, params: job.failure.params } : null };
    },
  }),
];
