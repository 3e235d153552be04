'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { QuantityText } from '@/components/ui/quantity';
import { compare, isQuantity, isZero, subtract, sum } from '@/lib/kernel/quantity';

type StripProps = { readonly required: string; readonly quantities: readonly string[]; readonly uom: string };

/** Required, entered, missing: always in sight over the lots of a line. */
export function BalanceStrip({ required, quantities, uom }: StripProps) {
  const t = useTranslations('records.grid');
  const need = isQuantity(required) ? required : '0';
  const entered = sum(quantities.filter((quantity) => isQuantity(quantity)));
  const missing = subtract(need, entered);
  const over = compare(missing, '0') < 0;
  const even = isZero(missing) && !isZero(need);
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-6 gap-y-1 text-table">
      <Figure label={t('required')} value={need} uom={uom} />
      <Figure label={t('entered')} value={entered} uom={uom} />
      <span className={cx('inline-flex items-center gap-1.5 font-semibold', even ? 'text-good' : 'text-warn')}>
        {even ? <CircleCheck aria-hidden="true" className="size-4" /> : <CircleAlert aria-hidden="true" className="size-4" />}
        {over ? t('tooMuch') : t('missing')}
        <QuantityText value={over ? subtract('0', missing) : missing} uom={uom} />
      </span>
    </div>
  );
}

function Figure({ label, value, uom }: { label: string; value: string; uom: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span className="text-muted">{label}</span>
      <QuantityText value={value} uom={uom} />
    </span>
  );
}
