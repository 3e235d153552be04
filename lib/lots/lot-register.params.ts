import { z } from 'zod';
import { isDay } from '../kernel/day';

export const LOT_SORTS = ['code', '-code', 'expiry', '-expiry', 'start', '-start'] as const;
export const LOT_VIEWS = ['open', 'closed', 'all'] as const;

const text = (max: number) => z.string().trim().max(max).catch('').default('');
const day = () => z.string().refine(isDay).catch('').default('');

/** A lot's place in the order of the list: the value sorted by and the id. */
const cursorSchema = z.tuple([z.string().max(200).nullable(), z.uuid()]);
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

/** What the address says about the list of lots; anything else falls back to the default. @rules LOT-29, REG-01 */
export const lotRegisterParams = z.object({
  q: text(200),
  view: z.enum(LOT_VIEWS).catch('open').default('open'),
  code: text(50),
  supplierLot: text(50),
  item: text(60),
  itemId: z.uuid().nullable().catch(null).default(null),
  /** Code of a status; `-` means without one. */
  status: text(20),
  expiryFrom: day(),
  expiryTo: day(),
  near: z.enum(['1', '']).catch('').default(''),
  sort: z.enum(LOT_SORTS).catch('code').default('code'),
  after: z.string().max(400).transform(readCursor).catch(null).default(null),
  open: z.uuid().nullable().catch(null).default(null),
});
export type LotRegisterParams = z.output<typeof lotRegisterParams>;
export type LotView = LotRegisterParams['view'];
