'use client';

import type { Route } from 'next';
import { activateLocationAction, activateWarehouseAction, removeLocationAction, removeWarehouseAction } from '../actions';
import { copyOf, EntryMenu, type EntryRow } from '../parts/entry-menu';

type Row = EntryRow & { readonly active: boolean };

/** What else may be done with a warehouse. */
export function WarehouseMenu({ active, ...row }: Row) {
  return (
    <EntryMenu
      {...row}
      back="/setup/warehouses"
      copy={copyOf('/setup/warehouses', row.id)}
      archive={{ active, action: activateWarehouseAction }}
      action={removeWarehouseAction}
    />
  );
}

/** What else may be done with a location. */
export function LocationMenu({ active, warehouseId, ...row }: Row & { readonly warehouseId: string }) {
  const home = `/setup/warehouses/${warehouseId}`;
  return (
    <EntryMenu
      {...row}
      back={`${home}?tab=locations` as Route}
      copy={copyOf(`${home}/locations`, row.id)}
      archive={{ active, action: activateLocationAction }}
      action={removeLocationAction}
    />
  );
}
