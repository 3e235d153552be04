import { z } from 'zod';
import { PROFILE_KEYS, PROFILE_LANGUAGES } from './profiles.types';

/** Which beginning, and the language of the names that it gives. */
export const applyProfileSchema = z.strictObject({ profile: z.enum(PROFILE_KEYS), language: z.enum(PROFILE_LANGUAGES) });
export type ApplyProfile = z.output<typeof applyProfileSchema>;

export const undoProfileSchema = z.strictObject({ profile: z.enum(PROFILE_KEYS) });
export type UndoProfile = z.output<typeof undoProfileSchema>;
