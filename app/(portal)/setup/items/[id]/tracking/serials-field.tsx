'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextareaField } from '@/components/form/fields';
import { codesOf } from '@/lib/tracking/tracking-form.rules';
import type { TrackingSetting, TrackingValues } from '@/lib/tracking/tracking-form.types';

type FieldProps = {
  readonly at: number;
  readonly row: number;
  readonly setting: TrackingSetting;
  readonly told: (label: string) => { readonly label: string; readonly summary: string };
};

/** The numbers of the pieces of one row: ranges and pasted lists are counted while one types; left empty they are made. @rules SER-09 */
export function SerialsField({ at, row, setting, told }: FieldProps) {
  const t = useTranslations('tracking');
  const { control } = useFormContext<TrackingValues>();
  const [text = '', typed = '', lots, mode, typeId] = useWatch({
    control,
    name: [`places.${at}.rows.${row}.serialText`, `places.${at}.rows.${row}.quantity`, 'lots', 'lotMode', 'serialCodeTypeId'],
  });
  const given = useMemo(() => codesOf(text).length, [text]);
  const needed = lots && mode === 'typed' ? typed : (setting.places[at]?.quantity ?? '0');
  const type = setting.serialCodeTypes.find(({ id }) => id === typeId);
  const empty = text.trim() === '';
  const counted = empty && type ? t('countedAuto', { needed: Number(needed) || 0 }) : t('counted', { given: String(given), needed });
  const help = type ? t('serialHelpAuto', { type: type.code }) : t('serialHelp');
  return (
    <TextareaField
      name={`places.${at}.rows.${row}.serialText`}
      {...told(t('serialText'))}
      required={!type}
      rows={2}
      help={
        <>
          <strong className="font-semibold text-ink">{counted}</strong> · {help}
        </>
      }
    />
  );
}
