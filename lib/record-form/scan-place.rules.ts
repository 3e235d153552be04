import type { ScanFound, ScannedPlace } from '../scan/scan-answer.types';
import type { FormLineValues } from './record-form.types';

type PlaceAnswer = { readonly found: Pick<ScanFound, 'items' | 'locations'> };

/** The place that a scan names; null where it names goods too, or none, or several. */
export function placeScanOf({ found: { items, locations } }: PlaceAnswer): ScannedPlace | null {
  const [place] = locations;
  return place && locations.length === 1 && items.length === 0 ? place : null;
}

/** The two sides of a record: its own warehouse, and the other one where the template has one that takes the same goods. */
export type ScanSides = { readonly warehouseId: string | null; readonly offsetWarehouseId: string | null };
type PlacedLine = Pick<FormLineValues, 'locationId' | 'offsetLocationId'>;

/**
 * Where a scanned place goes in a line: the first is where its goods are on this side, the second and all further ones are the destination,
 * which alone they overwrite. A place that lies on the other side only is the destination at once; without another side the last one counts.
 * @param before how many places were scanned for this line already
 * @returns null where the place lies on neither side that is left
 * @rules BAR-03
 */
export function withPlace<Line extends PlacedLine>(
  line: Line,
  place: ScannedPlace,
  { warehouseId, offsetWarehouseId }: ScanSides,
  before: number,
): Line | null {
  const here = place.warehouseId === warehouseId && (before === 0 || offsetWarehouseId === null);
  if (here) return { ...line, locationId: place.id };
  return place.warehouseId === offsetWarehouseId ? { ...line, offsetLocationId: place.id } : null;
}
