import { z } from 'zod';
import { MOST_COLUMNS } from '../import-files/limits.rules';
import { DECIMALS } from '../import-files/value.rules';
import { batchRows, newImportSchema } from './import.schema';

/** A file as a program sends it: its bytes as base64; heads that say something else than they hold are told by `mapping`. */
export const importFileSchema = newImportSchema.extend({
  content: z.base64().min(1).max(14_000_000),
  /** Only says what would come of it. */
  dryRun: z.boolean().default(false),
  goodRowsOnly: z.boolean().default(false),
  /** Each batch of so many rows stands by itself; null: all rows stand or fall together. */
  batchRows: batchRows.default(null),
  mapping: z
    .record(z.string().max(200), z.string().max(50).nullable())
    .refine((given) => Object.keys(given).length <= MOST_COLUMNS)
    .optional(),
  decimal: z.enum(DECIMALS).optional(),
});
export type ImportFile = z.output<typeof importFileSchema>;
