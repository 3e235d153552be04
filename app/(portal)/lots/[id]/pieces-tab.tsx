import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeText } from '@/components/ui/code-text';
import { TextLink } from '@/components/ui/text-link';
import { serialFilters } from '@/lib/serials/serial-register.params';
import { listSerials, type SerialListRow } from '@/lib/serials/serial-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { SerialFlags, SerialStateMark } from '../../serials/serial-marks';
import type { LotPlaceProps } from './lot-tabs';
import { type PlainColumn, PlainTable } from './plain-table';

const SHOWN = 100;

/** The first pieces of a lot, in stock or not; the register has them all. @rules SER-03 */
export async function PiecesTab({ lot, companyId, today, count }: LotPlaceProps & { readonly count: number }) {
  const filters = { ...serialFilters.parse({ lotId: lot.id, view: 'all' }), sort: 'code', after: null, size: SHOWN } as const;
  const [t, { rows }] = await Promise.all([getTranslations('serials'), listSerials(appDatabase().sql, companyId, filters, today)]);
  const columns: PlainColumn<SerialListRow>[] = [
    { key: 'code', header: t('code'), cell: (row) => <CodeText code={row.code} href={`/serials/${row.id}` as Route} copy={false} /> },
    { key: 'state', header: t('state'), cell: (row) => <SerialStateMark state={row.state} /> },
    { key: 'flags', header: t('flags'), cell: (row) => <SerialFlags flags={row} /> },
    { key: 'warehouse', header: t('warehouse'), cell: (row) => row.warehouse ?? '–' },
    { key: 'location', header: t('location'), cell: (row) => row.location ?? '–' },
    { key: 'customerCode', header: t('customerCode'), cell: (row) => row.customerCode ?? '–' },
    { key: 'supplierCode', header: t('supplierCode'), cell: (row) => row.supplierCode ?? '–' },
  ];
  return (
    <>
      <PlainTable label={t('ofLot.title')} rows={rows} rowId={(row) => row.id} columns={columns} />
      <TextLink href={`/serials?view=all&lotId=${lot.id}` as Route} className="self-start text-table print:hidden">
        {count > rows.length ? t('ofLot.more', { shown: String(rows.length), count: String(count) }) : t('ofLot.all')}
      </TextLink>
    </>
  );
}
