import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { QuantityText } from '@/components/ui/quantity';
import type { TransformedLot, Transformation } from '@/lib/transformations/transformation.query';

/** Which lots became which. @rules LFL-04, LFL-11 */
export function LotFromLot({ origins, results }: Transformation) {
  const t = useTranslations('transform');
  return (
    <section aria-labelledby="lot-from-lot" className="flex flex-col gap-2 border-l-2 border-accent pl-4">
      <h2 id="lot-from-lot" className="text-body font-semibold">
        {t('cardTitle')}
      </h2>
      <p className="max-w-prose text-table text-muted">{t('cardWhy')}</p>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <Side title={t('cardFrom')} lots={origins} />
        <Side title={t('cardTo')} lots={results} />
      </div>
    </section>
  );
}

function Side({ title, lots }: { title: string; lots: readonly TransformedLot[] }) {
  return (
    <div className="min-w-0">
      <h3 className="text-small text-muted">{title}</h3>
      <ul aria-label={title}>
        {lots.map(({ lotId, code, item, quantity, uom }) => (
          <li key={lotId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1 text-table">
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
              <CodeText code={code} href={`/lots/${lotId}` as Route} />
              <code className="truncate text-muted">{item}</code>
            </span>
            <QuantityText value={quantity} uom={uom} />
          </li>
        ))}
      </ul>
    </div>
  );
}
