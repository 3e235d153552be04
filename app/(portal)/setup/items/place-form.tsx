'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { IntegerField, QuantityField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { LookupField } from '@/components/form/lookup-field';
import type { LookupOption } from '@/components/ui/combobox';
import { FieldRow } from '@/components/ui/field';
import { saveItemLocationSchema } from '@/lib/item-parts/item-parts.schema';
import { lookupItemsLookup } from '../code-types/actions';
import { loadOptions } from '../parts/options';
import { saveItemLocationAction } from './actions';
import { usePartForm } from './use-part-form';

const loadWarehouses = loadOptions({ source: 'warehouses' });

async function loadItems(query: string): Promise<readonly LookupOption[]> {
  const answer = await lookupItemsLookup({ query });
  if (!answer.ok) throw new Error(answer.code);
  return answer.data;
}

/** Where one item lies, as it is stored. */
export type StoredPlace = {
  readonly id: string;
  readonly version: number;
  readonly itemId?: string;
  readonly itemCode?: string;
  readonly warehouseId: string;
  readonly warehouseCode: string;
  readonly locationId: string;
  readonly locationCode: string;
  readonly priority: number;
  readonly minStock: string | null;
  readonly maxStock: string | null;
};

type PlaceFormProps = {
  /** The item, when the form belongs to one; else it is asked for. */
  readonly itemId?: string;
  /** The warehouse, and the location in it, when the form belongs to one. */
  readonly warehouseId?: string;
  readonly place?: LookupOption;
  readonly row: StoredPlace | null;
  readonly done: () => void;
};
type Values = {
  id: string | null;
  version: number | null;
  itemId: string | null;
  warehouseId: string | null;
  locationId: string | null;
  priority: number | null;
  minStock: string | null;
  maxStock: string | null;
};

/** Says where an item lies: asked for from the item, from the warehouse, or from the location. */
export function PlaceForm({ itemId, warehouseId, place, row, done }: PlaceFormProps) {
  const t = useTranslations('items');
  const defaults: Values = {
    id: row?.id ?? null,
    version: row?.version ?? null,
    itemId: itemId ?? row?.itemId ?? null,
    warehouseId: warehouseId ?? row?.warehouseId ?? null,
    locationId: row?.locationId ?? place?.id ?? null,
    priority: row?.priority ?? 1,
    minStock: row?.minStock ?? null,
    maxStock: row?.maxStock ?? null,
  };
  const handle = usePartForm<Values>({ schema: saveItemLocationSchema, action: saveItemLocationAction, defaults, done });
  const clearLocation = () => handle.form.setValue('locationId', null, { shouldDirty: true });
  const known = [...(row ? [{ id: row.locationId, code: row.locationCode }] : []), ...(place ? [place] : [])];
  return (
    <Form form={handle} action={t('partSave')} embedded>
      {itemId ? null : (
        <LookupField
          name="itemId"
          label={t('one')}
          load={loadItems}
          known={row?.itemId ? [{ id: row.itemId, code: row.itemCode ?? '' }] : []}
          disabled={row !== null}
          required
        />
      )}
      {warehouseId ? null : (
        <LookupField
          name="warehouseId"
          label={t('warehouse')}
          load={loadWarehouses}
          known={row ? [{ id: row.warehouseId, code: row.warehouseCode }] : []}
          onChoose={clearLocation}
          required
        />
      )}
      <LocationField known={known} />
      <IntegerField name="priority" label={t('priority')} help={t('priorityHelp')} required />
      <FieldRow>
        <QuantityField name="minStock" label={t('minStock')} help={t('stockInfo')} />
        <QuantityField name="maxStock" label={t('maxStock')} help={t('stockInfo')} />
      </FieldRow>
    </Form>
  );
}

/** The locations of the chosen warehouse. */
function LocationField({ known }: { known: readonly LookupOption[] }) {
  const t = useTranslations('items');
  const { control } = useFormContext<Values>();
  const warehouseId = useWatch({ control, name: 'warehouseId' });
  const load = useMemo(() => (warehouseId ? loadOptions({ source: 'locations', warehouseId }) : async () => []), [warehouseId]);
  return (
    <LookupField key={warehouseId} name="locationId" label={t('location')} load={load} known={known} disabled={!warehouseId} required />
  );
}
