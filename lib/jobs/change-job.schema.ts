import { z } from 'zod';

export const jobSchema = z.strictObject({ id: z.uuid() });

export const undoJobSchema = z.strictObject({ id: z.uuid(), reason: z.string().trim().min(1).max(500) });
export type UndoJobInput = z.output<typeof undoJobSchema>;
