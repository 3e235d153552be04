'use client';

import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { PrintButton } from '@/components/print/print-button';
import { PrintHead } from '@/components/print/print-head';
import { Band } from '@/components/ui/band';
import { DayText } from '@/components/ui/quantity';
import { bindFormats } from '@/lib/i18n/words';
import { TAB_PLACES } from '@/lib/stock-view/stock-tabs.rules';
import type { StockViewParams } from '@/lib/stock-view/stock-view.params';
import type { StockChoices } from '@/lib/stock-view/stock-view.query';
import type { StockPage, StockRow } from '@/lib/stock-view/stock-view.types';
import { Figure } from '../stock-cells';
import { stockChips } from '../stock-filters';
import { StockTotals } from '../stock-totals';

type PrintProps = {
  readonly params: StockViewParams;
  readonly page: StockPage;
  readonly choices: StockChoices;
  readonly past: string | null;
  /** The list that was left for the print. */
  readonly back: string;
  readonly by: { readonly name: string; readonly moment: Date; readonly timeZone: string };
};

/** All rows that fit the filters, black on white, with the filters above them. @rules STK-08 */
export function StockPrint({ params, page, choices, past, back, by }: PrintProps) {
  const t = useTranslations('stock');
  const locale = useLocale();
  const formats = bindFormats(locale, by.timeZone);
  const chips = stockChips(params, { choices, rows: page.rows, past }, { t, formats });
  const tab = t(`tabs.${params.tab}`).toLocaleLowerCase(locale);
  return (
    <>
      <PageHeader
        title={past ? t('printOn', { tab, day: formats.day(past) }) : t('printTitle', { tab })}
        parents={[{ label: t('back'), href: back as Route }]}
        action={<PrintButton primary label={t('printAll', { count: page.rows.length })} />}
      />
      <PrintHead name={by.name} moment={formats.moment(by.moment)} filters={chips.map(({ label }) => label)} />
      {page.rows.length < page.total ? (
        <Band
          kind="warn"
          title={t('printCut', { shown: formats.quantity(String(page.rows.length)), total: formats.quantity(String(page.total)) })}
        />
      ) : null}
      <PrintTable rows={page.rows} params={params} dated={past !== null} />
      <StockTotals totals={page.totals} count={page.total} dated={past !== null} />
    </>
  );
}

function PrintTable({ rows, params, dated }: { rows: readonly StockRow[]; params: StockViewParams; dated: boolean }) {
  const t = useTranslations('stock');
  const places = TAB_PLACES[params.tab].filter((place) => rows.some((row) => row[place] !== null));
  const lots = places.includes('lot');
  const head = 'border-b border-line py-1 pr-3 text-left text-small font-medium whitespace-nowrap text-muted';
  const number = 'py-1 pl-3 text-right';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t('title')} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table className="w-full text-table">
        <thead>
          <tr>
            {['item', 'description', ...places].map((name) => (
              <th key={name} scope="col" className={head}>
                {t(name as 'item')}
              </th>
            ))}
            {lots ? (
              <th scope="col" className={head}>
                {t('expiry')}
              </th>
            ) : null}
            {(dated ? (['onHand'] as const) : (['onHand', 'committed', 'available'] as const)).map((name) => (
              <th key={name} scope="col" className={`${head} pr-0 pl-3 text-right`}>
                {t(name)}
              </th>
            ))}
            <th scope="col" className={`${head} pl-3`}>
              {t('unit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-line align-top">
              <th scope="row" className="py-1 pr-3 text-left font-normal whitespace-nowrap">
                <code>
                  {row.classCode} {row.itemCode}
                </code>{' '}
                {row.variant}
              </th>
              <td className="py-1 pr-3">{row.itemDescription}</td>
              {places.map((place) => (
                <td key={place} className={place === 'partner' || place === 'location' ? 'py-1 pr-3' : 'py-1 pr-3 whitespace-nowrap'}>
                  {(place === 'location' ? row.locationPath : row[place]) ?? '–'}
                </td>
              ))}
              {lots ? (
                <td className="py-1 pr-3">
                  <DayText value={row.expiryDate} />
                </td>
              ) : null}
              {(dated ? (['onHand'] as const) : (['onHand', 'committed', 'available'] as const)).map((name) => (
                <td key={name} className={number}>
                  <Figure value={row[name]} />
                </td>
              ))}
              <td className="py-1 pl-3">{row.uom}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
