import type { Day } from '../kernel/day';
import type { ErrorCode } from '../kernel/error-codes';
import { AppError, type ErrorParams, type FieldError } from '../kernel/errors';
import { type ExpirySettings, expiryDate, expiryEditErrors, expiryWarnings } from './expiry.rules';

const complaint = (path: string, code: ErrorCode, params: ErrorParams = {}): FieldError => ({ path, code, params });

/** The account of a record, as far as new lots care. */
export type LotAccount = { readonly id: string; readonly name: string; readonly isSupplier: boolean };

/** What an item gives to its new lots. */
export type LotItemDefaults = ExpirySettings & {
  readonly allowExpiryEdit: boolean;
  readonly initialLotStatusId: string | null;
  /** Producer of the preferred-supplier row, by supplier. */
  readonly producerBySupplier: ReadonlyMap<string, string | null>;
};

/** What a person typed on a load line; null or absent leaves the default. */
export type TypedLotValues = {
  readonly startDate?: Day | null;
  readonly expiryDate?: Day | null;
  readonly supplierId?: string | null;
  readonly producerId?: string | null;
  readonly sellable?: boolean | null;
};

export type NewLotValues = {
  readonly insertDate: Day;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly expiryOverridden: boolean;
  readonly supplierId: string | null;
  readonly producerId: string | null;
  readonly statusId: string | null;
  readonly sellable: boolean;
  readonly closed: false;
};

export type NewLotOrigin = { readonly postingDate: Day; readonly account: LotAccount | null; readonly item: LotItemDefaults };

/**
 * The values of a lot that a load creates: what was typed, else start = posting date, expiry computed, supplier = the record's
 * account if it is one, its producer, the item's status, sellable and not closed. Also when the code was typed by hand.
 * @rules LOT-05, LOT-06, LOT-07, LOT-08, EXP-03, EXP-06
 */
export function newLotValues(typed: TypedLotValues, { postingDate, account, item }: NewLotOrigin): NewLotValues {
  const startDate = typed.startDate ?? postingDate;
  const computed = expiryDate({ startDate, ...item });
  const supplierId = typed.supplierId ?? (account?.isSupplier ? account.id : null);
  return {
    insertDate: postingDate,
    startDate,
    expiryDate: typed.expiryDate ?? computed,
    expiryOverridden: typed.expiryDate != null && typed.expiryDate !== computed,
    supplierId,
    producerId: typed.producerId ?? (supplierId === null ? null : (item.producerBySupplier.get(supplierId) ?? null)),
    statusId: item.initialLotStatusId,
    sellable: typed.sellable ?? true,
    closed: false,
  };
}

type DatesOrigin = { readonly postingDate: Day; readonly item: ExpirySettings & { readonly allowExpiryEdit: boolean } };

/** What is wrong with the dates typed for a new lot: E_EXPIRY_LOCKED, E_EXPIRY_RANGE. `path` is that of the lot. @rules EXP-06 */
export function newLotErrors(typed: TypedLotValues, { postingDate, item }: DatesOrigin, path: string): FieldError[] {
  if (typed.expiryDate == null) return [];
  const startDate = typed.startDate ?? postingDate;
  const standing = expiryDate({ startDate, ...item });
  return expiryEditErrors(
    { expiryDate: standing, typed: typed.expiryDate, startDate, allowExpiryEdit: item.allowExpiryEdit },
    `${path}.expiryDate`,
  );
}

/** W_EXPIRY_BEFORE_START when the expiry computed for a new lot lies before its start. @rules EXP-04 */
export function newLotWarnings(typed: TypedLotValues, { postingDate, item }: DatesOrigin, path: string): FieldError[] {
  const startDate = typed.startDate ?? postingDate;
  return expiryWarnings({ startDate, expiryDate: typed.expiryDate ?? expiryDate({ startDate, ...item }) }, `${path}.expiryDate`);
}

/** An existing lot that a load line names, by its code or by the look-up. */
export type ExistingLot = {
  readonly id: string;
  readonly code: string;
  readonly closed: boolean;
  readonly supplierId: string | null;
  readonly supplierName: string | null;
};

