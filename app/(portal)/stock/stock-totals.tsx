import { useTranslations } from 'next-intl';
import type { StockTotal } from '@/lib/stock-view/stock-view.types';
import { Figure } from './stock-cells';

/** The totals of all rows that fit, a line for each unit: quantities of different units are never added up. */
export function StockTotals({ totals, count, dated }: { totals: readonly StockTotal[]; count: number; dated: boolean }) {
  const t = useTranslations('stock');
  const head = 'py-1 pl-6 text-right text-small font-medium text-muted';
  const cell = 'py-1 pl-6 text-right font-semibold';
  return (
    <table className="ml-auto text-table">
      <caption className="pb-1 text-right text-small text-muted">{t('totalsOf', { count })}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('unit')}
          </th>
          <th scope="col" className={head}>
            {t('onHand')}
          </th>
          {dated ? null : (
            <>
              <th scope="col" className={head}>
                {t('committed')}
              </th>
              <th scope="col" className={head}>
                {t('available')}
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={total.uom} className="border-t border-line">
            <th scope="row" className="py-1 pl-6 text-right font-normal text-muted">
              {total.uom}
            </th>
            <td className={cell}>
              <Figure value={total.onHand} />
            </td>
            {dated ? null : (
              <>
                <td className={cell}>
                  <Figure value={total.committed} />
                </td>
                <td className={cell}>
                  <Figure value={total.available} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
