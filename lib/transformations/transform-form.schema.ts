import { z } from 'zod';

const id = z.uuid();

/** Lots with stock by their code: of one item and variant and in one warehouse, once the first is chosen. */
export const originSearchSchema = z.strictObject({
  q: z.string().max(200),
  like: z.strictObject({ itemId: id, variantId: id.nullable(), warehouseId: id }).nullable(),
});
export type OriginSearch = z.output<typeof originSearchSchema>;

/** Lots whose places the page does not know. */
export const lotsSchema = z.strictObject({ lotIds: z.array(id).max(200) });

/** The pieces of a lot at a place. */
export const piecesSchema = z.strictObject({ lotId: id, warehouseId: id, locationId: id.nullable() });
export type PiecesQuestion = z.output<typeof piecesSchema>;
