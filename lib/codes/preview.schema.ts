import { z } from 'zod';
import { dayInput } from '../kernel/inputs';
import { CODE_PURPOSES } from '../code-types/code-type.types';

/** For which item and day a preview composes. */
export const previewSourcesSchema = z.object({ itemId: z.uuid().nullable(), variantId: z.uuid().nullable(), day: dayInput() });
export type PreviewSourcesInput = z.output<typeof previewSourcesSchema>;

/** Which counter a preview goes on from and which of its codes exist already. */
export const previewFactsSchema = z.object({
  purpose: z.enum(CODE_PURPOSES).default('LOT'),
  codeTypeId: z.uuid().nullable(),
  itemId: z.uuid().nullable(),
  variantId: z.uuid().nullable(),
  rootKey: z.string().max(500),
  keys: z.array(z.string().max(60)).max(400),
});
export type PreviewFactsInput = z.output<typeof previewFactsSchema>;
