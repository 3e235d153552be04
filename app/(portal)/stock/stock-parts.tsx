import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { TextLink } from '@/components/ui/text-link';
import type { StockPage } from '@/lib/stock-view/stock-view.types';
import { Figure } from './stock-cells';

type Props = { readonly parts: StockPage; readonly past: string | null; readonly uom: string; readonly all: Route };

/** The places and lots that a row is the sum of: the first twenty, and the way to all of them. */
export function StockParts({ parts, past, uom, all }: Props) {
  const t = useTranslations('stock');
  const { rows, total } = parts;
  if (rows.length === 0) return <p className="text-muted">{t('partsNone')}</p>;
  const lots = rows.some(({ lot }) => lot);
  const head = 'pb-1 pl-3 text-right font-medium';
  return (
    <section className="flex flex-col gap-2">
      <table className="w-full text-table">
        <caption className="pb-2 text-left font-semibold">{t('parts', { uom })}</caption>
        <thead>
          <tr className="text-small text-muted">
            <th scope="col" className="pb-1 text-left font-medium">
              {t('place')}
            </th>
            {lots ? (
              <th scope="col" className="pb-1 pl-3 text-left font-medium">
                {t('lot')}
              </th>
            ) : null}
            <th scope="col" className={head}>
              {t('onHand')}
            </th>
            {past ? null : (
              <th scope="col" className={head}>
                {t('available')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-t border-line align-baseline">
              <th scope="row" className="py-1.5 text-left font-normal wrap-anywhere">
                {[row.warehouse, row.locationPath, row.partner, row.project].filter(Boolean).join(' · ')}
              </th>
              {lots ? (
                <td className="py-1.5 pl-3">
                  {row.lot ? <CodeText code={row.lot} href={`/lots/${row.lotId}` as Route} copy={false} /> : '–'}
                </td>
              ) : null}
              <td className="py-1.5 pl-3 text-right">
                <Figure value={row.onHand} />
              </td>
              {past ? null : (
                <td className="py-1.5 pl-3 text-right">
                  <Figure value={row.available} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <TextLink href={all}>{t('partsAll', { count: total })}</TextLink>
      </p>
    </section>
  );
}
