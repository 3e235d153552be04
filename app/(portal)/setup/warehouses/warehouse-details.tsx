import type { StoredWarehouse } from '@/lib/warehouses/warehouses.query';
import { WarehouseFacts } from './warehouse-facts';
import { WarehouseForm } from './warehouse-form';

type WarehouseDetailsProps = {
  readonly warehouse: StoredWarehouse;
  readonly mayEdit: boolean;
  readonly next: string;
};

/** What a warehouse is: a form for those who may change it. */
export function WarehouseDetails({ warehouse: stored, mayEdit, next }: WarehouseDetailsProps) {
  const { use, destination, locations: _locations, itemPlaces: _places, ...warehouse } = stored;
  if (!mayEdit) return <WarehouseFacts warehouse={warehouse} destination={destination?.code ?? null} />;
  const values = { ...warehouse, endValidityDate: warehouse.endValidityDate ?? '' };
  return <WarehouseForm values={values} use={use} destination={destination} proposed={[]} next={next} />;
}
