import type { z } from 'zod';
import { correctRecordSchema } from '../records/record.schema';

/** A correction as it stands in the form: what it would meet is asked before there is a reason for it. */
export const previewCorrectionSchema = correctRecordSchema.omit({ commandId: true, confirm: true, reason: true });
export type PreviewCorrectionInput = z.output<typeof previewCorrectionSchema>;
/** The form as it stands, read by the schema on the server. */
export type CorrectionDraft = z.input<typeof previewCorrectionSchema>;
