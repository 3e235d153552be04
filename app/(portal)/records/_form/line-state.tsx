'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { useFormats } from '@/lib/i18n/use-words';
import type { FieldError } from '@/lib/kernel/errors';
import { isNegative, negate } from '@/lib/kernel/quantity';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { useComplaints } from './complaints';
import { useWorld } from './names';

/** What one line still lacks, in a few words. */
export function useShortWords(): (errors: readonly FieldError[], index: number) => string | null {
  const t = useTranslations('records.lacks');
  const { names } = useWorld();
  const { getValues } = useFormContext<RecordFormValues>();
  const { quantity } = useFormats();
  return (errors, index) => {
    const line = getValues(`lines.${index}`);
    const uom = names.items.get(line?.itemId ?? '')?.uom;
    const [first] = errors.toSorted((a, b) => Number(b.code === 'E_VARIANT_REQUIRED') - Number(a.code === 'E_VARIANT_REQUIRED'));
    if (!first || !line) return null;
    if (errors.some(({ code }) => code === 'E_LOT_REQUIRED') && line.lots.length === 0)
      return t('lots', { quantity: quantity(line.quantity, uom) });
    const uneven = errors.find(({ code }) => code === 'E_LOT_SUM');
    const missing = String(uneven?.params.missing ?? '0');
    if (uneven)
      return isNegative(missing)
        ? t('tooMuch', { quantity: quantity(negate(missing), uom) })
        : t('lots', { quantity: quantity(missing, uom) });
    if (first.code === 'E_VARIANT_REQUIRED') return t('variant');
    const counts = errors.filter(({ code }) => code === 'E_SERIAL_COUNT' || code === 'E_SERIAL_LOT_COUNT');
    if (counts.length > 0) {
      const total = (name: string) => counts.reduce((sum, { params }) => sum + Number(params[name] ?? 0), 0);
      return t('serials', { entered: String(total('entered')), required: String(total('required')) });
    }
    const wrong = new Set(errors.filter(({ path }) => path.includes('.serials.')).map(({ path }) => path));
    if (wrong.size > 0) return t('wrongSerials', { count: wrong.size });
    if (first.code === 'E_SERIAL_QTY_INTEGER') return t('whole');
    if (first.code === 'E_LOCATION_REQUIRED') return t('location');
    if (first.code === 'E_LOT_CODE_REQUIRED') return t('code');
    if (first.code.startsWith('E_QTY')) return t('quantity');
    return t('other');
  };
}

/** A line says whether it is complete, and what it lacks (POST-03). */
export function LineState({ index, lots, pieces }: { index: number; lots: number; pieces: number }) {
  const t = useTranslations('records.line');
  const complaints = useComplaints().filter(({ path }) => path.startsWith(`lines.${index}.`));
  const words = useShortWords()(complaints, index);
  return words === null ? (
    <span className="inline-flex items-center gap-1.5 text-small text-good">
      <CircleCheck aria-hidden="true" className="size-3.5" />
      {pieces > 0 ? t('completePieces', { count: pieces }) : lots > 0 ? t('completeLots', { count: lots }) : t('complete')}
    </span>
  ) : (
    <span className="inline-flex items-center gap-1.5 text-small text-warn">
      <CircleAlert aria-hidden="true" className="size-3.5" />
      {t('incomplete', { what: words })}
    </span>
  );
}
