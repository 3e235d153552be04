import { z } from 'zod';
import { reasonInput } from '../kernel/inputs';

export const jobSchema = z.strictObject({ id: z.uuid() });

export const undoJobSchema = z.strictObject({ id: z.uuid(), reason: reasonInput() });
export type UndoJobInput = z.output<typeof undoJobSchema>;
