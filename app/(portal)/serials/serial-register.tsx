'use client';

import type { Route } from 'next';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Register } from '@/components/register/register';
import { Totals } from '@/components/register/totals';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { notify } from '@/components/ui/toast';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import { filtersOf, type ListKit as Kit, searchOf } from '@/lib/kernel/list-kit';
import type { SerialRegisterParams } from '@/lib/serials/serial-register.params';
import type { SerialChoices, SerialCount, SerialPage } from '@/lib/serials/serial-register.query';
import { SERIAL_SIZES } from '@/lib/serials/serial-register.types';
import { ListKit } from '../_list/list-kit';
import { countSerialsLookup } from './actions';
import { SerialFilterControls } from './serial-filter-controls';
import { FILTER_NAMES, serialChips, serialViews, shippedViews } from './serial-filters';
import { SerialsTable } from './serials-table';

type SerialRegisterProps = {
  readonly params: SerialRegisterParams;
  readonly page: SerialPage;
  readonly choices: SerialChoices;
  readonly kit: Kit;
  /** The company has pieces, whatever the filters leave. */
  readonly any: boolean;
  readonly panel: ReactNode;
  readonly mayFlag: boolean;
  readonly mayPrint: boolean;
};

/** Views, quick filters, chips, filters, rows and pages of the serial numbers. @rules SER-17, REG-01, REG-02, REG-03, REG-04 */
export function SerialRegister({ params, page, choices, kit, any, panel, mayFlag, mayPrint }: SerialRegisterProps) {
  const t = useTranslations('serials');
  const formats = useFormats();
  return (
    <ListKit kit={kit} shipped={shippedViews(t)}>
      <Register
        quickFilters={serialViews(params.view, t)}
        search={t('searchPlaceholder')}
        chips={serialChips(params, page.rows[0], { t, formats })}
        filters={{ names: FILTER_NAMES, controls: <SerialFilterControls params={params} choices={choices} /> }}
        count={page.rows.length}
        paging={{ kind: 'cursor', first: params.after === null, next: page.next, size: params.size, sizes: SERIAL_SIZES }}
        empty={<EmptySerials any={any} />}
        panel={panel}
        below={<SerialTotals />}
      >
        <SerialsTable
          rows={page.rows}
          sort={params.sort}
          open={params.open}
          mayFlag={mayFlag}
          mayPrint={mayPrint}
          more={params.after !== null || page.next !== null}
        />
      </Register>
    </ListKit>
  );
}

/** How many pieces the filter has, when it is asked for. @rules UI-02 */
function SerialTotals() {
  const t = useTranslations('serials');
  const errorText = useErrorText();
  const { quantity } = useFormats();
  const search = filtersOf(useSearchParams().toString());
  const [read, setRead] = useState<{ search: string; total: SerialCount } | null>(null);
  const [busy, setBusy] = useState(false);
  const total = read?.search === search ? read.total : null;
  const ask = async () => {
    setBusy(true);
    const result = await countSerialsLookup({ search: searchOf(search) });
    setBusy(false);
    if (result.ok) setRead({ search, total: result.data });
    else notify({ title: errorText(result.code, result.params), kind: 'bad' });
  };
  const figures = (['inStock', 'flagged', 'reserved'] as const).map((key) => ({
    key,
    label: t(`totals.${key}`),
    value: quantity(String(total?.[key] ?? 0)),
  }));
  const label = total ? t('total', { count: total.count, shown: quantity(String(total.count)) }) : '';
  return <Totals lines={total ? [{ key: 'all', label, figures }] : null} busy={busy} onAsk={() => void ask()} />;
}

/** No piece at all (a load makes the first), or none in stock. @rules SER-19 */
function EmptySerials({ any }: { readonly any: boolean }) {
  const t = useTranslations('serials');
  const [title, body, action, href] = any
    ? [t('noStockTitle'), t('noStockBody'), t('noStockAction'), '/serials?view=all']
    : [t('emptyTitle'), t('emptyBody'), t('emptyAction'), '/records/new?type=LOAD'];
  return (
    <EmptyState
      title={title}
      action={
        <LinkButton kind={any ? undefined : 'primary'} href={href as Route}>
          {action}
        </LinkButton>
      }
    >
      {body}
    </EmptyState>
  );
}
