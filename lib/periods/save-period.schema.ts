import { z } from 'zod';
import { dayInput, rowInput } from '../kernel/inputs';

export const savePeriodSchema = z.strictObject({
  ...rowInput,
  year: z.int().min(1900).max(9999),
  periodStart: dayInput(),
  periodEnd: dayInput(),
});
export type SavePeriod = z.output<typeof savePeriodSchema>;
