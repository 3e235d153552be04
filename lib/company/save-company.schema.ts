import { z } from 'zod';
import { LOCALES } from '../i18n/locales';
import { codeInput, textInput } from '../kernel/inputs';
import { isTimeZone } from '../kernel/time-zone';
import { ALT_UOM_MODES } from './settings.rules';

export const saveCompanySchema = z.strictObject({
  version: z.int(),
  code: codeInput(10),
  name: textInput(100),
  language: z.enum(LOCALES),
  timeZone: z
    .string()
    .min(1)
    .refine(isTimeZone, { error: 'E_FORMAT', params: { example: 'Europe/Rome' } }),
});
export type SaveCompany = z.output<typeof saveCompanySchema>;

/** The switches of the company; those that are left out stay as they are. */
export const saveSettingsSchema = z.strictObject({
  version: z.int(),
  lotSerialManagement: z.boolean(),
  lotUniquenessByCompany: z.boolean(),
  statusViaWorkflow: z.boolean(),
  allowNegativeStock: z.boolean(),
  allowIncompleteBomOffset: z.boolean().optional(),
  labelReprintReason: z.boolean().optional(),
  altUomMode: z.enum(ALT_UOM_MODES).optional(),
  autoOpenYear: z.boolean().optional(),
});
export type SaveSettings = z.output<typeof saveSettingsSchema>;
