import { z } from 'zod';
import { PASSWORD_MAX } from './password.rules';

export const changePasswordSchema = z.object({
  current: z.string().min(1).max(PASSWORD_MAX),
  password: z.string().min(1).max(PASSWORD_MAX),
});

export type ChangePasswordInput = z.output<typeof changePasswordSchema>;
