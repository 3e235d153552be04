import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeText } from '@/components/ui/code-text';
import type { Company } from '@/lib/kernel/ctx';
import { appDatabase } from '@/lib/server/app-database';
import type { ReadinessParams } from '@/lib/readiness/readiness.params';
import { listBrokenLinks } from '@/lib/readiness/readiness.query';
import { RecordLink } from '../steps-table';
import { Checked } from './checked';
import { List } from './list';

const node = (code: string | null, id: string | null, isSerial: boolean) =>
  code && id ? <CodeText code={code} href={`/${isSerial ? 'serials' : 'lots'}/${id}` as Route} copy={false} /> : '–';

/** Links that a trace could not rely on. @rules TRACE-03, TRACE-09 */
export async function BrokenView({ company, params }: { company: Company; params: ReadinessParams }) {
  const [t, r] = await Promise.all([getTranslations('trace.ready'), getTranslations('readiness')]);
  const told = await listBrokenLinks(appDatabase().sql, company.id, params.page);
  return (
    <Checked companyId={company.id}>
      <List
        label={t('views.links')}
        told={told}
        page={params.page}
        fine={t('fineLinks')}
        fineTitle={r('fine')}
        rowId={({ kind, fromId, toId, recordId }) => `${kind} ${fromId} ${toId} ${recordId}`}
        columns={[
          { key: 'from', header: t('input'), cell: (row) => node(row.from, row.fromId, row.fromIsSerial) },
          { key: 'to', header: t('output'), cell: (row) => node(row.to, row.toId, row.toIsSerial) },
          { key: 'kind', header: t('broken'), cell: ({ kind }) => t(`breaks.${kind}`) },
          { key: 'record', header: t('record'), cell: (row) => <RecordLink {...row} /> },
        ]}
      />
    </Checked>
  );
}
