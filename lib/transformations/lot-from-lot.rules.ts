import { type Day, minDay } from '../kernel/day';
import type { FieldError } from '../kernel/errors';
import { compare, isQuantity, type Quantity, subtract, sum } from '../kernel/quantity';
import { expiryDate, type ExpirySettings } from '../lots/expiry.rules';

/** An origin as its results inherit from it (LFL-08). */
export type OriginLot = {
  readonly id: string;
  readonly code: string;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly supplierId: string | null;
  readonly producerId: string | null;
  readonly supplierLotCode: string | null;
  readonly supplierLotKey: string | null;
  readonly projectId: string | null;
  readonly evaluationId: string | null;
  readonly statusId: string | null;
  readonly statusExcludes: boolean;
  readonly expiryDate: Day | null;
};

/** The earlier of two expiry days; none counts as later than any. */
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null ? a : minDay(a, b));

type ResultItem = ExpirySettings & { readonly allowExpiryEdit: boolean };

/**
 * The expiry of a new lot made from others: the earliest of theirs; with another item also no later than its own validity allows.
 * @rules LFL-08, EXP-01
 */
export function inheritedExpiry(
  origins: readonly Pick<OriginLot, 'expiryDate'>[],
  item: ResultItem,
  given: { postingDate: Day; itemChanges: boolean },
): Day | null {
  const standing = origins.reduce<Day | null>((sofar, origin) => earlier(sofar, origin.expiryDate), null);
  return given.itemChanges ? earlier(standing, expiryDate({ startDate: given.postingDate, ...item })) : standing;
}

/** E_EXPIRY_LOCKED when a person makes a result last longer than its origin although the item does not let expiry be edited. @rules LFL-08, EXP-06 */
export function expiryErrors(
  typed: Day | null,
  inherited: Day | null,
  item: Pick<ResultItem, 'allowExpiryEdit'>,
  path: string,
): FieldError[] {
  if (typed === null || item.allowExpiryEdit || inherited === null || typed <= inherited) return [];
  return [{ path, code: 'E_EXPIRY_LOCKED', params: { expiry: inherited } }];
}

const agreed = <T>(values: readonly (T | null)[]): T | null => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null);

/**
 * What a new lot takes over: supplier, producer, supplier lot, project and evaluation where all origins agree, and the status; of several the one
 * that keeps a lot out of availability wins.
 * @rules LFL-08
 */
export function inheritedValues(origins: readonly OriginLot[]) {
  const held = origins.find(({ statusExcludes }) => statusExcludes) ?? origins[0];
  return {
    supplierId: agreed(origins.map(({ supplierId }) => supplierId)),
    producerId: agreed(origins.map(({ producerId }) => producerId)),
    supplierLotCode: agreed(origins.map(({ supplierLotCode }) => supplierLotCode)),
    supplierLotKey: agreed(origins.map(({ supplierLotKey }) => supplierLotKey)),
    projectId: agreed(origins.map(({ projectId }) => projectId)),
    evaluationId: agreed(origins.map(({ evaluationId }) => evaluationId)),
    statusId: held?.statusId ?? null,
  };
}

/** E_LOT_SUM when what comes out is not what went in, in the same unit. @rules LFL-04 */
export function balanceErrors(
  taken: readonly Quantity[],
  made: readonly Quantity[],
  units: { readonly from: string; readonly to: string },
): FieldError[] {
  if (units.from !== units.to || ![...taken, ...made].every((one) => isQuantity(one))) return [];
  const [required, entered] = [sum(taken), sum(made)];
  if (compare(required, entered) === 0) return [];
  return [{ path: 'results', code: 'E_LOT_SUM', params: { required, entered, missing: subtract(required, entered), uom: units.to } }];
}
