import { z } from 'zod';

/** In which language the demo company is made, if there is none yet. */
export const enterDemoSchema = z.strictObject({ language: z.enum(['en', 'it']) });
export type EnterDemo = z.output<typeof enterDemoSchema>;
