import { z } from 'zod';

export const previewVoidSchema = z.strictObject({ recordId: z.uuid(), version: z.int() });
