import { z } from 'zod';
import { codeInput, optionalDayInput, optionalTextInput, rowInput, textInput } from '../kernel/inputs';
import { WAREHOUSE_KINDS } from './warehouse.types';

export const saveWarehouseSchema = z.strictObject({
  ...rowInput,
  code: codeInput(10),
  description: textInput(80),
  kind: z.enum(WAREHOUSE_KINDS),
  endValidityDate: optionalDayInput(),
  /** Where goods for it are delivered, as information. */
  destinationId: z.uuid().nullish(),
  stockByLocation: z.boolean(),
  stockByProject: z.boolean(),
  stockByPartner: z.boolean(),
  negativeStock: z.boolean(),
  active: z.boolean(),
});
export type SaveWarehouse = z.output<typeof saveWarehouseSchema>;

export const saveLocationSchema = z.strictObject({
  ...rowInput,
  warehouseId: z.uuid(),
  code: codeInput(100),
  description: optionalTextInput(80),
  typeId: z.uuid().nullish(),
  statusId: z.uuid().nullish(),
  parentId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
  isGroup: z.boolean(),
  priority: z.int().min(-1_000_000).max(1_000_000),
  monoItem: z.boolean(),
  monoLot: z.boolean(),
  active: z.boolean(),
  blocked: z.boolean(),
  obsolete: z.boolean(),
});
export type SaveLocation = z.output<typeof saveLocationSchema>;
