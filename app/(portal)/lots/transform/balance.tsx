'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import { QuantityText } from '@/components/ui/quantity';
import { useFormats } from '@/lib/i18n/use-words';
import { isNegative, isPositive, isQuantity, isZero, negate } from '@/lib/kernel/quantity';
import { balanceOf } from '@/lib/transformations/transform-form.rules';
import { useTransformWorld } from './transform-world';
import { type Sides, useSides } from './use-sides';

/** Taken, made, difference, and in plain words what the posting will do. @rules LFL-04 */
export function Balance() {
  const t = useTranslations('transform');
  const sides = useSides();
  const { values, from, to } = sides;
  const sentence = useSentence(sides);
  if (!from) return null;
  const { taken, made, rest } = balanceOf(values);
  const compared = from.uom === to?.uom;
  const even = isZero(rest) && isPositive(taken);
  const Icon = even ? CircleCheck : CircleAlert;
  return (
    <section aria-label={t('willDo')} className="rounded-lg border-l-2 border-accent bg-accent-soft px-4 py-3">
      <div role="status" className="flex flex-wrap items-center gap-x-6 gap-y-1 text-table">
        <Figure label={t('sumTaken')} value={taken} uom={from.uom} />
        <Figure label={t('sumMade')} value={made} uom={to?.uom} />
        {compared ? (
          <span className={cx('inline-flex items-center gap-1.5 font-semibold', even ? 'text-good' : 'text-warn')}>
            <Icon aria-hidden="true" className="size-4" />
            {t(even ? 'even' : isNegative(rest) ? 'over' : 'left')}
            {even ? null : <QuantityText value={isNegative(rest) ? negate(rest) : rest} uom={from.uom} />}
          </span>
        ) : null}
      </div>
      {sentence ? <p className="mt-1 text-body">{sentence}</p> : null}
    </section>
  );
}

function Figure({ label, value, uom }: { label: string; value: string; uom: string | undefined }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span className="text-muted">{label}</span>
      <QuantityText value={value} uom={uom} />
    </span>
  );
}

const MOST = 10;

/** "Takes 40 KG of lot 00012, makes lot 00013 with 40 KG." Null until both sides have a quantity. */
function useSentence({ values, from, to }: Sides & { values: ReturnType<typeof useSides>['values'] }): string | null {
  const t = useTranslations('transform');
  const formats = useFormats();
  const { places, proposals, lots } = useTransformWorld();
  const good = (text: string) => isQuantity(text) && isPositive(text);
  const origins = values.origins.filter(({ quantity }) => good(quantity));
  const results = values.results.filter(({ quantity }) => good(quantity));
  if (!from || !to || origins.length === 0 || results.length === 0) return null;
  const several = (parts: readonly string[]) =>
    formats.list(parts.length > MOST ? [...parts.slice(0, MOST), t('andMore', { count: parts.length - MOST })] : parts);
  const taken = origins.map(({ place, quantity }) =>
    t('takesPart', { quantity: formats.quantity(quantity, from.uom), lot: places.get(place)?.code ?? '' }),
  );
  const made = results.map((result) => {
    const quantity = formats.quantity(result.quantity, to.uom);
    if (result.kind === 'existing') return t('addsPart', { quantity, lot: lots.get(result.lotId ?? '')?.code ?? '…' });
    const lot = result.kind === 'typed' ? result.code : proposals.get(result.key);
    return lot ? t('makesPart', { quantity, lot }) : t('makesNew', { quantity });
  });
  const item = values.itemChanges ? to.code : null;
  return t(item ? 'sentenceItem' : 'sentence', { taken: several(taken), made: several(made), item: item ?? '' });
}
