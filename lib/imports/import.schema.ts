import { z } from 'zod';
import { reasonInput } from '../kernel/inputs';
import { ENCODINGS, SEPARATORS } from '../import-files/file.types';
import { DECIMALS } from '../import-files/value.rules';
import { MOST_BATCH_ROWS, MOST_COLUMNS } from '../import-files/limits.rules';
import { IMPORT_KINDS } from '../import-kinds/kind.types';

/** What comes with the bytes of a file. */
export const newImportSchema = z.strictObject({
  commandId: z.uuid(),
  kind: z.enum(IMPORT_KINDS),
  name: z.string().min(1).max(1_000),
});
export type NewImport = z.output<typeof newImportSchema>;

const ref = { id: z.uuid(), version: z.int() };

export const readAgainSchema = z.strictObject({
  ...ref,
  encoding: z.enum(ENCODINGS).nullable(),
  separator: z.enum(SEPARATORS).nullable(),
  sheet: z.string().max(200).nullable(),
  decimal: z.enum(DECIMALS),
});
export type ReadAgain = z.output<typeof readAgainSchema>;

export const checkImportSchema = z.strictObject({
  ...ref,
  mapping: z.array(z.string().max(50).nullable()).max(MOST_COLUMNS),
  decimal: z.enum(DECIMALS),
});
export type CheckImport = z.output<typeof checkImportSchema>;

/** Rows of a batch; null: all in one. */
export const batchRows = z.int().min(1).max(MOST_BATCH_ROWS).nullable();

export const commitImportSchema = z.strictObject({ ...ref, goodRowsOnly: z.boolean(), batchRows: batchRows.default(null) });
export type CommitImport = z.output<typeof commitImportSchema>;

export const resumeImportSchema = z.strictObject({ ...ref, version: z.int().optional(), goodRowsOnly: z.boolean() });
export type ResumeImport = z.output<typeof resumeImportSchema>;

export const undoImportSchema = z.strictObject({ ...ref, reason: reasonInput() });
export type UndoImport = z.output<typeof undoImportSchema>;

export const importRefSchema = z.strictObject({ id: z.uuid(), page: z.int().min(1).max(100_000).default(1) });
