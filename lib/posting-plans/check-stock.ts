import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { ErrorParams, FieldError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { isNegative, isZero, negate, type Quantity, ZERO } from '../kernel/quantity';
import { balanceKeyText } from '../stock/balance-key.rules';
import type { BalanceChange, BalanceKey, LockedBalance } from '../stock/ledger.types';
import { findMonoConflicts } from '../stock/mono-locations';
import { findShortfalls, type LockedLot, lockBalances } from '../stock/stock-locks';
import { type Shortfall, wouldGoNegative } from '../stock/timeline.rules';
import { type LotFacts, type MovementPurpose, nearBlockWarnings, withdrawalError } from '../availability/withdrawal.rules';
import type { BalanceDelta } from './plan-movements.rules';

/** Where on the screen a balance is asked for, and what the reader calls it. */
export type StockUse = {
  readonly path: string;
  readonly purpose: MovementPurpose;
  readonly lot: LockedLot | null;
  readonly locationBlocked: boolean;
  /** What the template of this side lifts (WTH-02). */
  readonly templateAllowsUnavailable: boolean;
  readonly physicalInventory: boolean;
  readonly names: ErrorParams;
};

export type StockTerms = {
  readonly date: Day;
  /** Lots made by this posting: nobody else can see their balances. */
  readonly newLotIds: ReadonlySet<string>;
  /** Stock without lots and serial numbers may go below zero here (POST-10). */
  readonly negativeAllowed: (key: BalanceKey) => boolean;
  /** Locations where one item or one lot at a time may lie (POST-14). */
  readonly mayBeMono: (locationId: string) => boolean;
  /** Balances that come out as they were are written too: whether they may go below zero has changed. */
  readonly restate?: boolean;
};

export type StockCheck = {
  readonly balances: readonly BalanceChange[];
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
};

const lotFacts = (lot: LockedLot, onHand: Quantity, locationBlocked: boolean): LotFacts => ({
  ...lot,
  reservedBy: [],
  onHand,
  locationBlocked,
});

/** A corrected unload that leaves a place with as much as before, or more, withdraws nothing: only its net result counts (POST-18). */
const purposeOf = (use: StockUse, delta: Quantity): MovementPurpose =>
  use.purpose === 'HAND_PICKED' && !isNegative(delta) ? 'REMOVAL' : use.purpose;

function useError(
  use: StockUse,
  context: { balance: LockedBalance; delta: Quantity; shortfall: Shortfall | null; terms: StockTerms },
): FieldError[] {
  const { balance, delta, shortfall, terms } = context;
  const names = { ...use.names, available: balance.quantity };
  if (use.lot === null) {
    if (!shortfall || terms.negativeAllowed(balance)) return [];
    const error = wouldGoNegative(shortfall, names);
    return [{ path: use.path, code: error.code, params: error.params }];
  }
  const quantity = isNegative(delta) ? negate(delta) : ZERO;
  const purpose = purposeOf(use, delta);
  const onHand = purpose === 'HAND_PICKED' ? balance.quantity : use.lot.onHand;
  const movement = {
    templateAllowsUnavailable: use.templateAllowsUnavailable,
    physicalInventory: use.physicalInventory,
    lot: lotFacts(use.lot, onHand, use.locationBlocked),
    day: terms.date,
    purpose,
    quantity,
    mayOverrideReservation: false,
    names,
    shortfall,
  };
  const error = withdrawalError(movement);
  return error ? [{ path: use.path, code: error.code, params: error.params }] : [];
}

type MonoFacts = {
  readonly locations: ReadonlyMap<string, { readonly monoItem: boolean; readonly monoLot: boolean }>;
  /** Some item of the company wants its location to itself: then every location counts. */
  readonly itemsAlone: boolean;
};

/** Which locations to look into, by what was read before the locks; their flags are read again under the lock. */
export const mayBeMono =
  ({ locations, itemsAlone }: MonoFacts) =>
  (locationId: string): boolean => {
    const place = locations.get(locationId);
    return itemsAlone || (place !== undefined && (place.monoItem || place.monoLot));
  };

const textOf = (value: ErrorParams[string] | undefined): string => (typeof value === 'string' ? value : '');

/** What may not come to lie together with what is in its location already. */
async function monoErrors(
  ctx: Ctx,
  deltas: readonly BalanceDelta[],
  usesOf: (key: BalanceKey) => readonly StockUse[],
  { mayBeMono }: StockTerms,
): Promise<FieldError[]> {
  const placed = deltas.map((one) => {
    const names = usesOf(one.key)[0]?.names;
    return { ...one, itemCode: textOf(names?.item), lotCode: textOf(names?.lot) };
  });
  const conflicts = await findMonoConflicts(ctx, placed, mayBeMono);
  return deltas.flatMap(({ key }, index) => {
    const conflict = conflicts[index];
    if (!conflict) return [];
    const { code, location, other } = conflict;
    const params = { location, ...(other === null ? {} : { [code === 'E_LOCATION_MONO_ITEM' ? 'item' : 'lot']: other }) };
    return usesOf(key).map(({ path }) => ({ path: path.replace(/quantity$/, 'locationId'), code, params }));
  });
}

/**
 * Locks the balances that a posting touches and asks whether it may: stock on every day, reasons of each lot, all changes of the record together.
 * `uses` names, per `balanceKeyText`, the rows behind each balance.
 * @rules POST-10, POST-11, POST-12, POST-14, POST-15, POST-16, POST-21, WTH-01, WTH-02, WTH-04, LOT-15, EXP-08
 */
export async function checkStock(
  ctx: Ctx,
  deltas: readonly BalanceDelta[],
  uses: ReadonlyMap<string, readonly StockUse[]>,
  terms: StockTerms,
): Promise<StockCheck> {
  const isNew = (key: BalanceKey) => key.lotId !== null && terms.newLotIds.has(key.lotId);
  const old = deltas.filter(({ key }) => !isNew(key));
  const usesOf = (key: BalanceKey) => uses.get(balanceKeyText(key)) ?? [];
  const mono = await monoErrors(ctx, deltas, usesOf, terms);
  const locked = await lockBalances(
    ctx,
    old.map(({ key }) => key),
  );
  const changes = old.flatMap(({ key, delta }) => {
    const balance = locked.get(balanceKeyText(key));
    return balance ? [{ balance, delta, uses: usesOf(key) }] : [];
  });
  if (changes.length !== old.length) throw new Error('a balance could not be locked');
  const shortfalls = await findShortfalls(ctx, terms.date, changes);
  const errors = changes.flatMap(({ balance, delta, uses: here }) =>
    here.flatMap((use) => useError(use, { balance, delta, shortfall: shortfalls.get(balance.id) ?? null, terms })),
  );
  const warnings = changes.flatMap(({ delta, uses: here }) =>
    here.flatMap((use) => (use.lot && purposeOf(use, delta) === 'HAND_PICKED' ? nearBlockWarnings(use.lot, terms.date, use.path) : [])),
  );
  const mayGoNegative = (key: BalanceKey) => key.lotId === null && terms.negativeAllowed(key);
  return {
    errors: [...mono, ...errors],
    warnings,
    balances: [
      ...deltas
        .filter(({ key }) => isNew(key))
        .map(({ key, delta }) => ({ ...key, id: newId(), isNew: true, delta, mayGoNegative: false })),
      ...changes
        .filter(({ delta, balance: { lastDate } }) => terms.restate || !isZero(delta) || lastDate === null || lastDate < terms.date)
        .map(({ balance, delta }) => ({ ...balance, isNew: false, delta, mayGoNegative: mayGoNegative(balance) })),
    ],
  };
}

/** Warnings that the person has not confirmed yet. */
export const unconfirmed = (warnings: readonly FieldError[], confirm: readonly string[]): FieldError[] =>
  warnings.filter(({ code }) => !confirm.includes(code));
