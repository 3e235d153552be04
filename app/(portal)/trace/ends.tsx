import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CodeText } from '@/components/ui/code-text';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { TextLink } from '@/components/ui/text-link';
import type { PageOf } from '@/lib/server/page-of';
import { type TraceParams, traceHref } from '@/lib/trace/trace.params';
import type { Delivery, Origin, Remaining } from '@/lib/trace/trace.types';
import { type PlainColumn, PlainTable } from '../lots/[id]/plain-table';
import { SectionHead } from './section-head';
import { RecordLink, WhyLink } from './steps-table';

type EndProps<Row> = {
  readonly title: string;
  readonly list: string;
  readonly params: TraceParams;
  readonly empty: string;
  readonly told: PageOf<Row>;
  readonly rowId: (row: Row) => string;
  readonly columns: readonly PlainColumn<Row>[];
};

function End<Row>({ title, list, params, empty, told: { rows, total }, rowId, columns }: EndProps<Row>) {
  const t = useTranslations('trace');
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <SectionHead title={title} list={list} address={traceHref(params)} empty={rows.length === 0} />
      {rows.length === 0 ? <p className="text-muted">{empty}</p> : <PlainTable label={title} rows={rows} rowId={rowId} columns={columns} />}
      {total > rows.length ? (
        <p className="text-small text-muted">{t('firstRows', { shown: String(rows.length), total: String(total) })}</p>
      ) : null}
    </section>
  );
}

type Node = { readonly nodeId: string; readonly isSerial: boolean; readonly code: string; readonly itemCode: string };

function NodeCell({ nodeId, isSerial, code }: Node): ReactNode {
  return <CodeText code={code} href={`/${isSerial ? 'serials' : 'lots'}/${nodeId}` as Route} copy={false} />;
}

const whyColumn = (params: TraceParams, header: string) => ({
  key: 'why',
  header,
  cell: ({ nodeId, code }: Node) => <WhyLink params={params} node={nodeId} code={code} />,
});

const partnerCell = (id: string | null, name: string | null): ReactNode =>
  id && name ? <TextLink href={`/setup/partners/${id}` as Route}>{name}</TextLink> : '–';

/** Who sent it. @rules TRACE-11 */
export function Origins({ told, params }: { told: PageOf<Origin>; params: TraceParams }) {
  const t = useTranslations('trace');
  return (
    <End
      title={t('origins')}
      list="trace-origins"
      params={params}
      empty={t('noOrigins')}
      told={told}
      rowId={({ nodeId, recordId }) => `${nodeId} ${recordId}`}
      columns={[
        { key: 'supplier', header: t('supplier'), cell: ({ partnerId, partner }) => partnerCell(partnerId, partner) },
        { key: 'supplierLot', header: t('supplierLot'), cell: ({ supplierLot }) => (supplierLot ? <code>{supplierLot}</code> : '–') },
        { key: 'code', header: t('code'), cell: (row) => <NodeCell {...row} /> },
        { key: 'item', header: t('item'), cell: ({ itemCode }) => <code>{itemCode}</code> },
        { key: 'quantity', header: t('quantity'), right: true, cell: ({ quantity, uom }) => <QuantityText value={quantity} uom={uom} /> },
        ...(params.paper ? [] : [whyColumn(params, t('why.head'))]),
        { key: 'date', header: t('date'), cell: ({ date }) => <DayText value={date} /> },
        { key: 'record', header: t('record'), cell: (row) => <RecordLink {...row} /> },
        { key: 'document', header: t('document'), cell: ({ document }) => document ?? '–' },
      ]}
    />
  );
}

/** Who has it; what came back is negative. @rules TRACE-11 */
export function Deliveries({ told, params }: { told: PageOf<Delivery>; params: TraceParams }) {
  const t = useTranslations('trace');
  return (
    <End
      title={t('deliveries')}
      list="trace-deliveries"
      params={params}
      empty={t('noDeliveries')}
      told={told}
      rowId={({ nodeId, recordId }) => `${nodeId} ${recordId}`}
      columns={[
        { key: 'customer', header: t('customer'), cell: ({ partnerId, partner }) => partnerCell(partnerId, partner) },
        { key: 'code', header: t('code'), cell: (row) => <NodeCell {...row} /> },
        { key: 'item', header: t('item'), cell: ({ itemCode }) => <code>{itemCode}</code> },
        {
          key: 'quantity',
          header: t('quantity'),
          right: true,
          cell: ({ quantity, uom }) => (
            <>
              {quantity.startsWith('-') ? <span className="text-small text-muted">{t('back')} </span> : null}
              <QuantityText value={quantity} uom={uom} />
            </>
          ),
        },
        ...(params.paper ? [] : [whyColumn(params, t('why.head'))]),
        { key: 'date', header: t('date'), cell: ({ date }) => <DayText value={date} /> },
        { key: 'record', header: t('record'), cell: (row) => <RecordLink {...row} /> },
        { key: 'document', header: t('document'), cell: ({ document }) => document ?? '–' },
      ]}
    />
  );
}

/** What is left, by item and place. @rules TRACE-11 */
export function RemainingStock({ rows, params }: { rows: readonly Remaining[]; params: TraceParams }) {
  const t = useTranslations('trace');
  return (
    <End
      title={t('remaining')}
      list="trace-remaining"
      params={params}
      empty={t('noRemaining')}
      told={{ rows, total: rows.length }}
      rowId={({ warehouseId, location, itemId }) => `${warehouseId} ${location} ${itemId}`}
      columns={[
        { key: 'item', header: t('item'), cell: ({ itemCode }) => <code>{itemCode}</code> },
        { key: 'warehouse', header: t('warehouse'), cell: ({ warehouse }) => <code>{warehouse}</code> },
        { key: 'location', header: t('location'), cell: ({ location }) => (location ? <code>{location}</code> : '–') },
        { key: 'quantity', header: t('quantity'), right: true, cell: ({ quantity, uom }) => <QuantityText value={quantity} uom={uom} /> },
        { key: 'lots', header: t('lots'), right: true, cell: ({ nodes }) => nodes },
      ]}
    />
  );
}
