import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { TextLink } from '@/components/ui/text-link';
import type { Kin, KinOf } from '@/lib/trace/kin.query';

/** One step back and one step on: what a lot or a piece was made from, what it was used in. Nothing is shown where there is neither. @rules LFL-10 */
export function KinView({ madeFrom, usedIn, madeFromCount, usedInCount }: KinOf) {
  const t = useTranslations('transform');
  if (madeFromCount + usedInCount === 0) return null;
  return (
    <section aria-label={t('kin')} className="grid gap-x-8 gap-y-4 border-l-2 border-accent pl-4 sm:grid-cols-2">
      {madeFromCount > 0 ? <Side title={t('madeFrom')} kin={madeFrom} count={madeFromCount} /> : null}
      {usedInCount > 0 ? <Side title={t('usedIn')} kin={usedIn} count={usedInCount} /> : null}
    </section>
  );
}

function Side({ title, kin, count }: { title: string; kin: readonly Kin[]; count: number }) {
  const t = useTranslations('transform');
  return (
    <div className="min-w-0">
      <h2 className="text-table font-semibold">{title}</h2>
      <ul aria-label={title} className="mt-1">
        {kin.map(({ id, isSerial, code, item, quantity, uom, since, recordId, record }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-1 text-table">
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
              <CodeText code={code} href={`/${isSerial ? 'serials' : 'lots'}/${id}` as Route} copy={false} />
              <code className="truncate text-small text-muted">{item}</code>
            </span>
            <span className="flex items-baseline gap-x-3">
              <span className="text-small text-muted">
                <DayText value={since} /> {recordId && record ? <TextLink href={`/records/${recordId}` as Route}>{record}</TextLink> : null}
              </span>
              <QuantityText value={quantity} uom={uom} />
            </span>
          </li>
        ))}
      </ul>
      {count > kin.length ? <p className="text-small text-muted">{t('moreKin', { count: count - kin.length })}</p> : null}
    </div>
  );
}
