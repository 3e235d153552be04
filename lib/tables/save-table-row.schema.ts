import { z } from 'zod';
import { activationSchema, codeInput, removalSchema, rowInput, textInput } from '../kernel/inputs';
import { DESCRIPTION_MAX, type ExtraField, TABLE_KEYS, TABLES, type TableKey, type TableValues } from './tables.types';

function inputOf(field: ExtraField): z.ZodType {
  if (field.kind === 'flag') return z.boolean();
  if (field.kind === 'choice') return z.enum(field.choices);
  // Left out it is none: whoever does not know the field says nothing about it.
  return field.kind === 'optional' ? z.enum(field.choices).nullable().default(null) : z.int().min(field.min).max(field.max);
}

/** One row of one table: id and version of the row that is changed, code, description, active, and the table's own fields. */
export function tableRowSchema<Key extends TableKey>(table: Key) {
  const { codeMax, extras } = TABLES[table];
  return z.strictObject({
    table: z.literal(table),
    ...rowInput,
    code: codeInput(codeMax),
    description: textInput(DESCRIPTION_MAX),
    active: z.boolean(),
    ...Object.fromEntries(extras.map((field) => [field.name, inputOf(field)])),
  });
}

const [first, ...others] = TABLE_KEYS.map((table) => tableRowSchema(table));
if (!first) throw new Error('there are no small tables');

/** A row of any of the small tables; `table` says which. */
export const saveTableRowSchema = z.discriminatedUnion('table', [first, ...others]);
export type SaveTableRow = { readonly table: TableKey; readonly id?: string | null; readonly version?: number | null } & TableValues;

export const removeTableRowSchema = removalSchema.extend({ table: z.enum(TABLE_KEYS) });
export const activateTableRowSchema = activationSchema.extend({ table: z.enum(TABLE_KEYS) });
export type ActivateTableRow = z.output<typeof activateTableRowSchema>;
export type RemoveTableRow = z.output<typeof removeTableRowSchema>;
