import type { StoredLocation } from '@/lib/warehouses/locations.query';
import { LocationFacts } from './location-facts';
import { LocationForm } from './location-form';

type LocationDetailsProps = { readonly location: StoredLocation; readonly mayEdit: boolean; readonly next: string };

/** What a location is: a form for those who may change it. */
export function LocationDetails({ location: found, mayEdit, next }: LocationDetailsProps) {
  const { parent, type, status, holdsStock: _used, inside: _inside, items: _items, ...location } = found;
  const around = { parent, type, status };
  if (!mayEdit) return <LocationFacts location={location} around={around} />;
  return <LocationForm values={{ ...location, description: location.description ?? '' }} around={around} proposed={[]} next={next} />;
}
