import { z } from 'zod';
import { isDay } from '../kernel/day';
import { addressText, severalOf } from '../kernel/list-params';
import { RECORD_SIZES, RECORD_SORTS, RECORD_VIEWS } from './record-register.types';
import { isId } from '../kernel/id';

const text = (max: number) => addressText(max).default('');
const day = () => z.string().refine(isDay).catch('').default('');
/** Ids, of which one is enough. */
const ids = () => severalOf(z.string().refine(isId));

/** A record's place in the order of the list: posting date and sequence. */
const cursorSchema = z.tuple([z.string().refine(isDay), z.string().regex(/^\d{1,19}$/)]);
export type RecordCursor = z.output<typeof cursorSchema>;

/** The cursor as it stands in the address: `2026-11-22.17`. */
export const cursorText = (place: RecordCursor): string => place.join('.');

const readCursor = (coded: string): RecordCursor | null => {
  const parsed = cursorSchema.safeParse(coded.split('.'));
  return parsed.success ? parsed.data : null;
};

/** What the address says about the list of records; anything else falls back to its default. */
export const recordRegisterParams = z.object({
  /** Part of the reference document, of the internal one, of the account's name, or a number. */
  q: text(200),
  view: z.enum(RECORD_VIEWS).catch('all').default('all'),
  warehouse: ids(),
  template: ids(),
  from: day(),
  to: day(),
  number: z.coerce.number().int().min(1).max(2_147_483_647).nullable().catch(null).default(null),
  document: text(100),
  account: text(100),
  voided: z.enum(['show', 'hide']).catch('show').default('show'),
  sort: z.enum(RECORD_SORTS).catch('-date').default('-date'),
  size: z.coerce
    .number()
    .refine((size) => RECORD_SIZES.some((each) => each === size))
    .catch(50)
    .default(50),
  open: z.string().refine(isId).nullable().catch(null).default(null),
  after: z.string().max(60).transform(readCursor).nullable().catch(null).default(null),
});
export type RecordRegisterParams = z.output<typeof recordRegisterParams>;
