import { z } from 'zod';
import { isDay } from '../kernel/day';
import { addressText } from '../kernel/list-params';
import { LABEL_SUBJECTS } from './label.types';

export const PRINT_PAGE = 50;

const day = () => z.string().refine(isDay).catch('').default('');

/** The address of the log of printed labels; whatever does not fit falls back to its default. */
export const labelPrintParams = z.object({
  /** In codes, designs, reasons and names of people. */
  q: addressText(100).default(''),
  kind: z.enum(LABEL_SUBJECTS).or(z.literal('')).catch('').default(''),
  reprints: z.enum(['1', '']).catch('').default(''),
  from: day(),
  to: day(),
  /** Of one lot, piece, location or record alone. */
  subject: z.uuid().or(z.literal('')).catch('').default(''),
  /** Prints before this number: the place in the list. */
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullable()
    .catch(null)
    .default(null),
});
export type LabelPrintParams = z.output<typeof labelPrintParams>;
