import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { Columns } from '@/components/chart/columns';
import { LinkButton } from '@/components/ui/button';
import Link from '@/components/ui/link';
import { MomentText } from '@/components/ui/moment';
import { DayText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import type { Dashboard } from '@/lib/dashboard/dashboard.types';
import { formatDay } from '@/lib/i18n/formats';
import { LISTS } from './addresses';
import { Card, Nothing } from './card';

type CardProps = { readonly data: Dashboard };

const rowClass = 'flex min-h-9 flex-wrap items-center gap-x-3 border-b border-line py-1 last:border-0';
const linkClass = 'font-medium text-accent underline decoration-1 underline-offset-[0.2em]';

/** Records of the last days; loads below, unloads upon them. */
export function DaysCard({ data: { days } }: CardProps) {
  const t = useTranslations('dashboard.days');
  const locale = useLocale();
  const any = days.some(({ loads, unloads }) => loads + unloads > 0);
  return (
    <Card id="days" title={t('title', { count: String(days.length) })} link={{ href: '/records', label: t('all') }}>
      {any ? (
        <>
          <Columns
            label={t('title', { count: String(days.length) })}
            columns={days.map(({ day, loads, unloads }) => ({
              key: day,
              name: t('day', { day: formatDay(locale, day), loads, unloads }),
              tick: String(Number(day.slice(8))),
              parts: [loads, unloads],
              href: LISTS.records(day),
            }))}
          />
          <p className="flex gap-4 text-small text-muted">
            <Sign className="bg-accent" word={t('loads')} />
            <Sign className="bg-accent opacity-40" word={t('unloads')} />
          </p>
        </>
      ) : (
        <Nothing>{t('none')}</Nothing>
      )}
    </Card>
  );
}

function Sign({ className, word }: { className: string; word: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className={`size-2.5 rounded-sm ${className}`} />
      {word}
    </span>
  );
}

export function LastCard({ data: { last }, mayPost }: CardProps & { readonly mayPost: boolean }) {
  const t = useTranslations('dashboard.last');
  return (
    <Card id="last" title={t('title')} link={last.length > 0 ? { href: '/records', label: t('all') } : undefined}>
      {last.length > 0 ? (
        <ul className="flex flex-col text-table">
          {last.map(({ id, warehouse, number, template, postingDate, voided }) => (
            <li key={id} className={rowClass}>
              <Link href={`/records/${id}` as Route} className={linkClass}>
                {`${warehouse} / ${number}`}
              </Link>
              <span className="min-w-0 truncate">{template}</span>
              {voided ? <StatusChip status="voided" /> : null}
              <span className="ml-auto text-muted">
                <DayText value={postingDate} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <Nothing>{t('none')}</Nothing>
          {mayPost ? (
            <LinkButton href="/records/new" className="self-start">
              {t('first')}
            </LinkButton>
          ) : null}
        </>
      )}
    </Card>
  );
}

export function DraftsCard({ data: { drafts, draftCount }, now }: CardProps & { readonly now: string }) {
  const t = useTranslations('dashboard.drafts');
  return (
    <Card id="drafts" title={t('title')} link={draftCount > 0 ? { href: LISTS.drafts, label: t('all', { count: draftCount }) } : undefined}>
      {drafts.length > 0 ? (
        <ul className="flex flex-col text-table">
          {drafts.map(({ id, warehouse, template, updatedAt }) => (
            <li key={id} className={rowClass}>
              <Link href={`/records/new?draft=${id}` as Route} className={linkClass}>
                {warehouse ?? t('unnamed')}
              </Link>
              <span className="min-w-0 truncate">{template}</span>
              <span className="ml-auto text-muted">
                <MomentText value={new Date(updatedAt).toISOString()} now={now} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <Nothing>{t('none')}</Nothing>
      )}
    </Card>
  );
}
