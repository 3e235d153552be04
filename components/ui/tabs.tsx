import Link from './link';
import { useLocale } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { formatQuantity } from '@/lib/i18n/formats';
import { cx } from './cx';

export type Tab = {
  readonly href: ComponentProps<typeof Link>['href'];
  readonly label: ReactNode;
  readonly count?: number;
  readonly current: boolean;
  readonly key: string;
};

/** Tabs are links: the address says which one is open. `label` names the row for screen readers. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  const locale = useLocale();
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          // On a phone the row begins where the current one is in sight.
          <li key={tab.key} className={cx('shrink-0', tab.current && '[scroll-initial-target:nearest]')}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.current ? 'page' : undefined}
              className={cx(
                '-mb-px inline-flex min-h-10 items-center gap-2 border-b-2 text-table no-underline -outline-offset-2',
                tab.current ? 'border-accent font-semibold text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="text-small font-normal text-muted">{formatQuantity(locale, String(tab.count))}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
