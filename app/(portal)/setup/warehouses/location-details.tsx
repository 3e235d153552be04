import type { StoredLocation } from '@/lib/warehouses/warehouses.query';
import { LocationFacts } from './location-facts';
import { LocationForm } from './location-form';

type LocationDetailsProps = { readonly location: StoredLocation; readonly mayEdit: boolean; readonly next: string };

/** What a location is: a form for those who may change it. */
export function LocationDetails({ location: found, mayEdit, next }: LocationDetailsProps) {
  const { parentCode, parentDescription, holdsStock: _used, ...location } = found;
  if (!mayEdit) return <LocationFacts location={location} parentCode={parentCode} />;
  const parent =
    location.parentId && parentCode ? { id: location.parentId, code: parentCode, description: parentDescription ?? undefined } : null;
  return <LocationForm values={{ ...location, description: location.description ?? '' }} parent={parent} proposed={[]} next={next} />;
}
