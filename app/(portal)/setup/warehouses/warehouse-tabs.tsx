import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';

type WarehouseTabsProps = { readonly id: string; readonly locations: number; readonly current: 'details' | 'locations' };

/** What a warehouse is, and what is in it. */
export function WarehouseTabs({ id, locations, current }: WarehouseTabsProps) {
  const t = useTranslations('warehouses');
  const common = useTranslations('common');
  const home = `/setup/warehouses/${id}`;
  const tabs = [
    { key: 'details', label: t('details'), href: home as Route, current: current === 'details' },
    { key: 'locations', label: t('locations'), href: `${home}?tab=locations` as Route, count: locations, current: current === 'locations' },
  ];
  return <Tabs label={common('sections')} tabs={tabs} />;
}
