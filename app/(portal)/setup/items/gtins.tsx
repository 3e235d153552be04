'use client';

import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { CodeField, QuantityField, SelectField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { CodeText } from '@/components/ui/code-text';
import { useFormats } from '@/lib/i18n/use-words';
import { saveGtinSchema } from '@/lib/item-parts/item-parts.schema';
import type { AltUomMode } from '@/lib/company/settings.rules';
import type { AltUomRow, GtinRow } from '@/lib/item-parts/item-units.query';
import { divide } from '@/lib/kernel/quantity';
import { removeGtinAction, saveGtinAction } from './actions';
import { PartList } from './part-list';
import { usePartForm } from './use-part-form';

type Main = { readonly id: string; readonly code: string };
type GtinsProps = {
  readonly itemId: string;
  readonly main: Main;
  readonly mode: AltUomMode;
  readonly units: readonly AltUomRow[];
  readonly rows: readonly GtinRow[];
  readonly mayEdit: boolean;
};

/** The GTINs of an item, one for each level of packaging. */
export function Gtins(props: GtinsProps) {
  const { main, rows, mayEdit } = props;
  const t = useTranslations('items');
  const { quantity } = useFormats();
  return (
    <PartList
      title={t('gtinsTitle')}
      why={t('gtinsWhy')}
      empty={{ title: t('gtinsEmptyTitle'), body: t('gtinsEmptyBody') }}
      add={t('gtinNew')}
      rows={rows}
      columns={[
        { key: 'gtin', header: t('gtin'), cell: ({ gtin }) => <CodeText code={gtin} /> },
        { key: 'unit', header: t('gtinLevel'), cell: ({ uomCode }) => <code>{uomCode}</code> },
        { key: 'quantity', header: t('gtinQuantity'), cell: (row) => quantity(row.quantity, main.code), right: true },
      ]}
      nameOf={({ gtin }) => gtin}
      mayEdit={mayEdit}
      remove={removeGtinAction}
      form={(row, done) => <GtinForm {...props} row={row} done={done} />}
    />
  );
}

type Values = { id: string | null; version: number | null; itemId: string; gtin: string; uomId: string | null; quantity: string };

function GtinForm({ itemId, main, mode, units, row, done }: GtinsProps & { row: GtinRow | null; done: () => void }) {
  const t = useTranslations('items');
  const defaults: Values = {
    id: row?.id ?? null,
    version: row?.version ?? null,
    itemId,
    gtin: row?.gtin ?? '',
    uomId: row?.uomId ?? main.id,
    quantity: row?.quantity ?? '1',
  };
  const handle = usePartForm<Values>({ schema: saveGtinSchema, action: saveGtinAction, defaults, done });
  return (
    <Form form={handle} action={t('partSave')} embedded>
      <CodeField name="gtin" label={t('gtin')} help={t('gtinHelp')} required />
      <Level main={main} mode={mode} units={units} />
      <QuantityField name="quantity" label={t('gtinQuantity')} help={t('gtinQuantityHelp', { unit: main.code })} uom={main.code} required />
    </Form>
  );
}

/** The unit of the level; choosing one proposes how much is in it. */
function Level({ main, mode, units }: Pick<GtinsProps, 'main' | 'mode' | 'units'>) {
  const t = useTranslations('items');
  const { setValue } = useFormContext<Values>();
  const contents = (uomId: string): string => {
    const factor = units.find((unit) => unit.uomId === uomId)?.conversionFactor;
    if (!factor) return '1';
    return mode === 'DIVIDE' ? factor : divide('1', factor, 6);
  };
  const choices = [{ value: main.id, label: main.code }, ...units.map(({ uomId, uomCode }) => ({ value: uomId, label: uomCode }))];
  return (
    <SelectField
      name="uomId"
      label={t('gtinLevel')}
      help={t('gtinLevelHelp')}
      choices={choices}
      required
      onChosen={(uomId) => setValue('quantity', contents(uomId ?? main.id), { shouldDirty: true })}
    />
  );
}
