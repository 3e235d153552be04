'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Register } from '@/components/register/register';
import { useAddress } from '@/components/register/use-address';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useFormats } from '@/lib/i18n/use-words';
import type { ListKit as Kit } from '@/lib/kernel/list-kit';
import { PAGE_SIZE } from '@/lib/kernel/list-page';
import type { StockViewParams } from '@/lib/stock-view/stock-view.params';
import type { StockChoices } from '@/lib/stock-view/stock-view.query';
import type { StockPage } from '@/lib/stock-view/stock-view.types';
import { ListKit } from '../_list/list-kit';
import { stockChips, stockFilters, stockTabs } from './stock-filters';
import { StockTable } from './stock-table';
import { StockTotals } from './stock-totals';

type Props = {
  readonly params: StockViewParams;
  readonly page: StockPage;
  readonly choices: StockChoices;
  readonly kit: Kit;
  readonly past: string | null;
  readonly panel: ReactNode;
  readonly mayPost: boolean;
};

/** Tabs, chips, filters, rows, totals and pages of the stock. A past day says so in a band above all. */
export function StockView({ params, page, choices, kit, past, panel, mayPost }: Props) {
  const t = useTranslations('stock');
  const formats = useFormats();
  const address = useAddress();
  return (
    <ListKit kit={kit}>
      {past ? (
        <Band
          kind="info"
          title={t('pastTitle', { day: formats.day(past) })}
          action={
            <LinkButton size="small" href={address({ date: null })}>
              {t('backToToday')}
            </LinkButton>
          }
        >
          {t('pastBody')}
        </Band>
      ) : null}
      <Register
        quickFilters={stockTabs(params, choices, t)}
        search={t('searchPlaceholder')}
        chips={stockChips(params, { choices, rows: page.rows, past }, { t, formats })}
        filters={stockFilters(params, choices, { t, formats, past })}
        count={page.rows.length}
        paging={{ kind: 'page', page: params.page, size: PAGE_SIZE, total: page.total }}
        empty={<EmptyStock any={choices.any} />}
        panel={panel}
        below={<StockTotals totals={page.totals} count={page.total} dated={past !== null} />}
      >
        <StockTable rows={page.rows} params={params} past={past} shows={choices} mayPost={mayPost} />
      </Register>
    </ListKit>
  );
}

/** Nothing was ever moved, or nothing is left. */
function EmptyStock({ any }: { any: boolean }) {
  const t = useTranslations('stock');
  if (any)
    return (
      <EmptyState title={t('noneTitle')} action={<LinkButton href={'/stock?show=zero' as Route}>{t('noneAction')}</LinkButton>}>
        {t('noneBody')}
      </EmptyState>
    );
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={
        <LinkButton kind="primary" href={'/records/new' as Route}>
          {t('emptyAction')}
        </LinkButton>
      }
    >
      {t('emptyBody')}
    </EmptyState>
  );
}
