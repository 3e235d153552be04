import { z } from 'zod';
import { codeInput, optionalTextInput, rowInput, textInput } from '../kernel/inputs';
import { NICKNAME_MAX, PARTNER_ROLES } from './partner.rules';

export const savePartnerSchema = z
  .strictObject({
    ...rowInput,
    account: codeInput(10),
    subaccount: codeInput(10),
    name: textInput(120),
    /** Empty: made from the name. */
    nickname: optionalTextInput(NICKNAME_MAX),
    isCustomer: z.boolean(),
    isSupplier: z.boolean(),
    isProducer: z.boolean(),
    isSubcontractor: z.boolean(),
    active: z.boolean(),
  })
  .refine((partner) => PARTNER_ROLES.some((role) => partner[role]), { error: 'E_PARTNER_ROLE', path: ['isCustomer'] });
export type SavePartner = z.output<typeof savePartnerSchema>;
