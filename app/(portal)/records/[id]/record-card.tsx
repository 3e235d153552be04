import { Pencil } from 'lucide-react';
import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { bindFormats } from '@/lib/i18n/words';
import type { HistoryEvent, RecordCard as Card } from '@/lib/records/record-card.types';
import { Template } from '../records-table';
import { CardLines } from './card-lines';
import { CardMenu } from './card-menu';
import { RecordHistory } from './record-history';

type Props = {
  readonly record: Card;
  readonly events: readonly HistoryEvent[];
  readonly all: boolean;
  readonly permissions: ReadonlySet<string>;
  readonly timeZone: string;
};

/** A posted record: what it is, its lines with their lots, and what happened to it. */
export function RecordCard({ record, events, all, permissions, timeZone }: Props) {
  const t = useTranslations('records.card');
  const list = useTranslations('records.list');
  const formats = bindFormats(useLocale(), timeZone);
  const voided = record.voidedAt !== null;
  const mayCorrect = permissions.has('record.correct') && !voided;
  const mayPost = permissions.has('record.post');
  const correct = mayCorrect ? (
    <LinkButton kind="primary" href={`/records/${record.id}/correct` as Route} icon={<Pencil aria-hidden="true" className="size-4" />}>
      {t('correct')}
    </LinkButton>
  ) : null;
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title={t('title', { number: String(record.number), warehouse: record.warehouse })}
        parents={[{ label: list('title'), href: '/records' }]}
        action={correct}
        menu={mayPost || mayCorrect ? <CardMenu record={record} mayPost={mayPost} mayVoid={mayCorrect} /> : undefined}
        state={
          <>
            <StatusChip
              status={voided ? 'voided' : 'posted'}
              word={list(voided ? 'stateVoided' : 'statePosted')}
              detail={!voided && record.revision > 0 ? list('corrected') : undefined}
            />
            <Template row={record} />
            <DayText value={record.postingDate} />
          </>
        }
      />
      {voided ? (
        <Band kind="warn" title={t('voidedTitle', { moment: formats.moment(record.voidedAt ?? ''), name: record.voidedBy ?? '–' })}>
          {t('voidedBody', { reason: record.voidReason ?? '–' })}
        </Band>
      ) : null}
      <Header record={record} posted={t('postedBy', { moment: formats.moment(record.createdAt), name: record.createdBy ?? '–' })} />
      <CardLines record={record} all={all} />
      <RecordHistory events={events} timeZone={timeZone} />
    </div>
  );
}

function Header({ record, posted }: { record: Card; posted: string }) {
  const t = useTranslations('records.header');
  const card = useTranslations('records.card');
  const dated = (text: string | null, date: string | null) =>
    text === null && date === null ? null : (
      <>
        {text} {date ? <DayText value={date} /> : null}
      </>
    );
  return (
    <DescriptionList
      details={[
        { key: 'warehouse', term: t('warehouse'), value: `${record.warehouse} ${record.warehouseDescription}` },
        { key: 'refDocument', term: t('refDocument'), value: dated(record.refDocumentText, record.refDocumentDate) },
        { key: 'account', term: t('account'), value: record.partner },
        { key: 'internal', term: t('internalDocument'), value: dated(record.internalDocument, record.internalDocumentDate) },
        { key: 'note', term: t('note'), value: record.note },
        { key: 'posted', term: card('posted'), value: posted },
      ]}
    />
  );
}
