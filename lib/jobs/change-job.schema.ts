import { z } from 'zod';

export const jobSchema = z.strictObject({ id: z.uuid() });
