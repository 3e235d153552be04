'use client';

import { removeLocationAction, removeWarehouseAction } from '../actions';
import { RemoveButton } from '../parts/remove-button';

type Row = { readonly id: string; readonly version: number; readonly code: string };

/** Deletes a warehouse after a question. */
export function RemoveWarehouse({ id, version, code }: Row) {
  return <RemoveButton code={code} next="/setup/warehouses" remove={() => removeWarehouseAction({ id, version })} />;
}

/** Deletes a location after a question. */
export function RemoveLocation({ id, version, code, warehouseId }: Row & { readonly warehouseId: string }) {
  return (
    <RemoveButton
      code={code}
      next={`/setup/warehouses/${warehouseId}?tab=locations`}
      remove={() => removeLocationAction({ id, version })}
    />
  );
}
