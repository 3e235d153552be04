'use client';

import { useTranslations } from 'next-intl';
import { CheckboxField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { LookupField } from '@/components/form/lookup-field';
import type { LookupOption } from '@/components/ui/combobox';
import type { SupplierRow } from '@/lib/items/item.query';
import { saveItemSupplierSchema } from '@/lib/item-parts/item-parts.schema';
import { loadOptions } from '../parts/options';
import { removeItemSupplierAction, saveItemSupplierAction } from './actions';
import { PartList } from './part-list';
import { usePartForm } from './use-part-form';

const loadSuppliers = loadOptions({ source: 'partners', role: 'isSupplier' });
const loadProducers = loadOptions({ source: 'partners', role: 'isProducer' });

type SuppliersProps = { readonly itemId: string; readonly rows: readonly SupplierRow[]; readonly mayEdit: boolean };

/** Who delivers the item, and who produces it for them. */
export function Suppliers({ itemId, rows, mayEdit }: SuppliersProps) {
  const t = useTranslations('items');
  const common = useTranslations('common');
  return (
    <PartList
      title={t('suppliersTitle')}
      why={t('suppliersWhy')}
      empty={{ title: t('suppliersEmptyTitle'), body: t('suppliersEmptyBody') }}
      add={t('supplierNew')}
      rows={rows}
      columns={[
        { key: 'supplier', header: t('supplier'), cell: (row) => `${row.supplier} · ${row.supplierName}` },
        { key: 'producer', header: t('producer'), cell: (row) => (row.producer ? `${row.producer} · ${row.producerName ?? ''}` : '–') },
        { key: 'code', header: t('supplierItemCode'), cell: (row) => row.supplierItemCode ?? '–' },
        { key: 'default', header: t('isDefault'), cell: (row) => (row.isDefault ? common('yes') : common('no')) },
      ]}
      nameOf={({ supplier }) => supplier}
      mayEdit={mayEdit}
      remove={removeItemSupplierAction}
      form={(row, done) => <SupplierForm itemId={itemId} row={row} first={rows.length === 0} done={done} />}
    />
  );
}

function known(id: string | null | undefined, code: string | null | undefined, description: string | null | undefined): LookupOption[] {
  return id ? [{ id, code: code ?? '', description: description ?? '' }] : [];
}

type SupplierFormProps = { readonly itemId: string; readonly row: SupplierRow | null; readonly first: boolean; readonly done: () => void };

function SupplierForm({ itemId, row, first, done }: SupplierFormProps) {
  const t = useTranslations('items');
  const defaults = {
    id: row?.id ?? null,
    version: row?.version ?? null,
    itemId,
    supplierId: row?.supplierId ?? null,
    producerId: row?.producerId ?? null,
    supplierItemCode: row?.supplierItemCode ?? null,
    isDefault: row?.isDefault ?? first,
  };
  const handle = usePartForm({ schema: saveItemSupplierSchema, action: saveItemSupplierAction, defaults, done });
  return (
    <Form form={handle} action={t('partSave')} embedded>
      <LookupField
        name="supplierId"
        label={t('supplier')}
        load={loadSuppliers}
        known={known(row?.supplierId, row?.supplier, row?.supplierName)}
        required
      />
      <LookupField
        name="producerId"
        label={t('producer')}
        load={loadProducers}
        known={known(row?.producerId, row?.producer, row?.producerName)}
      />
      <TextField name="supplierItemCode" label={t('supplierItemCode')} />
      <CheckboxField name="isDefault" label={t('isDefault')} consequence={t('isDefaultWhy')} />
    </Form>
  );
}