export type LotLoad = {
  /** The lot with this code of this item and variant; null when there is none. Lots of other items do not matter here (LOT-13). */
  readonly found: ExistingLot | null;
  /** Chosen in the look-up: the person knows that it exists. */
  readonly chosen: boolean;
  readonly integrates: boolean;
  readonly account: LotAccount | null;
  readonly singleSupplierLot: boolean;
  readonly path: string;
};

/** CREATE a lot, or BIND the line to an existing one, which takes `supplierId` (its own, or the first one to load it). */
export type LotDecision =
  | { readonly kind: 'CREATE' }
  | {
      readonly kind: 'BIND';
      readonly lotId: string;
      readonly supplierId: string | null;
      readonly errors: readonly FieldError[];
      readonly warnings: readonly FieldError[];
    };

/**
 * What a load does with a lot code. Errors: E_LOT_CLOSED, E_LOT_OTHER_SUPPLIER. Warning: W_LOT_EXISTS for a typed code
 * whose template does not integrate.
 * @rules LOT-01, LOT-12, LOT-13, LOT-14, LOT-15
 */
export function decideLoad({ found, chosen, integrates, account, singleSupplierLot, path }: LotLoad): LotDecision {
  if (found === null) return { kind: 'CREATE' };
  const lot = found.code;
  const supplier = account?.isSupplier ? account : null;
  const otherSupplier = singleSupplierLot && supplier !== null && found.supplierId !== null && found.supplierId !== supplier.id;
  return {
    kind: 'BIND',
    lotId: found.id,
    supplierId: found.supplierId ?? supplier?.id ?? null,
    errors: [
      ...(found.closed ? [complaint(path, 'E_LOT_CLOSED', { lot })] : []),
      ...(otherSupplier ? [complaint(path, 'E_LOT_OTHER_SUPPLIER', { lot, supplier: found.supplierName ?? '' })] : []),
    ],
    warnings: chosen || integrates ? [] : [complaint(path, 'W_LOT_EXISTS', { lot })],
  };
}

/** Whether a load counts in the initial quantity: the record that first loaded the lot, and later ones that integrate. @rules LOT-09, LOT-10 */
export function raisesInitialQuantity(load: {
  readonly firstRecord: boolean;
  readonly integrateInitialQty: boolean;
  readonly openingBalance: boolean;
  readonly transfer: boolean;
}): boolean {
  return load.firstRecord || (load.integrateInitialQty && !load.openingBalance && !load.transfer);
}

/** The key under which a new lot is unique in the whole company; null where codes are only unique per item and variant. @rules LOT-02, LOT-13 */
export const scopeKeyOf = (codeKey: string, lotUniquenessByCompany: boolean): string | null => (lotUniquenessByCompany ? codeKey : null);

/** E_STATUS_WORKFLOW_ONLY for each state that a form tries to change while states change by action only. @rules LOT-20 */
export function stateEditErrors(
  statusViaWorkflow: boolean,
  changed: { readonly statusId: boolean; readonly sellable: boolean; readonly closed: boolean },
): FieldError[] {
  if (!statusViaWorkflow) return [];
  return (['statusId', 'sellable', 'closed'] as const)
    .filter((field) => changed[field])
    .map((field) => complaint(field, 'E_STATUS_WORKFLOW_ONLY', { field }));
}

/** What refers to a lot besides its loads. */
export type LotUses = {
  readonly unloads: number;
  readonly commitments: number;
  readonly inheritedLines: number;
  readonly traceLinks: number;
};

/** True while only load lines refer to the lot. @rules LOT-22 */
export const isCodeEditable = (uses: LotUses): boolean => uses.unloads + uses.commitments + uses.inheritedLines + uses.traceLinks === 0;

/** Throws E_LOT_CODE_LOCKED when more than loads refers to the lot. @rules LOT-22 */
export function assertCodeEditable(code: string, uses: LotUses): void {
  if (!isCodeEditable(uses)) throw new AppError('E_LOT_CODE_LOCKED', { lot: code }).at('code');
}
