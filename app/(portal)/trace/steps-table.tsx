import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { TextLink } from '@/components/ui/text-link';
import type { TraceSide } from '@/lib/trace/read-trace';
import { type TraceParams, traceHref } from '@/lib/trace/trace.params';
import type { TraceDirection, TraceRow } from '@/lib/trace/trace.types';
import { PlainTable } from '../lots/[id]/plain-table';
import { LotStatus } from '../lots/lot-marks';
import { SectionHead } from './section-head';

type StepsTableProps = { readonly direction: TraceDirection; readonly side: TraceSide; readonly params: TraceParams };

/** All steps of one direction, level by level; every lot and piece leads to its own card. @rules TRACE-04, TRACE-05, TRACE-07 */
export function StepsTable({ direction, side, params }: StepsTableProps) {
  const t = useTranslations('trace');
  const title = t(direction === 'usage' ? 'went' : 'came');
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <SectionHead title={title} list={`trace-${direction}`} address={traceHref(params)} empty={side.rows.length === 0} />
      {side.rows.length === 0 ? (
        <p className="text-muted">{t(direction === 'usage' ? 'noUsage' : 'noComposition')}</p>
      ) : (
        <PlainTable
          label={title}
          rows={side.rows}
          rowId={({ from, to }) => `${from} ${to}`}
          columns={[
            { key: 'level', header: t('levelHead'), cell: ({ level }) => level },
            { key: 'code', header: t('code'), cell: (row) => <NodeLink row={row} /> },
            {
              key: 'item',
              header: t('item'),
              cell: ({ itemCode, itemDescription, variant }) => <Item {...{ itemCode, itemDescription, variant }} />,
            },
            {
              key: 'quantity',
              header: t('quantity'),
              right: true,
              cell: ({ quantity, uom }) => <QuantityText value={quantity} uom={uom} />,
            },
            { key: 'from', header: t(direction === 'usage' ? 'into' : 'from'), cell: ({ fromCode }) => <code>{fromCode}</code> },
            ...(params.paper ? [] : [whyColumn(params, t('why.head'))]),
            { key: 'since', header: t('since'), cell: ({ since }) => <DayText value={since} /> },
            { key: 'record', header: t('record'), cell: (row) => <RecordLink {...row} /> },
            { key: 'status', header: t('status'), cell: (row) => (row.toIsSerial ? null : <LotStatus {...row} />) },
            { key: 'expiry', header: t('expiry'), cell: ({ expiryDate }) => <DayText value={expiryDate} /> },
          ]}
        />
      )}
      <Paging {...{ direction, side, params, title }} />
    </section>
  );
}

function NodeLink({ row }: { row: TraceRow }) {
  return <CodeText code={row.code} href={`/${row.toIsSerial ? 'serials' : 'lots'}/${row.to}` as Route} copy={false} />;
}

function Item({ itemCode, itemDescription, variant }: Pick<TraceRow, 'itemCode' | 'itemDescription' | 'variant'>) {
  return (
    <span className="inline-block max-w-80 truncate align-bottom" title={itemDescription}>
      <code>{itemCode}</code> {itemDescription}
      {variant ? ` · ${variant}` : null}
    </span>
  );
}

const whyColumn = (params: TraceParams, header: string) => ({
  key: 'why',
  header,
  cell: ({ to, code }: TraceRow) => <WhyLink params={params} node={to} code={code} />,
});

/** Asks how a row came into the answer. */
export function WhyLink({ params, node, code }: { params: TraceParams; node: string; code: string }) {
  const t = useTranslations('trace');
  if (node === params.lot || node === params.serial) return null;
  return (
    <TextLink href={traceHref({ ...params, why: node }) as Route} aria-label={t('why.ask', { code })}>
      {t('why.short')}
    </TextLink>
  );
}

export function RecordLink({ recordId, record }: { recordId: string | null; record: string | null }) {
  return recordId && record ? <TextLink href={`/records/${recordId}` as Route}>{record}</TextLink> : null;
}

function Paging({ direction, side, params, title }: StepsTableProps & { title: string }) {
  const t = useTranslations('trace');
  const key = direction === 'usage' ? 'on' : 'back';
  const to = (page: number) => traceHref({ ...params, [key]: page }) as Route;
  return (
    <>
      {params.levels > 0 && side.deepest > params.levels ? (
        <p className="text-small text-muted">{t('within', { levels: params.levels, deepest: String(side.deepest) })}</p>
      ) : null}
      {side.pages > 1 ? (
        <nav aria-label={t('pages', { side: title })} className="flex flex-wrap items-center gap-3 text-table">
          {side.page > 1 ? (
            <LinkButton size="small" href={to(side.page - 1)} scroll={false}>
              {t('previous')}
            </LinkButton>
          ) : null}
          <span className="text-muted">
            {t('pageOf', { page: String(side.page), pages: String(side.pages) })} ·{' '}
            {t('shownOf', { shown: String(side.rows.length), steps: String(side.steps) })}
          </span>
          {side.page < side.pages ? (
            <LinkButton size="small" href={to(side.page + 1)} scroll={false}>
              {t('next')}
            </LinkButton>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
