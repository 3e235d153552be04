import { z } from 'zod';
import { isDay } from '../kernel/day';
import { isId } from '../kernel/id';
import { addressText, severalOf } from '../kernel/list-params';
import { BALANCE_PARTS } from '../balance/balance.types';
import { MOVEMENT_KINDS, MOVEMENT_SIZES, MOVEMENT_SORTS, MOVEMENT_VIEWS } from './movement-register.types';

const text = (max: number) => addressText(max).default('');
const day = () => z.string().refine(isDay).catch('').default('');
const id = () => z.string().refine(isId).nullable().catch(null).default(null);
/** Ids, of which one is enough. */
const ids = () => severalOf(z.string().refine(isId));
/** An id, or `-` for what has none. */
const idOrNone = () =>
  z
    .string()
    .refine((given) => given === '-' || isId(given))
    .nullable()
    .catch(null)
    .default(null);

/** A movement's place in the order of the list: posting date and sequence. */
const cursorSchema = z.tuple([z.string().refine(isDay), z.string().regex(/^\d{1,18}$/)]);
export type MovementCursor = z.output<typeof cursorSchema>;

/** The cursor as it stands in the address: `2026-11-22.17`. */
export const cursorText = (place: MovementCursor): string => place.join('.');

const readCursor = (coded: string): MovementCursor | null => {
  const parsed = cursorSchema.safeParse(coded.split('.'));
  return parsed.success ? parsed.data : null;
};

/** What the address says about the movements; anything else falls back to its default. Filters have the names of the stock view. */
export const movementRegisterParams = z.object({
  /** Words of item code, description or lot. */
  q: text(200),
  view: z.enum(MOVEMENT_VIEWS).catch('all').default('all'),
  kind: z.enum(MOVEMENT_KINDS).catch('all').default('all'),
  /** The part of the balance of their lot that rows belong to. */
  part: z.enum(BALANCE_PARTS).nullable().catch(null).default(null),
  /** Patterns: `%` and `_` are wildcards, without them it is the whole code. */
  item: text(60),
  location: text(100),
  lot: text(50),
  /** Movements of the pieces with this number. */
  serial: text(50),
  /** Part of the name of a customer or supplier: the account of the record, or whose stock it is. */
  account: text(100),
  partner: text(100),
  /** Code or part of the description of a project or cost centre of the line. */
  project: text(60),
  costCentre: text(60),
  /** The RFID tag that was read with the lot. */
  tag: text(100),
  warehouse: ids(),
  template: ids(),
  record: id(),
  itemId: id(),
  variantId: idOrNone(),
  locationId: idOrNone(),
  partnerId: idOrNone(),
  projectId: idOrNone(),
  lotId: idOrNone(),
  serialId: id(),
  from: day(),
  to: day(),
  sort: z.enum(MOVEMENT_SORTS).catch('-date').default('-date'),
  size: z.coerce
    .number()
    .refine((size) => MOVEMENT_SIZES.some((each) => each === size))
    .catch(50)
    .default(50),
  after: z.string().max(60).transform(readCursor).nullable().catch(null).default(null),
});
export type MovementRegisterParams = z.output<typeof movementRegisterParams>;
