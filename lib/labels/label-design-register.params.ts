import { z } from 'zod';
import { listParams } from '../kernel/list-params';
import { LABEL_SUBJECTS } from './label.types';

/** What the list of designs can be asked for by its address. */
export const labelDesignListParams = listParams(['code', 'description', 'kind']).extend({
  kind: z.enum(LABEL_SUBJECTS).or(z.literal('')).catch(''),
});
export type LabelDesignListParams = z.output<typeof labelDesignListParams>;
