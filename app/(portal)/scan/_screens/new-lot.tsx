'use client';

import { useTranslations } from 'next-intl';
import { DayInput } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { CodeInput } from '@/components/ui/input';
import type { ScreenItem } from '@/lib/scan-screens/scan-screens.types';
import type { WorkLot } from '@/lib/scan-screens/work.types';

/** What a new lot is told at receipt: its expiry where the item lets one be typed, and what the supplier calls it. @rules BAR-04 */
export function NewLot({ item, lot, onChange }: { item: ScreenItem | null; lot: WorkLot; onChange: (lot: WorkLot) => void }) {
  const t = useTranslations('scanScreens');
  return (
    <fieldset className="grid grid-cols-2 gap-3 border-t border-line pt-3">
      <legend className="sr-only">{t('detailsLabel')}</legend>
      {item?.typedExpiry ? (
        <Field label={t('expiry')} help={item.expires ? t('expiryHelp') : undefined}>
          {(control) => (
            <DayInput
              {...control}
              value={lot.expiryDate ?? ''}
              onChange={(day) => onChange({ ...lot, expiryDate: day === '' ? null : day })}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('supplierLot')}>
        {(control) => (
          <CodeInput
            {...control}
            className="h-12"
            maxLength={50}
            value={lot.supplierLotCode ?? ''}
            onChange={(event) => onChange({ ...lot, supplierLotCode: event.target.value === '' ? null : event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
