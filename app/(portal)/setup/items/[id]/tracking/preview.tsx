'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFormats } from '@/lib/i18n/use-words';
import { isDay } from '@/lib/kernel/day';
import { isQuantity } from '@/lib/kernel/quantity';
import { type PreviewPart, previewOf } from '@/lib/tracking/tracking-form.rules';
import type { TrackingSetting, TrackingValues } from '@/lib/tracking/tracking-form.types';
import { placeName } from '@/lib/tracking/tracking.rules';

const MOST = 8;

/** In plain words, place by place: what is taken out without lots and numbers, and as what it is put back. */
export function Preview({ setting }: { setting: TrackingSetting }) {
  const t = useTranslations('tracking');
  const formats = useFormats();
  const { control } = useFormContext<TrackingValues>();
  // Without a name the whole of the form is watched, and the form holds all of its fields from the start.
  const values = useWatch({ control }) as TrackingValues;
  const places = useMemo(() => previewOf(values, setting), [values, setting]);
  const { lots, serials, from, lotMode } = values;
  if (places.length === 0 || (!lots && !serials)) return null;
  const uom = setting.item.uom;
  const shown = (quantity: string) => (isQuantity(quantity) ? formats.quantity(quantity, uom) : '…');
  const several = lotMode === 'one' && places.length > 1;
  const told = (standing: string | null, { quantity, lot: newCode, first, last }: PreviewPart): string => {
    const lot = standing ?? newCode;
    const plain = shown(quantity);
    const newLot = t(several ? 'ofTheLot' : 'ofNewLot', { quantity: plain });
    const what = !lots && lot === null ? plain : lot === null ? newLot : t('ofLot', { quantity: plain, lot });
    if (!serials) return what;
    if (first === null || last === null) return t('numberedAuto', { what });
    return first === last ? t('numberedOne', { what, first }) : t('numbered', { what, first, last });
  };
  return (
    <section aria-label={t('preview')} className="flex flex-col gap-1 rounded-lg border-l-2 border-accent bg-accent-soft px-4 py-3">
      <h2 className="font-semibold">{t('preview')}</h2>
      {isDay(from) ? <p className="text-table">{t('previewDay', { date: formats.day(from) })}</p> : null}
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {places.slice(0, MOST).map(({ place, parts }) => {
          const stands = setting.places[place];
          const sentence = {
            quantity: shown(stands?.quantity ?? ''),
            place: stands ? placeName(stands) : '',
            into: formats.list(parts.slice(0, MOST).map((part) => told(stands?.lot ?? null, part))),
          };
          return <li key={place}>{t(lots ? 'takes' : 'takesPieces', sentence)}</li>;
        })}
      </ul>
      {places.length > MOST ? <p className="text-table">{t('morePlaces', { count: places.length - MOST })}</p> : null}
    </section>
  );
}
