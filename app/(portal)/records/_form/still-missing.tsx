'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { focusSoon, itemPicker, lineBox, quantityOf } from './focus';
import { useComplaints } from './complaints';
import { useShortWords } from './line-state';

const SHOWN = 3;

/** Beside the button: what still keeps the record from being posted, line by line, each a way there. */
export function StillMissing() {
  const t = useTranslations('records.lacks');
  const form = useTranslations('form');
  const complaints = useComplaints();
  const shortWords = useShortWords();
  const { getValues } = useFormContext<RecordFormValues>();
  const lines = getValues('lines').flatMap((_, index) => {
    const words = shortWords(
      complaints.filter(({ path }) => path.startsWith(`lines.${index}.`)),
      index,
    );
    return words === null ? [] : [{ index, words }];
  });
  const header = useWatch<RecordFormValues, ['warehouseId', 'templateId']>({ name: ['warehouseId', 'templateId'] });
  // The footer names the fields of the header; there is no line before they are chosen.
  const none = header.every(Boolean) && complaints.some(({ code }) => code === 'E_NO_LINES');
  if (!none && lines.length === 0) return null;
  const link = 'min-h-6 text-ink underline decoration-1 underline-offset-4';
  const go = (index: number) => {
    lineBox(index)()?.scrollIntoView({ block: 'center' });
    focusSoon(quantityOf(`lines.${index}.quantity`));
  };
  return (
    <p className="min-w-0 text-table text-muted">
      {form('missing')}:{' '}
      {none ? (
        <button type="button" className={link} onClick={() => focusSoon(itemPicker)}>
          {t('aLine')}
        </button>
      ) : null}
      {lines.slice(0, SHOWN).map(({ index, words }, at) => (
        <span key={index}>
          {at > 0 ? ', ' : null}
          <button type="button" className={link} onClick={() => go(index)}>
            {t('line', { line: String(index + 1), what: words })}
          </button>
        </span>
      ))}
      {lines.length > SHOWN ? ` ${t('andMore', { count: lines.length - SHOWN })}` : null}
    </p>
  );
}
