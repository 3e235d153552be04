import { z } from 'zod';
import { compare, decimalsOf, fitsDatabase, isNegative, isPositive, parseQuantity, type Quantity } from './quantity';

const DATABASE_DECIMALS = 6;

type Range = { readonly fits: (value: Quantity) => boolean; readonly blank: Quantity | null | undefined };

/** A quantity as typed, with point or comma; `blank` is what an empty text means, undefined where there must be one. */
const typed =
  ({ fits, blank }: Range) =>
  (text: string, context: z.RefinementCtx) => {
    if (text.trim() === '' && blank !== undefined) return blank;
    const value = parseQuantity(text);
    if (value !== null && fits(value) && fitsDatabase(value) && decimalsOf(value) <= DATABASE_DECIMALS) return value;
    const missing = text.trim() === '';
    context.addIssue({ code: 'custom', message: missing ? 'E_REQUIRED' : 'E_QTY_FORMAT', params: missing ? {} : { entered: text } });
    return z.NEVER;
  };

/** A quantity above zero, with at most six decimals. */
export const positiveInput = () =>
  z.string().transform((text, context): Quantity => typed({ fits: isPositive, blank: undefined })(text, context) ?? z.NEVER);

/** Money or a weight from zero, with at most six decimals; empty text is 0. */
export const amountInput = () =>
  z.string().transform((text, context): Quantity => typed({ fits: (value) => !isNegative(value), blank: '0' })(text, context) ?? z.NEVER);

/** A per cent from 0 to `max`; empty text is 0. */
export const percentInput = (max: string) =>
  z
    .string()
    .transform(
      (text, context): Quantity =>
        typed({ fits: (value) => !isNegative(value) && compare(value, max) <= 0 && decimalsOf(value) <= 4, blank: '0' })(text, context) ??
        z.NEVER,
    );
