import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { TextLink } from '@/components/ui/text-link';
import { formatQuantity } from '@/lib/i18n/formats';
import type { Trace } from '@/lib/trace/read-trace';

/** Lots that the sentence names; the rest it counts. */
const NAMED = 3;

/** Whether the answer tells everything: all links were walked, and nothing left without one and without a customer. @rules TRACE-11, TRACE-14 */
export function Completeness({ told: { rows, total }, time }: { told: Trace['unexplained']; time: string }) {
  const t = useTranslations('trace');
  const locale = useLocale();
  if (total === 0) return <p className="text-small text-muted">{t('complete', { time })}</p>;
  const named = rows.slice(0, NAMED);
  const what = named.map(({ code, quantity, uom }) => t('gaps.one', { quantity: formatQuantity(locale, quantity, uom), code })).join(', ');
  return (
    <Band
      kind="warn"
      title={t('gaps.title', { what: total > named.length ? t('gaps.more', { what, count: total - named.length }) : what })}
      action={<TextLink href="/trace/readiness">{t('gaps.ready')}</TextLink>}
    >
      <p>{t('gaps.body', { time })}</p>
      <ul className="flex flex-wrap gap-x-4 print:hidden">
        {named.map(({ nodeId, isSerial, code }) => (
          <li key={nodeId}>
            <TextLink
              className="inline-flex min-h-6 items-center"
              href={(isSerial ? `/movements?serialId=${nodeId}` : `/movements?lotId=${nodeId}&part=unexplained`) as Route}
            >
              {t('gaps.movements', { code })}
            </TextLink>
          </li>
        ))}
      </ul>
    </Band>
  );
}
