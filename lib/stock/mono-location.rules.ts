import { add, isPositive, type Quantity, ZERO } from '../kernel/quantity';
import type { BalanceKey } from './ledger.types';

/** A location with what may lie in it at the same time. One lot at a time implies one item at a time. */
export type MonoPlace = { readonly id: string; readonly code: string; readonly monoItem: boolean; readonly monoLot: boolean };

/** Stock in a location; the flags are those of its item, which act like those of the location. */
export type Held = Pick<BalanceKey, 'itemId' | 'variantId' | 'lotId'> & {
  readonly locationId: string;
  readonly quantity: Quantity;
  readonly itemCode: string;
  readonly lotCode: string | null;
  readonly monoItem: boolean;
  readonly monoLot: boolean;
};

/** What a posting does to one kind of stock in a location: a signed quantity. */
export type Arrival = Held;

export type MonoConflict = {
  readonly code: 'E_LOCATION_MONO_ITEM' | 'E_LOCATION_MONO_LOT';
  readonly location: string;
  /** The item, or the lot, that lies there; null where it has no name yet. */
  readonly other: string | null;
};

type Kind = Pick<Held, 'locationId' | 'itemId' | 'variantId' | 'lotId'>;
const kindText = ({ locationId, itemId, variantId, lotId }: Kind): string => [locationId, itemId, variantId ?? '-', lotId ?? '-'].join('|');

const sameItem = (a: Kind, b: Kind): boolean => a.itemId === b.itemId && a.variantId === b.variantId;

/**
 * For each arrival that adds to a location: what would lie there with it although the location, its own item, or the item that lies there
 * asks to be alone. Only what is left after the whole posting counts; what it takes out is no longer there.
 * @returns per index of `arrivals`, null where nothing is wrong
 * @rules POST-14
 */
export function monoConflicts(
  places: ReadonlyMap<string, MonoPlace>,
  held: readonly Held[],
  arrivals: readonly Arrival[],
): (MonoConflict | null)[] {
  const after = new Map<string, Held>();
  for (const one of [...held, ...arrivals]) {
    const before = after.get(kindText(one));
    after.set(kindText(one), { ...one, quantity: add(before?.quantity ?? ZERO, one.quantity) });
  }
  const left = [...after.values()].filter(({ quantity }) => isPositive(quantity));
  return arrivals.map((arrival) => {
    const place = places.get(arrival.locationId);
    if (!place || !isPositive(arrival.quantity)) return null;
    const others = left.filter((one) => one.locationId === arrival.locationId && kindText(one) !== kindText(arrival));
    const alone = (one: Held) => place.monoItem || place.monoLot || [one, arrival].some(({ monoItem, monoLot }) => monoItem || monoLot);
    const item = others.find((one) => !sameItem(one, arrival) && alone(one));
    if (item) return { code: 'E_LOCATION_MONO_ITEM', location: place.code, other: item.itemCode || null };
    const lot = others.find((one) => sameItem(one, arrival) && (place.monoLot || arrival.monoLot));
    return lot ? { code: 'E_LOCATION_MONO_LOT', location: place.code, other: lot.lotCode || null } : null;
  });
}
