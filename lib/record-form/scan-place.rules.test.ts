import { describe, expect, test } from 'vitest';
import type { ScanFound } from '../scan/scan-answer.types';
import { placeScanOf, type ScanSides, withPlace } from './scan-place.rules';

const place = (id: string, warehouseId: string) => ({ id, code: id, warehouseId, warehouseCode: warehouseId });
const ITEM = { id: 'i', classCode: 'MOB', code: 'OAK', description: 'Oak', uomCode: 'KG', lotManaged: true, serialManaged: false };
const LINE = { locationId: null, offsetLocationId: null };
const SIDES: ScanSides = { warehouseId: 'W1', offsetWarehouseId: 'W2' };
/** The line after these places were scanned one after another. */
const scanned = (sides: ScanSides, ...places: readonly (readonly [string, string])[]) =>
  places.reduce<{ locationId: string | null; offsetLocationId: string | null } | null>(
    (line, [id, warehouse], before) => line && withPlace(line, place(id, warehouse), sides, before),
    LINE,
  );

describe('places scanned into a line', () => {
  test('[BAR-03] the first is where the goods are, the second the destination, further ones overwrite only the destination', () => {
    expect(scanned(SIDES, ['A', 'W1'])).toEqual({ locationId: 'A', offsetLocationId: null });
    expect(scanned(SIDES, ['A', 'W1'], ['X', 'W2'])).toEqual({ locationId: 'A', offsetLocationId: 'X' });
    expect(scanned(SIDES, ['A', 'W1'], ['X', 'W2'], ['Y', 'W2'])).toEqual({ locationId: 'A', offsetLocationId: 'Y' });
    expect(scanned(SIDES, ['A', 'W1'], ['B', 'W1'])).toBeNull();
  });

  test('[BAR-03] within one warehouse the second is the destination too', () => {
    const one = { warehouseId: 'W1', offsetWarehouseId: 'W1' };
    expect(scanned(one, ['A', 'W1'], ['B', 'W1'], ['C', 'W1'])).toEqual({ locationId: 'A', offsetLocationId: 'C' });
  });

  test('[BAR-03] a place of the other side alone is the destination; without another side the last one counts; one of elsewhere is none', () => {
    expect(scanned(SIDES, ['X', 'W2'])).toEqual({ locationId: null, offsetLocationId: 'X' });
    expect(scanned({ warehouseId: 'W1', offsetWarehouseId: null }, ['A', 'W1'], ['B', 'W1'])).toEqual({
      locationId: 'B',
      offsetLocationId: null,
    });
    expect(scanned(SIDES, ['Z', 'W9'])).toBeNull();
  });

  test('a code that names goods as well, or several places, is no scan of a place', () => {
    const answer = (more: Partial<ScanFound>) => ({ found: { items: [], locations: [place('A', 'W1')], ...more } });
    expect(placeScanOf(answer({}))?.id).toBe('A');
    expect(placeScanOf(answer({ locations: [place('A', 'W1'), place('A', 'W2')] }))).toBeNull();
    expect(placeScanOf(answer({ items: [ITEM] }))).toBeNull();
  });
});
