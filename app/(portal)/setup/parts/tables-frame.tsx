'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import Link from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { TABLE_GROUPS, type TableKey } from '@/lib/tables/tables.types';

type Entry = { readonly key: string; readonly label: string; readonly href: string };

function useGroups(): readonly { readonly key: string; readonly label: string; readonly entries: readonly Entry[] }[] {
  const t = useTranslations('tables');
  const letters = useTranslations('letters');
  return TABLE_GROUPS.map(({ key, tables }) => {
    const entries = tables.map((table) => ({ key: table as string, label: t(`${table}.short`), href: `/setup/tables/${table}` }));
    const withLetters = key === 'ofLots' ? [...entries, { key: 'letters', label: letters('short'), href: '/setup/letters' }] : entries;
    return { key, label: t(`groups.${key}`), entries: withLetters };
  });
}

/** A small table beside the way to all the others: a list at the side, a choice where there is no room for it. */
export function TablesFrame({ current, children }: { current: TableKey | 'letters'; children: ReactNode }) {
  const t = useTranslations('tables');
  const router = useRouter();
  const groups = useGroups();
  const all = groups.flatMap(({ entries }) => entries);
  return (
    <div className="grid gap-6 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-8">
      <div className="lg:hidden">
        <Select
          aria-label={t('switchTable')}
          value={current}
          choices={all.map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => {
            const chosen = all.find(({ key }) => key === event.target.value);
            if (chosen) router.push(chosen.href as Route);
          }}
        />
      </div>
      <nav aria-label={t('switchTable')} className="hidden lg:block">
        {groups.map(({ key, label, entries }) => (
          <section key={key} className="mb-4">
            <h2 className="px-3 pb-1 text-small font-medium text-muted">{label}</h2>
            <ul>
              {entries.map((entry) => (
                <li key={entry.key}>
                  <Link
                    href={entry.href as Route}
                    aria-current={entry.key === current ? 'page' : undefined}
                    className={cx(
                      'flex min-h-8 items-center border-l-2 px-3 text-table no-underline hover:text-ink',
                      entry.key === current ? 'border-accent font-medium text-accent' : 'border-line text-muted',
                    )}
                  >
                    {entry.label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
