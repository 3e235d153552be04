import { z } from 'zod';
import { addressText, listParams, yesOrNo } from '../kernel/list-params';
import { TEMPLATE_TYPES } from './template.types';

/** What the list of templates can be asked for by its address. `used`: a record was posted with it. */
export const templateListParams = listParams(['warehouse', 'code', 'description', 'records']).extend({
  /** Code of a warehouse. */
  warehouse: addressText(50),
  type: z.enum(TEMPLATE_TYPES).or(z.literal('')).catch(''),
  lots: yesOrNo,
  used: yesOrNo,
});
export type TemplateListParams = z.output<typeof templateListParams>;
