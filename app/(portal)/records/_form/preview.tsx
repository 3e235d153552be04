'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFormats } from '@/lib/i18n/use-words';
import { isQuantity } from '@/lib/kernel/quantity-text';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { type Movement, movementsOf } from '@/lib/record-form/record-movements.rules';
import { useComplaints } from './complaints';
import { useWorld } from './names';

const SHOWN = 30;

/** In plain words what posting will do; shown as soon as nothing is missing. */
export function Preview() {
  const t = useTranslations('records.preview');
  const { setting, names } = useWorld();
  const { control } = useFormContext<RecordFormValues>();
  const values = useWatch({ control }) as RecordFormValues;
  const complaints = useComplaints();
  const movements = movementsOf(values, setting, names);
  if (complaints.length > 0 || movements.length === 0) return null;
  return (
    <section aria-label={t('title')} className="rounded-lg border-l-2 border-accent bg-accent-soft px-4 py-3">
      <h2 className="text-body font-semibold">{t('title')}</h2>
      <ul className="mt-1 flex flex-col gap-0.5 text-table">
        {movements.slice(0, SHOWN).map((movement) => (
          <li key={movement.key}>
            <MovementText movement={movement} />
          </li>
        ))}
      </ul>
      {movements.length > SHOWN ? <p className="mt-1 text-small text-muted">{t('more', { count: movements.length - SHOWN })}</p> : null}
    </section>
  );
}

export function MovementText({ movement }: { movement: Movement }) {
  const t = useTranslations('records.preview');
  const formats = useFormats();
  const { sign, quantity, uom, item, lot, place, numbers } = movement;
  const amount = `${sign} ${isQuantity(quantity) ? formats.quantity(quantity, uom) : `… ${uom}`}`;
  const what =
    lot === null
      ? t('plain', { amount, item, place })
      : lot.code === null
        ? t('newLot', { amount, item, place })
        : t(lot.isNew ? 'lotNew' : 'lot', { amount, item, place, lot: lot.code });
  return numbers === null ? what : t('pieces', { what, numbers });
}
