'use client';

import { useTranslations } from 'next-intl';
import { CodeField, SwitchField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { StatusChip } from '@/components/ui/status-chip';
import type { VariantRow } from '@/lib/items/item.query';
import { saveVariantSchema } from '@/lib/items/item-parts.schema';
import { removeVariantAction, saveVariantAction } from './actions';
import { PartList } from './part-list';
import { usePartForm } from './use-part-form';

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
    active: row?.active ?? true,
  };
  const handle = usePartForm({ schema: saveVariantSchema, action: saveVariantAction, defaults, done });
  return (
    <Form form={handle} action={t('partSave')} embedded>
      <CodeField name="code" label={t('variantCode')} required />
      <TextField name="description" label={t('variantDescription')} required />
      <SwitchField name="active" label={t('variantActive')} />
    </Form>
  );
}
