import { z } from 'zod';
import { isDay } from '../kernel/day';

const day = z.string().refine(isDay);
const ids = z.array(z.uuid()).max(20_000);

/** The ids whose names and facts a form still lacks. */
export const namesSchema = z.strictObject({
  items: ids.default([]),
  lots: ids.default([]),
  locations: ids.default([]),
  partners: ids.default([]),
});
export type NamesInput = z.output<typeof namesSchema>;

export const nextNumberSchema = z.strictObject({ warehouseId: z.uuid(), postingDate: day });

/** Typed or pasted codes of one item: which of them are lots already. */
export const typedCodesSchema = z.strictObject({
  itemId: z.uuid(),
  variantId: z.uuid().nullable(),
  codes: z.array(z.string().max(200)).max(20_000),
});
export type TypedCodesInput = z.output<typeof typedCodesSchema>;

/** Lots of an item whose code, supplier's code or old code has the text in it. */
export const lotSearchSchema = z.strictObject({ itemId: z.uuid(), variantId: z.uuid().nullable(), q: z.string().max(200) });
export type LotSearchInput = z.output<typeof lotSearchSchema>;

export const itemSearchSchema = z.strictObject({ q: z.string().max(200) });
/** Partners by their names; `role` narrows them. */
export const partnerSearchSchema = itemSearchSchema.extend({ role: z.enum(['supplier', 'producer']).nullable().default(null) });
export type PartnerSearchInput = z.output<typeof partnerSearchSchema>;
export const locationSearchSchema = z.strictObject({ warehouseId: z.uuid(), q: z.string().max(200) });
