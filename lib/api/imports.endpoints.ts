import { z } from 'zod';
import { IMPORT_KINDS } from '../import-kinds/kind.types';
import { readImport } from '../imports/import.query';
import { importFile } from '../imports/import-file';
import { importFileSchema } from '../imports/import-file.schema';
import { IMPORT_STATES } from '../imports/import.types';
import { AppError } from '../kernel/errors';
import { type Endpoint, reads, writes } from './endpoint';

const count = z.int();
const complaint = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) });

const importAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(IMPORT_KINDS),
  fileName: z.string(),
  /** CHECKED after a dry run, and after an import that refused rows kept out as a whole. */
  state: z.enum(IMPORT_STATES),
  counts: z.object({ rows: count, created: count, updated: count, skipped: count, refused: count }),
  problems: z.array(complaint.extend({ field: z.string().nullable(), rows: count, lines: z.array(count) })),
  failure: complaint.nullable(),
});

/** Files of rows, brought in by programs. @rules I2, I3, I4 */
export const IMPORT_ENDPOINTS: readonly Endpoint[] = [
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
  reads({
    id: 'readImport',
    path: '/imports/{id}',
    scope: 'import.run',
    answer: importAnswer,
    read: async ({ db, caller }, _query, { id = '' }) => {
      const found = await readImport(db.sql, caller.company.id, id);
      if (!found) throw new AppError('E_NOT_FOUND');
      const { job } = found;
      return { ...found, failure: job?.failure ? { code: job.failure.code, params: job.failure.params } : null };
    },
  }),
];
