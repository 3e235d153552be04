import { z } from 'zod';

/** The sign-in form. What may be a password is not judged here: only whether one was typed. */
export const signInSchema = z.object({ email: z.string().trim().min(1), password: z.string().min(1) });
