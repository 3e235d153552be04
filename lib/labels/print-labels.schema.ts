import { z } from 'zod';
import { optionalTextInput } from '../kernel/inputs';
import { searchInput } from '../kernel/list-params';
import { LABEL_FORMATS } from './label.types';

/** As many things at once as a person waits for; more is several prints. */
export const MOST_SUBJECTS = 5_000;
const MOST_IDS = 1_000;
export const MOST_COPIES = 1_000;
export const MOST_LABELS = 20_000;
/** More things than this get their labels in the background: nobody waits for them in front of a page. */
export const MOST_AT_ONCE = 200;

/** What is to get labels: things by their ids, every row of a filter of a register, or what a record moved. */
const what = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('ids'), ids: z.array(z.uuid()).min(1).max(MOST_IDS) }),
  z.strictObject({ of: z.literal('filter'), search: searchInput }),
  z.strictObject({ of: z.literal('record'), recordId: z.uuid() }),
]);
export type LabelsOf = z.output<typeof what>;

const number = (min: number, max: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,4}$/),
    ])
    .transform(Number)
    .pipe(z.int().min(min).max(max));

export const printLabelsSchema = z.strictObject({
  commandId: z.uuid(),
  designId: z.uuid(),
  format: z.enum(LABEL_FORMATS),
  what,
  copies: number(1, MOST_COPIES).default(1),
  reason: optionalTextInput(200),
  /** Prints the others where some cannot have this label. */
  skipUnfit: z.boolean().default(false),
  /** Where the content is too long for one GS1-128, it goes into two, one above the other. */
  twoSymbols: z.boolean().default(false),
});
export type PrintLabels = z.output<typeof printLabelsSchema>;
