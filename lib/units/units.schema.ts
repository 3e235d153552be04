import { z } from 'zod';

/** More pallets leave with no record. */
export const MOST_UNITS = 500;

const digits = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(new RegExp(`^\\d{${least},${most}}$`), { error: 'E_FORMAT' });

/** What the numbers of transport units are made of. */
export const saveUnitNumberingSchema = z.strictObject({ version: z.int().min(0), companyPrefix: digits(4, 12), extension: digits(1, 1) });
export type SaveUnitNumbering = z.output<typeof saveUnitNumberingSchema>;

export const makeUnitsSchema = z.strictObject({
  commandId: z.uuid(),
  recordId: z.uuid(),
  count: z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,3}$/),
    ])
    .transform(Number)
    .pipe(z.int().min(1).max(MOST_UNITS)),
});
export type MakeUnits = z.output<typeof makeUnitsSchema>;

export const unitsOfRecordSchema = z.strictObject({ recordId: z.uuid() });
