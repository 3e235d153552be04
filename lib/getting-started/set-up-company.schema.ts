import { z } from 'zod';
import { PASSWORD_MAX } from '../auth/password.rules';
import { codeInput, textInput } from '../kernel/inputs';
import { isTimeZone } from '../kernel/time-zone';

/** The welcome page's form: the company and its first administrator. */
export const setUpCompanySchema = z.object({
  token: z.string().min(1).max(200),
  code: codeInput(10),
  name: textInput(100),
  language: z.enum(['en', 'it']),
  timeZone: z.string().refine(isTimeZone, 'E_FORMAT'),
  administratorName: textInput(80),
  email: textInput(254).refine((text) => /^[^\s@]+@[^\s@]+$/.test(text), { error: 'E_FORMAT', params: { example: 'ada@example.com' } }),
  password: z.string().min(1).max(PASSWORD_MAX),
});

export type SetUpCompanyInput = z.output<typeof setUpCompanySchema>;
