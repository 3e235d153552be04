import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add } from '../kernel/quantity';
import { type Held, type MonoPlace, monoConflicts } from './mono-location.rules';

const place = (id: string, rest: Partial<MonoPlace> = {}): MonoPlace => ({ id, code: id, monoItem: false, monoLot: false, ...rest });
const PLACES = new Map(
  [place('P'), place('I', { monoItem: true }), place('L', { monoItem: true, monoLot: true })].map((one) => [one.id, one]),
);
const stock = (locationId: string, itemId: string, lotId: string | null, quantity: string, rest: Partial<Held> = {}): Held => ({
  locationId,
  itemId,
  variantId: null,
  lotId,
  quantity,
  itemCode: itemId,
  lotCode: lotId,
  monoItem: false,
  monoLot: false,
  ...rest,
});
const asked = (held: Held[], ...arrivals: Held[]) =>
  monoConflicts(PLACES, held, arrivals).map((one) => (one ? `${one.code} ${one.location} ${one.other}` : null));

describe('a location that one item or one lot has to itself', () => {
  test('[POST-14] refuses another item, another variant, and where it is for one lot another lot', () => {
    const held = ['P', 'I', 'L'].map((id) => stock(id, 'A', 'a1', '5'));
    expect(asked(held, stock('P', 'B', null, '1'), stock('P', 'A', 'a2', '1'))).toEqual([null, null]);
    expect(asked(held, stock('I', 'B', null, '1'), stock('L', 'B', 'b1', '1'))).toEqual([
      'E_LOCATION_MONO_ITEM I A',
      'E_LOCATION_MONO_ITEM L A',
    ]);
    expect(asked(held, stock('I', 'A', 'a2', '1'), stock('L', 'A', 'a2', '1'))).toEqual([null, 'E_LOCATION_MONO_LOT L a1']);
    expect(asked(held, stock('I', 'A', 'a1', '1', { variantId: 'red' }))).toEqual(['E_LOCATION_MONO_ITEM I A']);
    expect(asked(held, stock('L', 'A', 'a1', '1'), stock('I', 'B', null, '-1'))).toEqual([null, null]);
  });

  test('[POST-14] what the same record takes out is no longer there, and what it brings is', () => {
    const held = [stock('I', 'A', 'a1', '5')];
    expect(asked(held, stock('I', 'A', 'a1', '-5'), stock('I', 'B', null, '1'))).toEqual([null, null]);
    expect(asked(held, stock('I', 'A', 'a1', '-4'), stock('I', 'B', null, '1'))).toEqual([null, 'E_LOCATION_MONO_ITEM I A']);
    expect(asked([], stock('I', 'A', 'a1', '1'), stock('I', 'B', null, '1'))).toEqual([
      'E_LOCATION_MONO_ITEM I B',
      'E_LOCATION_MONO_ITEM I A',
    ]);
  });

  test('[POST-14] the flag of an item acts in every location, whether the item comes or lies there', () => {
    const alone = { monoItem: true };
    expect(asked([stock('P', 'A', 'a1', '5')], stock('P', 'B', null, '1', alone))).toEqual(['E_LOCATION_MONO_ITEM P A']);
    expect(asked([stock('P', 'A', 'a1', '5', alone)], stock('P', 'B', null, '1'))).toEqual(['E_LOCATION_MONO_ITEM P A']);
    expect(asked([stock('P', 'A', 'a1', '5', { monoLot: true })], stock('P', 'A', 'a2', '1', { monoLot: true }))).toEqual([
      'E_LOCATION_MONO_LOT P a1',
    ]);
  });

  test('[POST-14] whatever comes and goes, after accepted postings such a location holds one item, or one lot', () => {
    const row = fc.record({
      at: fc.constantFrom('P', 'I', 'L'),
      item: fc.constantFrom('A', 'B'),
      lot: fc.constantFrom('1', '2'),
      quantity: fc.integer({ min: -3, max: 3 }).filter((n) => n !== 0),
    });
    fc.assert(
      fc.property(fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { maxLength: 30 }), (postings) => {
        let held: Held[] = [];
        for (const posting of postings) {
          const arrivals = posting.map(({ at, item, lot, quantity }) => stock(at, item, item + lot, String(quantity)));
          const after = new Map<string, Held>();
          for (const one of [...held, ...arrivals]) {
            const key = `${one.locationId}${one.lotId}`;
            after.set(key, { ...one, quantity: add(after.get(key)?.quantity ?? '0', one.quantity) });
          }
          const left = [...after.values()].filter(({ quantity }) => quantity !== '0');
          // Lots never go below zero: such a posting is refused elsewhere.
          if (left.some(({ quantity }) => quantity.startsWith('-')) || monoConflicts(PLACES, held, arrivals).some(Boolean)) continue;
          held = left;
          const at = (id: string) => held.filter(({ locationId }) => locationId === id);
          expect(new Set(at('I').map(({ itemId }) => itemId)).size).toBeLessThanOrEqual(1);
          expect(new Set(at('L').map(({ lotId }) => lotId)).size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
