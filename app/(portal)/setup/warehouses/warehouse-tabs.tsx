import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';

export const WAREHOUSE_TABS = ['details', 'locations', 'items'] as const;
export type WarehouseTab = (typeof WAREHOUSE_TABS)[number];

type WarehouseTabsProps = { readonly id: string; readonly locations: number; readonly items: number; readonly current: WarehouseTab };

/** What a warehouse is, and what is in it. */
export function WarehouseTabs({ id, locations, items, current }: WarehouseTabsProps) {
  const t = useTranslations('warehouses');
  const common = useTranslations('common');
  const home = `/setup/warehouses/${id}`;
  const tabs = [
    { key: 'details', label: t('details'), href: home as Route, current: current === 'details' },
    { key: 'locations', label: t('locations'), href: `${home}?tab=locations` as Route, count: locations, current: current === 'locations' },
    { key: 'items', label: t('itemPlaces'), href: `${home}?tab=items` as Route, count: items, current: current === 'items' },
  ];
  return <Tabs label={common('sections')} tabs={tabs} />;
}
