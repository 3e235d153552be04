import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { addressWith } from '@/components/register/address';
import { SidePanel } from '@/components/register/side-panel';
import { CodeText } from '@/components/ui/code-text';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText } from '@/components/ui/quantity';
import { TextLink } from '@/components/ui/text-link';
import type { Day } from '@/lib/kernel/day';
import { paramsOf } from '@/lib/kernel/list-kit';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { readStockRow } from '@/lib/stock-view/stock-row.query';
import type { StockViewParams } from '@/lib/stock-view/stock-view.params';
import type { StockRow } from '@/lib/stock-view/stock-view.types';
import { Figure, Reasons } from './stock-cells';
import { cardOf, movementsOf } from './stock-links';
import { StockParts } from './stock-parts';

type Props = {
  readonly companyId: number;
  readonly params: StockViewParams;
  readonly today: Day;
  readonly past: string | null;
  readonly shown: readonly StockRow[];
  /** The address of the list, which keeps its filters. */
  readonly search: Search;
};

/** One row of the stock beside the list: its figures, and the places and lots that they are made of. @rules STK-01, STK-05, STK-07 */
export async function StockPanel({ companyId, params, today, past, shown, search }: Props) {
  const found = await readStockRow(appDatabase().sql, companyId, { params, today, shown });
  if (!found) return null;
  const { row, parts, narrowing } = found;
  const t = await getTranslations('stock');
  const figure = (value: string) => (
    <>
      <Figure value={value} /> <span className="text-muted">{row.uom}</span>
    </>
  );
  const known = [
    { key: 'variant', term: t('variant'), value: row.variant },
    { key: 'warehouse', term: t('warehouse'), value: row.warehouse && `${row.warehouse} ${row.warehouseName}` },
    { key: 'location', term: t('location'), value: row.locationPath },
    { key: 'lot', term: t('lot'), value: row.lot && <CodeText code={row.lot} href={`/lots/${row.lotId}` as Route} /> },
    { key: 'expiry', term: t('expiry'), value: row.expiryDate && <DayText value={row.expiryDate} /> },
    { key: 'partner', term: t('partner'), value: row.partner },
    { key: 'project', term: t('project'), value: row.project },
  ].filter(({ value }) => value);
  return (
    <SidePanel
      title={<CodeText code={`${row.classCode} ${row.itemCode}`} />}
      href={cardOf(row, params.tab) ?? `/setup/items/${row.itemId}`}
    >
      <p>{row.itemDescription}</p>
      <DescriptionList
        details={[
          {
            key: 'onHand',
            term: t('onHand'),
            value: (
              <TextLink href={movementsOf(row, params, past)} title={t('toMovements')}>
                {figure(row.onHand)}
              </TextLink>
            ),
          },
          ...(past
            ? []
            : [
                { key: 'available', term: t('available'), value: figure(row.available) },
                { key: 'committed', term: t('committed'), value: figure(row.committed) },
              ]),
          ...known,
          ...(row.reasons.length > 0 ? [{ key: 'reasons', term: t('whyNot'), value: <Reasons row={row} /> }] : []),
        ]}
      />
      {parts ? (
        <StockParts
          parts={parts}
          past={past}
          uom={row.uom}
          all={addressWith('/stock', paramsOf(search).toString(), { tab: 'detail', sort: null, ...narrowing }) as Route}
        />
      ) : null}
    </SidePanel>
  );
}
