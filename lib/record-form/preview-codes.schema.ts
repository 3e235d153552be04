import { z } from 'zod';
import { isDay } from '../kernel/day';
import { recordLineSchema } from '../records/record.schema';

/** As much of a record as its codes depend on. */
export const previewCodesSchema = z.strictObject({
  warehouseId: z.uuid(),
  templateId: z.uuid(),
  postingDate: z.string().refine(isDay),
  partnerId: z.uuid().nullable(),
  projectId: z.uuid().nullable(),
  lines: z.array(recordLineSchema).max(1_000),
});
export type PreviewCodesInput = z.output<typeof previewCodesSchema>;
