'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { LookupOption } from '@/components/ui/combobox';
import { TextLink } from '@/components/ui/text-link';
import type { ItemPlaceRow } from '@/lib/warehouses/locations.query';
import { removeItemLocationAction } from '../items/actions';
import { PartList } from '../items/part-list';
import { PlaceForm } from '../items/place-form';

type ItemPlacesProps = {
  readonly warehouseId: string;
  /** Only the items of this location. */
  readonly place?: LookupOption;
  readonly rows: readonly ItemPlaceRow[];
  readonly mayEdit: boolean;
};

/** The items that have their place in a warehouse: the same map that the card of an item shows. */
export function ItemPlaces({ warehouseId, place, rows, mayEdit }: ItemPlacesProps) {
  const t = useTranslations('items');
  const w = useTranslations('warehouses');
  const location = { key: 'location', header: t('location'), cell: (row: ItemPlaceRow) => <code>{row.locationCode}</code> };
  return (
    <PartList
      title={w('itemPlaces')}
      why={w('itemPlacesWhy')}
      empty={{ title: w('itemPlacesEmptyTitle'), body: w('itemPlacesEmptyBody') }}
      add={w('itemPlaceNew')}
      rows={rows}
      columns={[
        {
          key: 'item',
          header: t('one'),
          cell: (row) => (
            <>
              <TextLink href={`/setup/items/${row.itemId}?tab=locations` as Route}>
                <code>{row.itemCode}</code>
              </TextLink>{' '}
              <span className="text-muted">{row.itemDescription}</span>
            </>
          ),
        },
        ...(place ? [] : [location]),
        { key: 'priority', header: t('priority'), cell: ({ priority }) => priority, right: true },
      ]}
      nameOf={({ itemCode, locationCode }) => `${itemCode} · ${locationCode}`}
      mayEdit={mayEdit}
      remove={removeItemLocationAction}
      form={(row, done) => <PlaceForm warehouseId={warehouseId} place={place} row={row} done={done} />}
    />
  );
}
