import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeText } from '@/components/ui/code-text';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import { sum } from '@/lib/kernel/quantity';
import { type LotMovement, listLotMovements } from '@/lib/lots/lot-card.query';
import { appDatabase } from '@/lib/server/app-database';
import type { LotPlaceProps } from './lot-tabs';
import { type PlainColumn, PlainTable } from './plain-table';
import type { LotTab } from './tabs.params';

type MovementsProps = LotPlaceProps & { readonly direction: 'LOAD' | 'UNLOAD'; readonly undone: boolean; readonly tab: LotTab };

/** More rows than these are read in the list of movements, which has pages. */
const SHOWN = 50;

/** A document with its date. */
function Dated({ text, day }: { text: string | null; day: string | null }) {
  if (text === null && day === null) return '–';
  return (
    <>
      {text} {day ? <DayText value={day} /> : null}
    </>
  );
}

/** The loads or the unloads of a lot, all years: one row for each lot line. @rules LOT-26 */
export async function MovementsTab({ lot, companyId, direction, undone, tab }: MovementsProps) {
  const [t, found] = await Promise.all([
    getTranslations('lots'),
    listLotMovements(appDatabase().sql, companyId, { lotId: lot.id, direction, undone, most: SHOWN + 1 }),
  ]);
  const rows = found.slice(0, SHOWN);
  const isCut = found.length > SHOWN;
  const m = (key: 'record' | 'line' | 'date' | 'quantity' | 'packages' | 'warehouse' | 'location' | 'template' | 'account' | 'document') =>
    t(`movements.${key}`);
  const total = sum(rows.filter((row) => !row.undone).map(({ quantity }) => quantity));
  const columns: PlainColumn<LotMovement>[] = [
    {
      key: 'record',
      header: m('record'),
      foot: isCut ? undefined : t('movements.total'),
      cell: (row) => (
        <span className="inline-flex items-center gap-2">
          <CodeText code={`${row.warehouse} / ${row.number}`} href={`/records/${row.recordId}` as Route} copy={false} />
          {row.undone ? <StatusChip status="voided" word={row.voided ? t('movements.voided') : t('movements.undone')} /> : null}
        </span>
      ),
    },
    { key: 'date', header: m('date'), cell: (row) => <DayText value={row.date} /> },
    { key: 'line', header: m('line'), right: true, cell: (row) => row.lineNo },
    {
      key: 'quantity',
      header: m('quantity'),
      right: true,
      foot: isCut ? undefined : <QuantityText value={total} uom={lot.uom} />,
      cell: (row) => <QuantityText value={row.quantity} uom={row.uom} />,
    },
    { key: 'packages', header: m('packages'), right: true, cell: (row) => row.packages ?? '–' },
    { key: 'location', header: m('location'), cell: (row) => row.location ?? '–' },
    { key: 'template', header: m('template'), cell: (row) => `${row.template} ${row.templateName}` },
    { key: 'account', header: m('account'), cell: (row) => row.account ?? '–' },
    { key: 'document', header: m('document'), cell: (row) => <Dated text={row.document} day={row.documentDate} /> },
    ...(rows.some(({ project }) => project !== null)
      ? [{ key: 'project', header: t('project'), cell: (row: LotMovement) => row.project ?? '–' }]
      : []),
  ];
  const toggle = `/lots/${lot.id}?tab=${tab}${undone ? '' : '&voided=1'}` as Route;
  return (
    <>
      {rows.length === 0 ? (
        <p className="text-muted">{direction === 'LOAD' ? t('movements.noLoads') : t('movements.noUnloads')}</p>
      ) : (
        <PlainTable
          label={t(`tabs.${direction === 'LOAD' ? 'loading' : 'unloading'}`)}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          dim={(row) => row.undone}
        />
      )}
      {isCut ? (
        <TextLink
          href={`/movements?lotId=${lot.id}&view=${direction === 'LOAD' ? 'loads' : 'unloads'}` as Route}
          className="self-start text-table"
        >
          {t('movements.cut', { count: String(SHOWN) })}
        </TextLink>
      ) : null}
      <TextLink href={toggle} scroll={false} className="self-start text-table print:hidden">
        {undone ? t('movements.hideUndone') : t('movements.showUndone')}
      </TextLink>
    </>
  );
}
