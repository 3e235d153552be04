import { z } from 'zod';
import { isDay } from '../kernel/day';
import { addressText, severalOf } from '../kernel/list-params';
import { EXPIRY_STATES, LOT_GROUPS, LOT_SIZES, LOT_SORTS, LOT_VIEWS } from './lot-register.types';

const text = (max: number) => addressText(max).default('');
/** Codes of small tables, of which one is enough. */
const codes = () => severalOf(addressText(20));
const day = () => z.string().refine(isDay).catch('').default('');
const figure = () => z.enum(['', 'zero', 'positive']).catch('').default('');
const yesNo = () => z.enum(['', 'yes', 'no']).catch('').default('');

/** A lot's place in the order of the list: the value sorted by and the id. */
const cursorSchema = z.tuple([
  z
    .string()
    .max(200)
    .refine((text) => !text.includes('\0'))
    .nullable(),
  z.uuid(),
]);
export type LotCursor = z.output<typeof cursorSchema>;

/** What the address holds, or null where it is no cursor. */
function readCursor(coded: string): LotCursor | null {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(coded, 'base64url').toString()));
  } catch {
    return null;
  }
}

/** The cursor as it stands in the address. */
export const cursorText = (place: LotCursor): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Which lots: every filter of REG-01, all of them at once. */
export const lotFilters = z.object({
  q: text(200),
  view: z.enum(LOT_VIEWS).catch('open').default('open'),
  code: text(50),
  /** `-` means without one. */
  supplierLot: text(50),
  item: text(60),
  itemId: z.uuid().nullable().catch(null).default(null),
  /** An id, or `-` for lots without a supplier. */
  supplierId: z
    .union([z.literal('-'), z.uuid()])
    .nullable()
    .catch(null)
    .default(null),
  variant: text(60),
  /** Part of a nickname or name. */
  supplier: text(100),
  producer: text(100),
  /** Part of the nickname or name of somebody who received some of it. */
  customer: text(100),
  /** Codes of warehouses that hold some of it. */
  warehouse: codes(),
  /** Codes of statuses; `-` means without one, `kind:QUARANTINE` every status of that kind. */
  status: codes(),
  evaluation: codes(),
  lotType: codes(),
  /** Code, or part of the description. */
  project: text(60),
  /** An RFID tag that it carries. */
  tag: text(100),
  sellable: yesNo(),
  notes: text(200),
  expiry: z
    .enum(['', ...EXPIRY_STATES])
    .catch('')
    .default(''),
  expiryFrom: day(),
  expiryTo: day(),
  startFrom: day(),
  startTo: day(),
  loadFrom: day(),
  loadTo: day(),
  onHand: figure(),
  committed: figure(),
  available: figure(),
  near: z.enum(['1', '']).catch('').default(''),
  /** Lots with an open hold. */
  held: z.enum(['1', '']).catch('').default(''),
});
export type LotFilters = z.output<typeof lotFilters>;

/** What the address says about the list of lots; anything else falls back to the default. @rules LOT-29, REG-01, REG-03 */
export const lotRegisterParams = lotFilters.extend({
  sort: z.enum(LOT_SORTS).catch('code').default('code'),
  /** What lots are gathered by, a row for each. */
  group: z
    .enum(['', ...LOT_GROUPS])
    .catch('')
    .default(''),
  /** What the lots of a group are gathered by again. */
  inner: severalOf(z.enum(LOT_GROUPS)),
  size: z.coerce
    .number()
    .refine((size) => LOT_SIZES.some((each) => each === size))
    .catch(50)
    .default(50),
  after: z.string().max(400).transform(readCursor).catch(null).default(null),
  open: z.uuid().nullable().catch(null).default(null),
});
export type LotRegisterParams = z.output<typeof lotRegisterParams>;
export type LotView = LotRegisterParams['view'];
