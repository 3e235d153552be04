'use client';

import { useTranslations } from 'next-intl';
import { CodeField, QuantityField, SwitchField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { Combobox, type LookupOption } from '@/components/ui/combobox';
import { Field, FieldRow } from '@/components/ui/field';
import { StatusChip } from '@/components/ui/status-chip';
import type { VariantRow } from '@/lib/items/item.query';
import { saveVariantSchema } from '@/lib/item-parts/item-parts.schema';
import { loadOptions } from '../parts/options';
import { removeVariantAction, saveVariantAction } from './actions';
import { PartList } from './part-list';
import { usePartForm } from './use-part-form';

const loadChoices = loadOptions({ source: 'variants' });

type VariantsProps = { readonly itemId: string; readonly rows: readonly VariantRow[]; readonly mayEdit: boolean; readonly used: boolean };

/** The variants of an item. */
export function Variants({ itemId, rows, mayEdit, used }: VariantsProps) {
  const t = useTranslations('items');
  return (
    <PartList
      title={t('variantsTitle')}
      why={t('variantsWhy')}
      empty={{ title: t('variantsEmptyTitle'), body: t('variantsEmptyBody') }}
      add={t('variantNew')}
      locked={used && rows.length === 0 ? t('variantsUsed') : null}
      rows={rows}
      columns={[
        { key: 'code', header: t('variantCode'), cell: ({ code }) => <code>{code}</code> },
        { key: 'description', header: t('variantDescription'), cell: ({ description }) => description },
        { key: 'barcode', header: t('variantBarcode'), cell: ({ barcode }) => (barcode ? <code>{barcode}</code> : '–') },
        { key: 'active', header: t('columnState'), cell: ({ active }) => <StatusChip status={active ? 'active' : 'archived'} /> },
      ]}
      nameOf={({ code }) => code}
      mayEdit={mayEdit}
      remove={removeVariantAction}
      form={(row, done) => <VariantForm itemId={itemId} row={row} done={done} />}
    />
  );
}

function VariantForm({ itemId, row, done }: { itemId: string; row: VariantRow | null; done: () => void }) {
  const t = useTranslations('items');
  const defaults = {
    id: row?.id ?? null,
    version: row?.version ?? null,
    itemId,
    code: row?.code ?? '',
    description: row?.description ?? '',
    barcode: row?.barcode ?? null,
    minStock: row?.minStock ?? null,
    maxStock: row?.maxStock ?? null,
    active: row?.active ?? true,
  };
  const handle = usePartForm({ schema: saveVariantSchema, action: saveVariantAction, defaults, done });
  return (
    <Form form={handle} action={t('partSave')} embedded>
      {row ? null : (
        <FromTable
          onTake={({ code, description }) => {
            handle.form.setValue('code', code, { shouldDirty: true });
            handle.form.setValue('description', description ?? '', { shouldDirty: true });
          }}
        />
      )}
      <CodeField name="code" label={t('variantCode')} required />
      <TextField name="description" label={t('variantDescription')} required />
      <CodeField name="barcode" label={t('variantBarcode')} />
      <FieldRow>
        <QuantityField name="minStock" label={t('minStock')} help={t('stockInfo')} />
        <QuantityField name="maxStock" label={t('maxStock')} help={t('stockInfo')} />
      </FieldRow>
      <SwitchField name="active" label={t('variantActive')} />
    </Form>
  );
}

/** Takes code and description over from the table of variants. */
function FromTable({ onTake }: { onTake: (option: LookupOption) => void }) {
  const t = useTranslations('items');
  return (
    <Field label={t('variantFrom')} help={t('variantFromHelp')}>
      {(control) => <Combobox {...control} load={loadChoices} value={null} onChange={(option) => (option ? onTake(option) : undefined)} />}
    </Field>
  );
}
