import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import type { StoredLocation } from '@/lib/warehouses/locations.query';

export const LOCATION_TABS = ['details', 'stock', 'items'] as const;
export type LocationTab = (typeof LOCATION_TABS)[number];

/** What a location is, what lies in it, and which items belong there. */
export function LocationTabs({ location, current }: { location: StoredLocation; current: LocationTab }) {
  const t = useTranslations('warehouses');
  const common = useTranslations('common');
  const home = `/setup/warehouses/${location.warehouseId}/locations/${location.id}`;
  const labels = { details: t('details'), stock: t('stock'), items: t('itemPlaces') };
  const tabs = LOCATION_TABS.map((key) => ({
    key,
    label: labels[key],
    href: (key === 'details' ? home : `${home}?tab=${key}`) as Route,
    count: key === 'items' ? location.items : undefined,
    current: key === current,
  }));
  return <Tabs label={common('sections')} tabs={tabs} />;
}
