'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { CodeField, DayField, QuantityField, SelectField, TextField } from '@/components/form/fields';
import { Button, IconButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FieldGroup } from '@/components/ui/field';
import { QuantityText } from '@/components/ui/quantity';
import { stillMissing } from '@/lib/records/record-quantity.rules';
import { newRow } from '@/lib/tracking/tracking-form.rules';
import type { TrackingSetting, TrackingValues } from '@/lib/tracking/tracking-form.types';
import { placeKey, placeName } from '@/lib/tracking/tracking.rules';
import { SerialsField } from './serials-field';

type Given = { readonly setting: TrackingSetting };
type Told = (label: string) => { readonly label: string; readonly summary: string };
const GRID = 'grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4';

/** The stock as it stands, and what each place gets. */
export function Places({ setting }: Given) {
  const t = useTranslations('tracking');
  const { control } = useFormContext<TrackingValues>();
  const [lots, serials, mode, shared] = useWatch({ control, name: ['lots', 'serials', 'lotMode', 'shared'] });
  const { places, item } = setting;
  if (places.length === 0) return <EmptyState title={t('noStock')}>{t('noStockBody')}</EmptyState>;
  const variantOf = (id: string | null) => places.find(({ variantId }) => variantId === id)?.variant ?? '';
  const fields = (lots && mode !== 'one') || serials;
  return (
    <>
      {lots && mode === 'one'
        ? shared.map(({ variantId }, at) => (
            <FieldGroup
              key={variantId ?? 'none'}
              title={variantId === null ? t('openingLot') : t('openingLotOf', { variant: variantOf(variantId) })}
            >
              <div className={GRID}>
                <LotFields base={`shared.${at}`} setting={setting} told={(label) => ({ label, summary: label })} />
              </div>
            </FieldGroup>
          ))
        : null}
      <FieldGroup title={t(item.lotManaged ? 'stockLots' : 'stock')} why={t(item.lotManaged ? 'stockLotsWhy' : 'stockWhy')}>
        <ol
          aria-label={t(item.lotManaged ? 'stockLots' : 'stock')}
          className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised"
        >
          {places.map((place, at) => (
            <li key={placeKey(place)} className="px-4 py-3">
              <div className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 font-medium wrap-anywhere">{placeName(place)}</span>
                <QuantityText value={place.quantity} uom={item.uom} />
              </div>
              {fields ? <Rows at={at} setting={setting} name={placeName(place)} /> : null}
            </li>
          ))}
        </ol>
      </FieldGroup>
    </>
  );
}

/** Code, expiry, supplier lot and type of one lot. */
function LotFields({ base, setting, told }: Given & { base: string; told: Told }) {
  const t = useTranslations('tracking');
  const { control } = useFormContext<TrackingValues>();
  const typeId = useWatch({ control, name: 'lotCodeTypeId' });
  const type = setting.codeTypes.find(({ id }) => id === typeId);
  return (
    <>
      <CodeField name={`${base}.code`} {...told(t('code'))} required={!type} help={type ? t('codeHelp', { type: type.code }) : undefined} />
      <DayField name={`${base}.expiryDate`} {...told(t('expiry'))} />
      <TextField name={`${base}.supplierLotCode`} {...told(t('supplierLot'))} />
      {setting.lotTypes.length > 0 ? (
        <SelectField
          name={`${base}.lotTypeId`}
          {...told(t('lotType'))}
          empty={t('noLotType')}
          choices={setting.lotTypes.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
        />
      ) : null}
    </>
  );
}

function Rows({ at, setting, name }: Given & { at: number; name: string }) {
  const t = useTranslations('tracking');
  const { control, getValues } = useFormContext<TrackingValues>();
  const [lots, serials, mode] = useWatch({ control, name: ['lots', 'serials', 'lotMode'] });
  const { fields, append, remove } = useFieldArray({ control, name: `places.${at}.rows` });
  const several = lots && mode === 'typed';
  const shown = several ? fields : fields.slice(0, 1);
  const add = () => {
    const quantities = getValues(`places.${at}.rows`).map(({ quantity }) => quantity);
    append(newRow(crypto.randomUUID(), stillMissing(setting.places[at]?.quantity ?? '0', quantities)));
  };
  return (
    <div className="mt-3 flex flex-col gap-4">
      {shown.map((field, row) => {
        const base = `places.${at}.rows.${row}`;
        const rowName = t('row', { row: String(row + 1) });
        const told: Told = (label) => ({ label, summary: several ? `${name}, ${rowName}: ${label}` : `${name}: ${label}` });
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
          <div key={field.id} role="group" aria-label={several ? `${name}, ${rowName}` : name} className="flex flex-col gap-3">
            {several ? (
              <div className="flex items-center justify-between gap-3 text-table text-muted">
                {rowName}
                {fields.length > 1 ? (
                  <IconButton
                    label={t('removeLot', { row: String(row + 1) })}
                    onClick={() => remove(row)}
                    icon={<Trash2 aria-hidden="true" className="size-4" />}
                  />
                ) : null}
              </div>
            ) : null}
            <div className={GRID}>
              {several ? <QuantityField name={`${base}.quantity`} {...told(t('quantity'))} uom={setting.item.uom} required /> : null}
              {lots && mode !== 'one' ? <LotFields base={base} setting={setting} told={told} /> : null}
            </div>
            {serials ? <SerialsField at={at} row={row} setting={setting} told={told} /> : null}
          </div>
        );
      })}
      {several ? (
        <Button size="small" className="self-start" onClick={add} icon={<Plus aria-hidden="true" className="size-4" />}>
          {t('addLot')}
        </Button>
      ) : null}
    </div>
  );
}
