import { z } from 'zod';
import { codeInput, optionalDayInput, optionalTextInput, rowInput } from '../kernel/inputs';
import { percentInput, positiveInput } from '../kernel/quantity-inputs';

type Validity = { readonly validFrom: string | null; readonly validTo: string | null };
const inOrder = ({ validFrom, validTo }: Validity) => !validFrom || !validTo || validFrom <= validTo;
const orderError = { error: 'E_VALIDITY_RANGE', path: ['validTo'] };

/** At most this many components in one version, and this many alternatives of one component. */
export const MAX_COMPONENTS = 500;
const MAX_ALTERNATIVES = 20;

const alternative = z.strictObject({ itemId: z.uuid(), variantId: z.uuid().nullable(), ratio: positiveInput() });

const component = z
  .strictObject({
    itemId: z.uuid(),
    variantId: z.uuid().nullable(),
    quantity: positiveInput(),
    uomId: z.uuid(),
    fixed: z.boolean(),
    scrapPct: percentInput('1000'),
    validFrom: optionalDayInput(),
    validTo: optionalDayInput(),
    movable: z.boolean(),
    phantomLevel: z.boolean(),
    note: optionalTextInput(500),
    alternatives: z.array(alternative).max(MAX_ALTERNATIVES),
  })
  .refine(inOrder, orderError);

/** A version of a bill of materials as the form sends it; the order of components and alternatives is their priority. */
export const saveBomSchema = z
  .object({
    ...rowInput,
    itemId: z.uuid(),
    variantId: z.uuid().nullable(),
    code: codeInput(20),
    description: optionalTextInput(80),
    isDefault: z.boolean(),
    parentQty: positiveInput(),
    validFrom: optionalDayInput(),
    validTo: optionalDayInput(),
    phantomAssembly: z.boolean(),
    note: optionalTextInput(500),
    active: z.boolean(),
    components: z.array(component).max(MAX_COMPONENTS),
  })
  .refine(inOrder, orderError)
  .refine(({ isDefault, active }) => active || !isDefault, { error: 'E_BOM_DEFAULT', path: ['isDefault'] });
export type SaveBom = z.output<typeof saveBomSchema>;
export type SaveComponent = SaveBom['components'][number];
