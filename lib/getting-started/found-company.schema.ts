import { z } from 'zod';
import { LOCALES } from '../i18n/locales';
import { codeInput, textInput } from '../kernel/inputs';
import { isTimeZone } from '../kernel/time-zone';

/** A further company of this portal. */
export const foundCompanySchema = z.strictObject({
  code: codeInput(10),
  name: textInput(100),
  language: z.enum(LOCALES),
  timeZone: z
    .string()
    .min(1)
    .refine(isTimeZone, { error: 'E_FORMAT', params: { example: 'Europe/Rome' } }),
});
export type FoundCompany = z.output<typeof foundCompanySchema>;
