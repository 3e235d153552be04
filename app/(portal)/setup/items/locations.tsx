'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { IntegerField, QuantityField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { LookupField } from '@/components/form/lookup-field';
import { FieldRow } from '@/components/ui/field';
import type { PlaceRow } from '@/lib/items/item.query';
import { saveItemLocationSchema } from '@/lib/items/item-parts.schema';
import { loadOptions } from '../parts/options';
import { removeItemLocationAction, saveItemLocationAction } from './actions';
import { PartList } from './part-list';
import { usePartForm } from './use-part-form';

const loadWarehouses = loadOptions({ source: 'warehouses' });

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
      form={(row, done) => <LocationForm itemId={itemId} row={row} done={done} />}
    />
  );
}

type LocationFormProps = { readonly itemId: string; readonly row: PlaceRow | null; readonly done: () => void };
type Values = {
  id: string | null;
  version: number | null;
  itemId: string;
  warehouseId: string | null;
  locationId: string | null;
  priority: number | null;
  minStock: string | null;
  maxStock: string | null;
};

function LocationForm({ itemId, row, done }: LocationFormProps) {
  const t = useTranslations('items');
  const defaults: Values = {
    id: row?.id ?? null,
    version: row?.version ?? null,
    itemId,
    warehouseId: row?.warehouseId ?? null,
    locationId: row?.locationId ?? null,
    priority: row?.priority ?? 1,
    minStock: row?.minStock ?? null,
    maxStock: row?.maxStock ?? null,
  };
  const handle = usePartForm<Values>({ schema: saveItemLocationSchema, action: saveItemLocationAction, defaults, done });
  const clearLocation = () => handle.form.setValue('locationId', null, { shouldDirty: true });
  return (
    <Form form={handle} action={t('partSave')} embedded>
      <LookupField
        name="warehouseId"
        label={t('warehouse')}
        load={loadWarehouses}
        known={row ? [{ id: row.warehouseId, code: row.warehouseCode }] : []}
        onChoose={clearLocation}
        required
      />
      <LocationField row={row} />
      <IntegerField name="priority" label={t('priority')} help={t('priorityHelp')} required />
      <FieldRow>
        <QuantityField name="minStock" label={t('minStock')} help={t('stockInfo')} />
        <QuantityField name="maxStock" label={t('maxStock')} help={t('stockInfo')} />
      </FieldRow>
    </Form>
  );
}

/** The locations of the chosen warehouse. */
function LocationField({ row }: { row: PlaceRow | null }) {
  const t = useTranslations('items');
  const { control } = useFormContext<Values>();
  const warehouseId = useWatch({ control, name: 'warehouseId' });
  const load = useMemo(() => (warehouseId ? loadOptions({ source: 'locations', warehouseId }) : async () => []), [warehouseId]);
  return (
    <LookupField
      key={warehouseId}
      name="locationId"
      label={t('location')}
      load={load}
      known={row ? [{ id: row.locationId, code: row.locationCode }] : []}
      disabled={!warehouseId}
      required
    />
  );
}
