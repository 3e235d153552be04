'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { matesInOrder } from '@/lib/correction-form/component-mates.rules';
import type { FormComponentValues, FormSerialValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { piecesOf } from '@/lib/records/record-serial.rules';
import { useWorld } from './names';

/** Pieces with a choice of their own; thousands are mapped by the buttons. */
const SHOWN = 100;

type MatesProps = { readonly index: number; readonly at: number; readonly row: FormComponentValues };

/**
 * Which piece of the line each piece of a component goes with, where both have numbers: proposed one after the other, changed until the
 * record is posted. @rules TRACE-12
 */
export function ComponentMates({ index, at, row }: MatesProps) {
  const t = useTranslations('records.components');
  const { names } = useWorld();
  const { setValue, control } = useFormContext<RecordFormValues>();
  const line = useWatch({ control, name: `lines.${index}` });
  const product = names.items.get(line.itemId);
  const products = product?.serialManaged ? (piecesOf(line.quantity) ?? 0) : 0;
  if (!product || products < 1 || row.serials.length === 0) return null;
  const path = `lines.${index}.components.rows.${at}.serials` as const;
  const set = (serials: FormSerialValues[]) => setValue(path, serials, { shouldDirty: true });
  const nameOf = (n: number): string => {
    const code = line.serials[n]?.code;
    return code ? t('nthCode', { n: String(n + 1), code }) : t('nth', { n: String(n + 1), count: String(products) });
  };
  const choices = Array.from({ length: Math.min(products, SHOWN) }, (_, n) => ({ value: String(n), label: nameOf(n) }));
  return (
    <fieldset className="mt-2 flex flex-col gap-2 border-l-2 border-accent pl-3">
      <legend className="text-table font-medium">{t('mates')}</legend>
      <p className="text-small text-muted">{t('matesHelp', { product: product.code })}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => set(matesInOrder(row.serials, row.quantity, products))}>
          {t('inOrder')}
        </Button>
        <Button size="small" onClick={() => set(row.serials.map((serial) => ({ ...serial, mate: null })))}>
          {t('toEvery')}
        </Button>
      </div>
      <ul className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {row.serials.slice(0, SHOWN).map((serial, n) => (
          <li key={serial.code ?? n} className="flex min-w-0 items-center gap-3">
            <code className="min-w-0 flex-1 truncate text-table">{serial.code}</code>
            <Select
              aria-label={t('mateOf', { part: serial.code ?? '' })}
              className="w-40"
              value={serial.mate == null ? '' : String(serial.mate)}
              empty={t('everyOne')}
              choices={choices}
              onChange={(event) =>
                set(
                  row.serials.map((one, m) =>
                    m === n ? { ...one, mate: event.target.value === '' ? null : Number(event.target.value) } : one,
                  ),
                )
              }
            />
          </li>
        ))}
      </ul>
      {row.serials.length > SHOWN ? (
        <p className="text-small text-muted">{t('manyMates', { shown: String(SHOWN), count: String(row.serials.length) })}</p>
      ) : null}
    </fieldset>
  );
}
