import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeText } from '@/components/ui/code-text';
import { QuantityText } from '@/components/ui/quantity';
import type { Company } from '@/lib/kernel/ctx';
import { appDatabase } from '@/lib/server/app-database';
import { listUnbalancedLots } from '@/lib/balance/lot-balance.query';
import type { ReadinessParams } from '@/lib/readiness/readiness.params';
import { Checked } from './checked';
import { List } from './list';

const FIGURES = ['loaded', 'onHand', 'used', 'delivered', 'adjusted', 'unexplained', 'returned'] as const;

/** Lots whose quantity is not all accounted for. @rules TRACE-14 */
export async function UnbalancedView({ company, params }: { company: Company; params: ReadinessParams }) {
  const [t, b, r] = await Promise.all([getTranslations('trace.ready'), getTranslations('lots.balance'), getTranslations('readiness')]);
  const told = await listUnbalancedLots(appDatabase().sql, company.id, params.page);
  return (
    <Checked companyId={company.id}>
      <List
        label={t('views.balance')}
        told={told}
        page={params.page}
        fine={t('fineBalance')}
        fineTitle={r('fine')}
        rowId={({ id }) => id}
        columns={[
          {
            key: 'code',
            header: t('lot'),
            cell: ({ id, code, moved }) => (
              <>
                <CodeText code={code} href={`/lots/${id}` as Route} copy={false} />
                {moved ? <span className="block text-small text-warn">{r('moved')}</span> : null}
              </>
            ),
          },
          { key: 'item', header: t('item'), cell: ({ itemCode }) => <code>{itemCode}</code> },
          ...FIGURES.map((key) => ({
            key,
            header: b(key),
            right: true,
            cell: (row: (typeof told.rows)[number]) => <QuantityText value={row[key]} uom={row.uom} />,
          })),
          {
            key: 'difference',
            header: b('difference'),
            right: true,
            cell: ({ difference, uom }) => (
              <strong className="text-bad">
                <QuantityText value={difference} uom={uom} />
              </strong>
            ),
          },
        ]}
      />
    </Checked>
  );
}
