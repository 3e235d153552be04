import { stillMissing } from '../records/record-quantity.rules';
import type { FormLineValues, FormShareValues } from './record-form.types';

type Line = Pick<FormLineValues, 'quantity' | 'costCentres'>;
const isRest = ({ quantity }: FormShareValues): boolean => quantity.trim() === '';

/** What the shares that were typed leave of a line. */
export const restOf = ({ quantity, costCentres }: Line): string =>
  stillMissing(
    quantity,
    costCentres.map((share) => share.quantity),
  );

/** The cost centres of a line as they are sent: the first one without a quantity bears what the others leave, and leaves nothing to a second one. */
export function shareInput(line: Line): FormShareValues[] {
  const first = line.costCentres.findIndex((share) => share.costCentreId !== '' && isRest(share));
  return line.costCentres.flatMap((share, at) =>
    at === first ? [{ ...share, quantity: restOf(line) }] : share.costCentreId === '' || isRest(share) ? [] : [share],
  );
}
