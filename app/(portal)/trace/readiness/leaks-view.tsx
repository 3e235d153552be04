import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button-class';
import Link from '@/components/ui/link';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { TextLink } from '@/components/ui/text-link';
import type { Company } from '@/lib/kernel/ctx';
import { addDays, dayIn } from '@/lib/kernel/day';
import { appDatabase } from '@/lib/server/app-database';
import type { Leak } from '@/lib/balance/balance.types';
import { READINESS_DAYS, type ReadinessParams } from '@/lib/readiness/readiness.params';
import { listLeaks } from '@/lib/readiness/readiness.query';
import { List } from './list';

const href = ({ kind, templateId, itemId }: Leak) =>
  `/movements?template=${templateId}&itemId=${itemId}&kind=standing&view=${kind === 'EVENT' || kind === 'RECEIVER' ? 'unloads' : 'loads'}` as Route;

/** Items and templates whose movements would leave a gap. */
export async function LeaksView({ company, params }: { company: Company; params: ReadinessParams }) {
  const t = await getTranslations('trace.ready');
  const since = addDays(dayIn(company.timeZone, new Date()), -params.days);
  const { judged, tight, ...told } = await listLeaks(appDatabase().sql, company.id, { since, page: params.page });
  return (
    <div className="flex flex-col gap-4">
      <Days days={params.days} />
      {judged > 0 ? <p>{t('share', { tight: String(tight), judged: String(judged), days: String(params.days) })}</p> : null}
      <List
        label={t('views.leaks')}
        told={told}
        page={params.page}
        fine={t('fineLeaks')}
        rowId={({ kind, templateId, itemId }) => `${kind} ${templateId} ${itemId}`}
        columns={[
          {
            key: 'item',
            header: t('item'),
            cell: ({ itemCode, itemDescription, itemId }) => (
              <>
                <TextLink href={`/setup/items/${itemId}` as Route}>
                  <code>{itemCode}</code>
                </TextLink>{' '}
                {itemDescription}
              </>
            ),
          },
          {
            key: 'template',
            header: t('template'),
            cell: ({ warehouse, template, templateId }) => (
              <TextLink href={`/setup/templates/${templateId}` as Route}>
                <code>{`${warehouse} · ${template}`}</code>
              </TextLink>
            ),
          },
          { key: 'kind', header: t('leak'), cell: ({ kind }) => t(`leaks.${kind}`) },
          {
            key: 'movements',
            header: t('movements'),
            right: true,
            cell: (row) => <TextLink href={href(row)}>{t('count', { count: row.movements })}</TextLink>,
          },
          { key: 'quantity', header: t('quantity'), right: true, cell: ({ quantity, uom }) => <QuantityText value={quantity} uom={uom} /> },
          { key: 'last', header: t('last'), cell: ({ last }) => <DayText value={last} /> },
        ]}
      />
    </div>
  );
}

function Days({ days }: { days: number }) {
  const t = useTranslations('trace.ready');
  return (
    <nav aria-label={t('daysLabel')} className="flex flex-wrap gap-1 print:hidden">
      {[...READINESS_DAYS]
        .toSorted((a, b) => a - b)
        .map((each) => (
          <Link
            key={each}
            href={(each === 90 ? '/trace/readiness' : `/trace/readiness?days=${each}`) as Route}
            scroll={false}
            aria-current={each === days ? 'true' : undefined}
            className={buttonClass(each === days ? 'secondary' : 'quiet', 'small')}
          >
            {t('days', { days: each })}
          </Link>
        ))}
    </nav>
  );
}
