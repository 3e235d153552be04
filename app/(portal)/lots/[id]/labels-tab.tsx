import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/text-link';
import { getFormats } from '@/lib/i18n/server-words';
import { labelPrintParams } from '@/lib/labels/label-print-register.params';
import { listLabelPrints } from '@/lib/labels/label-print-register.query';
import { appDatabase } from '@/lib/server/app-database';
import type { LotPlaceProps } from './lot-tabs';
import { PlainTable } from './plain-table';

/** The prints that the lot is on, newest first. @rules LAB-06 */
export async function LabelsTab({ lot, companyId, timeZone }: LotPlaceProps) {
  const [t, print, f, { rows, next }] = await Promise.all([
    getTranslations('labelLog'),
    getTranslations('labelPrint'),
    getFormats(timeZone),
    listLabelPrints(appDatabase().sql, companyId, labelPrintParams.parse({ subject: lot.id })),
  ]);
  if (rows.length === 0) return <p className="text-muted">{t('lotNone')}</p>;
  return (
    <div className="flex flex-col gap-3">
      <PlainTable
        label={t('prints')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { key: 'at', header: t('at'), cell: ({ at }) => f.moment(at) },
          { key: 'by', header: t('by'), cell: ({ by }) => by },
          { key: 'design', header: print('design'), cell: ({ designCode }) => <code>{designCode}</code> },
          { key: 'format', header: print('format'), cell: ({ format }) => print(`formats.${format}`) },
          { key: 'labels', header: t('labels'), right: true, cell: ({ labels, subjects }) => f.quantity(String(labels / subjects)) },
          { key: 'reason', header: print('reason'), cell: ({ reason }) => reason ?? '–' },
          { key: 'content', header: t('content'), cell: ({ content }) => <code>{content?.replaceAll('\u001d', '␝') ?? '–'}</code> },
        ]}
      />
      <p className="text-table">
        <TextLink href={`/labels?subject=${lot.id}` as Route}>{next ? t('allPrints') : t('registerLink')}</TextLink>
      </p>
    </div>
  );
}
