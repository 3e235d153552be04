import { z } from 'zod';
import { isDay } from '../kernel/day';
import { isId } from '../kernel/id';
import { addressText, severalOf } from '../kernel/list-params';
import { FLAG_FILTERS, SERIAL_SIZES, SERIAL_SORTS, SERIAL_VIEWS } from './serial-register.types';

const text = (max: number) => addressText(max).default('');
const day = () => z.string().refine(isDay).catch('').default('');
/** An id, or `-` for what has none. */
const idOrNone = () =>
  z
    .string()
    .refine((given) => given === '-' || isId(given))
    .nullable()
    .catch(null)
    .default(null);

/** A piece's place in the order of the list: the value sorted by and the id. */
const cursorSchema = z.tuple([
  z
    .string()
    .max(200)
    .refine((given) => !given.includes('\0'))
    .nullable(),
  z.uuid(),
]);
export type SerialCursor = z.output<typeof cursorSchema>;

/** What the address holds, or null where it is no cursor. */
function readCursor(coded: string): SerialCursor | null {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(coded, 'base64url').toString()));
  } catch {
    return null;
  }
}

/** The cursor as it stands in the address. */
export const cursorText = (place: SerialCursor): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Which pieces: every filter of the serial search, all of them at once. */
export const serialFilters = z.object({
  q: text(200),
  view: z.enum(SERIAL_VIEWS).catch('stock').default('stock'),
  /** Patterns: `%` and `_` are wildcards, without them it is the whole code; `-` alone means without one. */
  code: text(50),
  item: text(60),
  variant: text(60),
  lot: text(50),
  customerCode: text(50),
  supplierCode: text(50),
  /** Part of a nickname or name. */
  supplier: text(100),
  /** Codes of the warehouses that it lies in. */
  warehouse: severalOf(addressText(20)),
  /** One of the flags is enough. */
  flag: severalOf(z.enum(FLAG_FILTERS)),
  startFrom: day(),
  startTo: day(),
  expiryFrom: day(),
  expiryTo: day(),
  insertFrom: day(),
  insertTo: day(),
  itemId: z.uuid().nullable().catch(null).default(null),
  variantId: idOrNone(),
  lotId: idOrNone(),
  warehouseId: z.uuid().nullable().catch(null).default(null),
  locationId: idOrNone(),
});
export type SerialFilters = z.output<typeof serialFilters>;

/** What the address says about the list of serial numbers; anything else falls back to the default. @rules SER-17, REG-01, REG-03 */
export const serialRegisterParams = serialFilters.extend({
  sort: z.enum(SERIAL_SORTS).catch('code').default('code'),
  size: z.coerce
    .number()
    .refine((size) => SERIAL_SIZES.some((each) => each === size))
    .catch(50)
    .default(50),
  after: z.string().max(400).transform(readCursor).catch(null).default(null),
  open: z.uuid().nullable().catch(null).default(null),
});
export type SerialRegisterParams = z.output<typeof serialRegisterParams>;
export type SerialView = SerialRegisterParams['view'];
