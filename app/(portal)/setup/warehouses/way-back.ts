import { getTranslations } from 'next-intl/server';

type Parent = { readonly label: string; readonly href: string };

/** The locations of a warehouse. */
export const locationsOf = (warehouseId: string): string => `/setup/warehouses/${warehouseId}?tab=locations`;

/** What stands above a location: the warehouses, and the locations of its own. */
export async function aboveLocation(warehouse: { readonly id: string; readonly code: string }): Promise<readonly Parent[]> {
  const t = await getTranslations('warehouses');
  return [
    { label: t('title'), href: '/setup/warehouses' },
    { label: warehouse.code, href: locationsOf(warehouse.id) },
  ];
}
