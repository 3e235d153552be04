'use client';

import { useTranslations } from 'next-intl';
import type { PlaceRow } from '@/lib/items/item.query';
import { removeItemLocationAction } from './actions';
import { PartList } from './part-list';
import { PlaceForm } from './place-form';

type LocationsProps = { readonly itemId: string; readonly rows: readonly PlaceRow[]; readonly mayEdit: boolean };

/** Where the item lies, warehouse by warehouse. */
export function Locations({ itemId, rows, mayEdit }: LocationsProps) {
  const t = useTranslations('items');
  return (
    <PartList
      title={t('locationsTitle')}
      why={t('locationsWhy')}
      empty={{ title: t('locationsEmptyTitle'), body: t('locationsEmptyBody') }}
      add={t('locationNew')}
      rows={rows}
      columns={[
        { key: 'warehouse', header: t('warehouse'), cell: ({ warehouseCode }) => <code>{warehouseCode}</code> },
        { key: 'location', header: t('location'), cell: ({ locationCode }) => <code>{locationCode}</code> },
        { key: 'priority', header: t('priority'), cell: ({ priority }) => priority, right: true },
      ]}
      nameOf={({ locationCode }) => locationCode}
      mayEdit={mayEdit}
      remove={removeItemLocationAction}
      form={(row, done) => <PlaceForm itemId={itemId} row={row} done={done} />}
    />
  );
}
