import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import Link from '@/components/ui/link';
import type { Dashboard } from '@/lib/dashboard/dashboard.types';
import { formatQuantity } from '@/lib/i18n/formats';
import type { Day } from '@/lib/kernel/day';
import { LISTS } from './addresses';

type Tile = {
  readonly key: 'open' | 'expired' | 'expiring' | 'quarantine' | 'held' | 'today';
  readonly count: number;
  readonly href: string;
  readonly tone?: string;
};

/** The figures of the day, each a link to its list; what needs somebody stands out in colour, as its word says. */
export function Tiles({ data, today }: { data: Dashboard; today: Day }) {
  const t = useTranslations('dashboard.tiles');
  const locale = useLocale();
  const { expiry } = data;
  const now = data.days.at(-1);
  const tiles: Tile[] = [
    { key: 'open', count: data.openLots, href: LISTS.open },
    { key: 'expired', count: expiry.expired, href: LISTS.expired(today), tone: 'text-bad' },
    { key: 'expiring', count: expiry.week + expiry.fortnight + expiry.month, href: LISTS.expiring(today, 0, 30), tone: 'text-warn' },
    { key: 'quarantine', count: data.quarantined, href: LISTS.quarantine(data.statuses), tone: 'text-warn' },
    { key: 'held', count: data.held, href: LISTS.held, tone: 'text-bad' },
    { key: 'today', count: (now?.loads ?? 0) + (now?.unloads ?? 0), href: LISTS.records(today) },
  ];
  return (
    <section aria-label={t('label')} className="overflow-hidden rounded-lg border border-line bg-line">
      <dl className="grid grid-cols-2 gap-px sm:grid-cols-3 xl:grid-cols-6">
        {tiles.map(({ key, count, href, tone }) => (
          <div
            key={key}
            className="relative flex min-w-0 flex-col justify-between gap-1 bg-raised px-4 py-3 has-[a:hover]:bg-sunken sm:px-5"
          >
            <dt className="text-small text-muted">{t(key)}</dt>
            <dd className={cx('text-title font-semibold', count > 0 && tone)}>
              <Link href={href as Route} className="no-underline after:absolute after:inset-0 hover:underline">
                {formatQuantity(locale, String(count))}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
