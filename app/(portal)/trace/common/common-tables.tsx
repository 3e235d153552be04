import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { DayText } from '@/components/ui/quantity';
import { TextLink } from '@/components/ui/text-link';
import type { Common } from '@/lib/trace-sets/common.query';
import { traceHref } from '@/lib/trace/trace.params';
import { type PlainColumn, PlainTable } from '../../lots/[id]/plain-table';

type TableProps<Row> = { readonly title: string; readonly rows: readonly Row[]; readonly columns: readonly PlainColumn<Row>[] };

function Table<Row extends { readonly id: string; readonly of: number }>({ title, rows, columns }: TableProps<Row>) {
  const t = useTranslations('trace.common');
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h2 className="text-body font-semibold">{title}</h2>
      {rows.length > 0 ? (
        <PlainTable label={title} rows={rows} rowId={({ id }) => id} columns={columns} />
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
    </section>
  );
}

/** What they share, the most shared first: what all of them have is set apart. */
export function CommonTables({ common, count }: { common: Common; count: number }) {
  const t = useTranslations('trace');
  const shared = {
    key: 'of',
    header: t('common.shared'),
    right: true,
    cell: ({ of }: { of: number }) => (
      <span className={of === count ? 'font-semibold text-accent' : undefined}>
        {of === count ? t('common.all', { count: String(count) }) : t('common.some', { of: String(of), count: String(count) })}
      </span>
    ),
  };
  return (
    <div className="flex flex-col gap-8">
      <Table
        title={t('common.inputs')}
        rows={common.inputs}
        columns={[
          {
            key: 'code',
            header: t('code'),
            cell: ({ id, isSerial, code }) => (
              <CodeText code={code} href={`/${isSerial ? 'serials' : 'lots'}/${id}` as Route} copy={false} />
            ),
          },
          {
            key: 'item',
            header: t('item'),
            cell: ({ itemCode, itemDescription }) => (
              <>
                <code>{itemCode}</code> {itemDescription}
              </>
            ),
          },
          { key: 'supplierLot', header: t('supplierLot'), cell: ({ supplierLot }) => (supplierLot ? <code>{supplierLot}</code> : '–') },
          shared,
          {
            key: 'trace',
            header: t('title'),
            cell: ({ id, isSerial, code }) => (
              <TextLink href={traceHref(isSerial ? { serial: id } : { lot: id }) as Route} aria-label={t('common.traceOf', { code })}>
                {t('common.trace')}
              </TextLink>
            ),
          },
        ]}
      />
      <Table
        title={t('common.suppliers')}
        rows={common.suppliers}
        columns={[
          {
            key: 'name',
            header: t('supplier'),
            cell: ({ id, name }) => <TextLink href={`/setup/partners/${id}` as Route}>{name}</TextLink>,
          },
          shared,
        ]}
      />
      <Table
        title={t('common.records')}
        rows={common.records}
        columns={[
          {
            key: 'record',
            header: t('record'),
            cell: ({ id, record }) => <TextLink href={`/records/${id}` as Route}>{record}</TextLink>,
          },
          { key: 'date', header: t('date'), cell: ({ date }) => <DayText value={date} /> },
          { key: 'template', header: t('ready.template'), cell: ({ template }) => template },
          { key: 'partner', header: t('common.partner'), cell: ({ partner }) => partner ?? '–' },
          shared,
        ]}
      />
    </div>
  );
}
