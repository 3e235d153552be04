import { z } from 'zod';
import { LOCALES } from '../i18n/locales';
import { FIRST_PAGES } from '../kernel/habits';
import { textInput } from '../kernel/inputs';

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

/** A person's own name and habits; they hold in every company and on every device. */
export const saveProfileSchema = z.strictObject({
  version: z.int(),
  name: textInput(80),
  language: z.enum(LOCALES),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  singleKeys: z.boolean(),
  firstPage: z.enum(FIRST_PAGES),
});
export type SaveProfile = z.output<typeof saveProfileSchema>;

export const endSessionSchema = z.strictObject({ id: z.uuid() });
