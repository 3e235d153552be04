import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeText } from '@/components/ui/code-text';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import { listSerialMovements, type SerialMovement } from '@/lib/serials/serial-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { type PlainColumn, PlainTable } from '../../lots/[id]/plain-table';
import type { SerialPlaceProps } from './serial-card';

type MovementsProps = SerialPlaceProps & { readonly direction: 'LOAD' | 'UNLOAD'; readonly undone: boolean };

type MovementWord =
  | 'record'
  | 'date'
  | 'line'
  | 'quantity'
  | 'packages'
  | 'warehouse'
  | 'location'
  | 'lot'
  | 'template'
  | 'account'
  | 'document'
  | 'insertDate'
  | 'forcedClosed';

/** A document with its date. */
function Dated({ text, day }: { readonly text: string | null; readonly day: string | null }) {
  if (text === null && day === null) return '–';
  return (
    <>
      {text} {day ? <DayText value={day} /> : null}
    </>
  );
}

/** The loads or the unloads of a piece, all years: one row for each movement, each of one piece. @rules SER-17, EDGE-94 */
export async function MovementsTab({ serial, companyId, direction, undone }: MovementsProps) {
  const [t, common, rows] = await Promise.all([
    getTranslations('serials'),
    getTranslations('common'),
    listSerialMovements(appDatabase().sql, companyId, { serialId: serial.id, direction, undone }),
  ]);
  const m = (key: MovementWord) => t(`movements.${key}`);
  const columns: PlainColumn<SerialMovement>[] = [
    {
      key: 'record',
      header: m('record'),
      cell: (row) => (
        <span className="inline-flex items-center gap-2">
          <CodeText code={`${row.warehouse} / ${row.number}`} href={`/records/${row.recordId}` as Route} copy={false} />
          {row.undone ? <StatusChip status="voided" word={row.voided ? t('movements.voided') : t('movements.undone')} /> : null}
        </span>
      ),
    },
    { key: 'date', header: m('date'), cell: (row) => <DayText value={row.date} /> },
    { key: 'line', header: m('line'), right: true, cell: (row) => row.lineNo },
    { key: 'quantity', header: m('quantity'), right: true, cell: () => <QuantityText value="1" uom={serial.uom} /> },
    { key: 'packages', header: m('packages'), right: true, cell: (row) => row.packages ?? '–' },
    { key: 'warehouse', header: m('warehouse'), cell: (row) => row.warehouse },
    { key: 'location', header: m('location'), cell: (row) => row.location ?? '–' },
    {
      key: 'lot',
      header: m('lot'),
      cell: (row) => (row.lot === null ? '–' : <CodeText code={row.lot} href={`/lots/${row.lotId}` as Route} copy={false} />),
    },
    { key: 'template', header: m('template'), cell: (row) => `${row.template} ${row.templateName}` },
    { key: 'account', header: m('account'), cell: (row) => row.account ?? '–' },
    { key: 'document', header: m('document'), cell: (row) => <Dated text={row.document} day={row.documentDate} /> },
    { key: 'insertDate', header: m('insertDate'), cell: (row) => <DayText value={row.insertDate} /> },
    { key: 'forcedClosed', header: m('forcedClosed'), cell: () => common(serial.forcedClosed ? 'yes' : 'no') },
  ];
  const tab = direction === 'LOAD' ? 'loading' : 'unloading';
  return (
    <>
      {rows.length === 0 ? (
        <p className="text-muted">{direction === 'LOAD' ? t('movements.noLoads') : t('movements.noUnloads')}</p>
      ) : (
        <PlainTable label={t(`tabs.${tab}`)} rows={rows} rowId={(row) => row.id} columns={columns} dim={(row) => row.undone} />
      )}
      <TextLink
        href={`/serials/${serial.id}?tab=${tab}${undone ? '' : '&voided=1'}` as Route}
        scroll={false}
        className="self-start text-table print:hidden"
      >
        {undone ? t('movements.hideUndone') : t('movements.showUndone')}
      </TextLink>
    </>
  );
}
