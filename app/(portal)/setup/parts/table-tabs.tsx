'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Tabs } from '@/components/ui/tabs';
import { TABLE_KEYS, type TableKey } from '@/lib/tables/tables.types';

/** The way from one small table to the next; on a narrow screen the open one is brought into view. */
export function TableTabs({ current }: { current: TableKey | 'letters' }) {
  const t = useTranslations('tables');
  const letters = useTranslations('letters');
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const nav = row.current?.querySelector('nav');
    const open = nav?.querySelector<HTMLElement>(`a[href$="/${current}"]`);
    if (nav && open) nav.scrollLeft = open.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
  }, [current]);
  const tabs = [
    ...TABLE_KEYS.map((key) => ({ key: key as string, label: t(`${key}.short`), href: `/setup/tables/${key}` as Route })),
    { key: 'letters', label: letters('short'), href: '/setup/letters' as Route },
  ];
  return (
    <div ref={row} className="relative">
      <Tabs label={t('switchTable')} tabs={tabs.map((tab) => ({ ...tab, current: tab.key === current }))} />
    </div>
  );
}
