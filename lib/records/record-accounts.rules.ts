import type { FieldError } from '../kernel/errors';
import { add, compare, decimalsOf, divide, isQuantity, isZero, minimum, multiply, normal, subtract, sum, ZERO } from '../kernel/quantity';
import { complaint, quantityErrors } from './record-quantity.rules';
import type { RecordFacts, RecordItemFacts, RecordLineInput } from './record.types';

/** How much of a line one cost centre bears, in the main unit. */
export type CostShare = { readonly costCentreId: string; readonly quantity: string };

type Accounts = Pick<RecordLineInput, 'quantity' | 'projectId' | 'costCentres'>;

/**
 * What is wrong with whom a line is accounted to: E_NOT_FOUND for a project or cost centre that the company does not have, what `quantityErrors` finds
 * about a share, and E_COST_CENTRE_SUM where there are shares that do not add up to the line, exactly. Facts that a form does not know are not asked.
 */
export function accountErrors(
  { quantity, projectId, costCentres }: Accounts,
  { uom, uomDecimals }: Pick<RecordItemFacts, 'uom' | 'uomDecimals'>,
  { projects, costCentres: known, path }: Pick<RecordFacts, 'projects' | 'costCentres'> & { readonly path: string },
): FieldError[] {
  const errors: FieldError[] = [];
  if (projectId && projects && !projects.has(projectId)) errors.push(complaint(`${path}.projectId`, 'E_NOT_FOUND'));
  const shares = costCentres ?? [];
  for (const [at, share] of shares.entries()) {
    const place = `${path}.costCentres.${at}`;
    if (known && !known.has(share.costCentreId)) errors.push(complaint(`${place}.costCentreId`, 'E_NOT_FOUND'));
    errors.push(...quantityErrors(share.quantity, { uom, uomDecimals }, { path: `${place}.quantity`, zeroAllowed: false }));
  }
  const quantities = shares.map((share) => share.quantity);
  if (shares.length === 0 || ![quantity, ...quantities].every((one) => isQuantity(one))) return errors;
  const entered = sum(quantities);
  if (compare(entered, quantity) === 0) return errors;
  return [...errors, complaint(`${path}.costCentres`, 'E_COST_CENTRE_SUM', { uom, entered, required: normal(quantity) })];
}

/** Each cost centre once, in the order in which they were named; shares that cannot be read are left to `accountErrors`. */
export function sharesOf(costCentres: readonly CostShare[] | null | undefined): CostShare[] {
  const shares = new Map<string, string>();
  for (const { costCentreId, quantity } of costCentres ?? [])
    if (isQuantity(quantity)) shares.set(costCentreId, add(shares.get(costCentreId) ?? ZERO, quantity));
  return [...shares].map(([costCentreId, quantity]) => ({ costCentreId, quantity: normal(quantity) }));
}

/**
 * What the cost centres of a line bear of a component that stands instead of it: in proportion, at the digits of the component's own quantity, the rest on
 * the last. Shares that cannot be read bear nothing. @rules BOM-01
 */
export function sharesOfComponent(costCentres: readonly CostShare[] | undefined, line: string, component: string): CostShare[] {
  const shares = sharesOf(costCentres);
  if (shares.length === 0 || ![line, component].every((one) => isQuantity(one)) || isZero(line)) return [];
  const digits = decimalsOf(component);
  let rest = normal(component);
  const borne = shares.map(({ costCentreId, quantity }, at) => {
    const part = at === shares.length - 1 ? rest : minimum(rest, divide(multiply(component, quantity), line, digits));
    rest = subtract(rest, part);
    return { costCentreId, quantity: part };
  });
  return borne.filter(({ quantity }) => !isZero(quantity));
}

/** Shares in one spelling, to compare them and to keep them in the trail. */
export const sharesText = (shares: readonly CostShare[]): string =>
  shares
    .filter(({ quantity }) => isQuantity(quantity))
    .map(({ costCentreId, quantity }) => `${costCentreId} ${normal(quantity)}`)
    .toSorted()
    .join(', ');
