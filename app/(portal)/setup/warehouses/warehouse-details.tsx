import type { WarehouseUse } from '@/lib/warehouses/warehouse.rules';
import type { WarehouseListRow } from '@/lib/warehouses/warehouses.query';
import { WarehouseFacts } from './warehouse-facts';
import { WarehouseForm } from './warehouse-form';

type WarehouseDetailsProps = {
  readonly warehouse: WarehouseListRow & { readonly use: WarehouseUse };
  readonly mayEdit: boolean;
  readonly next: string;
};

/** What a warehouse is: a form for those who may change it. */
export function WarehouseDetails({ warehouse: { use, locations: _count, ...warehouse }, mayEdit, next }: WarehouseDetailsProps) {
  if (!mayEdit) return <WarehouseFacts warehouse={warehouse} />;
  const values = { ...warehouse, endValidityDate: warehouse.endValidityDate ?? '' };
  return <WarehouseForm values={values} use={use} proposed={[]} next={next} />;
}
