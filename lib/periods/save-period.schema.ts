import { z } from 'zod';
import { dayInput, optionalDayInput, rowInput } from '../kernel/inputs';

export const savePeriodSchema = z.strictObject({
  ...rowInput,
  year: z.int().min(1900).max(9999),
  periodStart: dayInput(),
  periodEnd: dayInput(),
  /** The day up to which the books are closed, as information. */
  lastClosingDate: optionalDayInput(),
});
type Parsed = z.output<typeof savePeriodSchema>;
export type SavePeriod = Omit<Parsed, 'lastClosingDate'> & Partial<Pick<Parsed, 'lastClosingDate'>>;
