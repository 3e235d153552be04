import { z } from 'zod';
import { codeInput, optionalTextInput, rowInput, textInput } from '../kernel/inputs';
import { amountInput } from '../kernel/quantity-inputs';
import { EXPIRY_TYPES } from '../lots/expiry.rules';
import { SERIAL_GENERATIONS, WITHDRAWAL_TYPES } from './item.types';

const ref = () => z.uuid();
const optionalRef = () => z.uuid().nullable();
/** Fields that a caller who does not know them may leave out. */
const laterRef = () => optionalRef().default(null);
const laterFlag = () => z.boolean().default(false);
const days = (max: number) => z.int().min(0).max(max).nullable();

export const saveItemSchema = z.object({
  ...rowInput,
  itemClassId: ref(),
  code: codeInput(50),
  description: textInput(200),
  description2: optionalTextInput(200),
  uomId: ref(),
  characteristicId: optionalRef(),
  productCategoryId: optionalRef(),
  itemTypeId: optionalRef(),
  phantom: z.boolean(),
  archived: z.boolean(),
  manualLoadAllowed: z.boolean(),
  fiscalInterest: z.boolean().default(true),
  standardCost: amountInput(),
  salesPrice: amountInput(),
  mrpConsiderUnavailableLots: z.boolean(),
  lotManaged: z.boolean(),
  serialManaged: z.boolean(),
  withdrawalType: z.enum(WITHDRAWAL_TYPES),
  lotCodeTypeId: optionalRef(),
  initialLotStatusId: optionalRef(),
  lotValidityDays: days(36500),
  lotExpiryType: z.enum(EXPIRY_TYPES),
  allowExpiryEdit: z.boolean(),
  blockWarningDays: days(36500),
  blockDays: days(36500),
  singleSupplierLot: z.boolean(),
  rfidManaged: laterFlag(),
  uniqueRfid: laterFlag(),
  serialCodeTypeId: laterRef(),
  serialGeneration: z.enum(SERIAL_GENERATIONS).default('MANUAL'),
  serialValidityDays: days(36500).default(null),
  brandId: laterRef(),
  netWeight: amountInput().default('0'),
  grossWeight: amountInput().default('0'),
  analysisLeadDays: days(36500).default(null),
  locationTypeId: laterRef(),
  monoItemLocation: laterFlag(),
  monoLotLocation: laterFlag(),
  labelUniqueId: laterRef(),
  labelCompliantId: laterRef(),
  labelNonCompliantId: laterRef(),
  labelQuarantineId: laterRef(),
});

export type SaveItem = z.output<typeof saveItemSchema>;
