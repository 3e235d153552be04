import { z } from 'zod';
import { labelLookShape } from './save-label-design.schema';

/** A design as it stands in its form; it need not be saved. */
export const previewLabelSchema = z.strictObject(labelLookShape);
export type PreviewLabel = z.output<typeof previewLabelSchema>;

/** A stored design with one thing, as the dialog shows it before printing. */
export const labelOfSchema = z.strictObject({ designId: z.uuid(), subjectId: z.uuid() });
export type LabelOf = z.output<typeof labelOfSchema>;
