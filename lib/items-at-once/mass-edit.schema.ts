import { z } from 'zod';
import { EXPIRY_TYPES } from '../lots/expiry.rules';
import { ITEM_VIEWS } from '../items/item-register.params';
import { SERIAL_GENERATIONS, WITHDRAWAL_TYPES } from '../items/item.types';
import { MASS_FIELDS } from './mass-edit.types';

export const MOST_ITEMS = 5000;
const days = () => z.int().min(0).max(36500).nullable();

/** These items, or all that a list shows; `set` says which of the fields they get. */
export const massEditSchema = z.strictObject({
  ids: z.array(z.uuid()).max(MOST_ITEMS).nullable(),
  filter: z.strictObject({ q: z.string().max(200), view: z.enum(ITEM_VIEWS) }).nullable(),
  set: z.array(z.enum(MASS_FIELDS)).refine((fields) => fields.length > 0, { error: 'E_REQUIRED' }),
  lotManaged: z.boolean(),
  withdrawalType: z.enum(WITHDRAWAL_TYPES),
  lotCodeTypeId: z.uuid().nullable(),
  initialLotStatusId: z.uuid().nullable(),
  lotValidityDays: days(),
  lotExpiryType: z.enum(EXPIRY_TYPES),
  allowExpiryEdit: z.boolean(),
  blockWarningDays: days(),
  blockDays: days(),
  singleSupplierLot: z.boolean(),
  serialManaged: z.boolean(),
  serialCodeTypeId: z.uuid().nullable(),
  serialGeneration: z.enum(SERIAL_GENERATIONS),
  serialValidityDays: days(),
});
export type MassEdit = z.output<typeof massEditSchema>;
