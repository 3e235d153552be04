import { z } from 'zod';
import { labelDesignListParams } from '../labels/label-design-register.params';
import { listLabelDesigns } from '../labels/label-design-register.query';
import { LABEL_TYPES, labelFile } from '../labels/label-file';
import { CARRIERS, LABEL_FORMATS, LABEL_SUBJECTS } from '../labels/label.types';
import { printLabels } from '../labels/print-labels';
import { printLabelsSchema } from '../labels/print-labels.schema';
import { text } from './answer-parts';
import { type Endpoint, reads, writes } from './endpoint';

const designRow = z.object({
  id: z.uuid(),
  code: text,
  description: text,
  kind: z.enum(LABEL_SUBJECTS),
  carrier: z.enum(CARRIERS),
  widthMm: z.number(),
  heightMm: z.number(),
  isDefault: z.boolean(),
  active: z.boolean(),
});
const printed = z.object({ printId: z.uuid(), labels: z.int(), skipped: z.int(), format: z.enum(LABEL_FORMATS) });

/** Labels: the designs, and prints of them. @rules LAB-01, LAB-06 */
export const LABEL_ENDPOINTS: readonly Endpoint[] = [
  reads({
    id: 'listLabelDesigns',
    path: '/label-designs',
    query: labelDesignListParams,
    answer: z.object({ rows: z.array(designRow), total: z.int() }),
    read: ({ db, caller }, query) => listLabelDesigns(db, caller.company.id, query),
  }),
  writes({
    id: 'printLabels',
    path: '/labels',
    scope: 'label.print',
    status: 201,
    body: printLabelsSchema.omit({ commandId: true }),
    answer: printed,
    verb: printLabels,
    input: (body, _path, commandId) => ({ ...body, commandId }),
    once: true,
    file: {
      types: Object.values(LABEL_TYPES),
      of: ({ db, caller }, made) =>
        labelFile(db.sql, { companyId: caller.company.id, userId: caller.actor.userId }, printed.parse(made).printId),
    },
  }),
];
