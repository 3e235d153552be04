import { Pencil } from 'lucide-react';
import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHeader } from '@/components/page-header';
import { PrintHead } from '@/components/print/print-head';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import { bindFormats } from '@/lib/i18n/words';
import type { HistoryEvent, Neighbours, RecordCard as Card } from '@/lib/record-register/record-card.types';
import { timelineOf } from '@/lib/record-register/record-timeline.rules';
import type { Transformation } from '@/lib/transformations/transformation.query';
import { Template } from '../records-table';
import { CardLines } from './card-lines';
import { CardMenu } from './card-menu';
import { RecordLabels } from './record-labels';
import { TransportUnits } from './transport-units';
import { LotFromLot } from './lot-from-lot';
import { RecordNeighbours } from './record-neighbours';
import { RecordHistory } from './record-history';

type Props = {
  readonly record: Card;
  readonly events: readonly HistoryEvent[];
  readonly neighbours: Neighbours;
  readonly files: ReactNode;
  readonly all: boolean;
  readonly permissions: ReadonlySet<string>;
  readonly timeZone: string;
  /** Both sides, where it made lots of lots. */
  readonly transformation: Transformation | null;
  /** Taking it back is asked for at once. */
  readonly voiding: boolean;
  /** What a print says of itself. */
  readonly printed: { readonly name: string; readonly moment: Date };
};

/** A posted record: what it is, its lines with their lots, and what happened to it. */
export function RecordCard({ record, events, neighbours, files, all, permissions, timeZone, printed, transformation, voiding }: Props) {
  const t = useTranslations('records.card');
  const list = useTranslations('records.list');
  const formats = bindFormats(useLocale(), timeZone);
  const voided = record.voidedAt !== null;
  const mayCorrect = permissions.has('record.correct') && !voided;
  const mayPost = permissions.has('record.post');
  // A pair is corrected from its main record.
  const leading = record.otherSide?.isMain ? record.otherSide.id : record.id;
  const correct =
    mayCorrect && record.origin === 'MANUAL' ? (
      <LinkButton kind="primary" href={`/records/${leading}/correct` as Route} icon={<Pencil aria-hidden="true" className="size-4" />}>
        {record.otherSide?.isMain ? t('correctMain', { number: String(record.otherSide.number) }) : t('correct')}
      </LinkButton>
    ) : null;
  return (
    <div className="flex flex-col gap-6">
      <div className="hidden print:block">
        <PrintHead name={printed.name} moment={formats.moment(printed.moment)} />
      </div>
      <PageHeader
        title={
          <span className="inline-flex items-center gap-2">
            {t('title', { number: String(record.number), warehouse: record.warehouse })}
            <CopyButton text={`${record.warehouse} / ${record.number}`} />
          </span>
        }
        parents={[{ label: list('title'), href: '/records' }]}
        action={
          <>
            {permissions.has('label.print') && !voided ? <RecordLabels record={record} /> : null}
            {correct}
          </>
        }
        menu={<CardMenu record={record} mayPost={mayPost} mayVoid={mayCorrect && record.origin !== 'TRACKING'} voiding={voiding} />}
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
      {record.origin === 'TRACKING' && !voided ? <TrackingBand record={record} /> : null}
      <Header
        record={record}
        posted={t('postedBy', { moment: formats.moment(record.createdAt), name: record.createdBy ?? '–' })}
        changed={record.version > 1 ? t('postedBy', { moment: formats.moment(record.updatedAt), name: record.updatedBy ?? '–' }) : null}
      />
      {permissions.has('label.print') && !voided ? (
        <div className="-mt-2 print:hidden">
          <TransportUnits recordId={record.id} number={String(record.number)} />
        </div>
      ) : null}
      {transformation ? <LotFromLot {...transformation} /> : null}
      <CardLines record={record} all={all} />
      <section aria-labelledby="files" className="flex flex-col gap-4 print:hidden">
        <h2 id="files" className="text-body font-semibold">
          {t('files')}
        </h2>
        {files}
      </section>
      <RecordHistory steps={timelineOf(events, record.lines)} recordId={record.id} timeZone={timeZone} />
      <RecordNeighbours {...neighbours} />
    </div>
  );
}

function Header({ record, posted, changed }: { record: Card; posted: string; changed: string | null }) {
  const t = useTranslations('records.header');
  const card = useTranslations('records.card');
  const dated = (text: string | null, date: string | null) =>
    text === null && date === null ? null : (
      <>
        {text} {date ? <DayText value={date} /> : null}
      </>
    );
  const linked = (text: string | null, href: string) => (text === null ? null : <TextLink href={href as Route}>{text}</TextLink>);
  return (
    <DescriptionList
      details={[
        {
          key: 'warehouse',
          term: t('warehouse'),
          value: linked(`${record.warehouse} ${record.warehouseDescription}`, `/setup/warehouses/${record.warehouseId}`),
        },
        { key: 'template', term: t('template'), value: linked(record.template, `/setup/templates/${record.templateId}`) },
        { key: 'refDocument', term: t('refDocument'), value: dated(record.refDocumentText, record.refDocumentDate) },
        { key: 'account', term: t('account'), value: linked(record.partner, `/setup/partners/${record.partnerId}`) },
        ...(record.stockPartner === null
          ? []
          : [{ key: 'owner', term: card('stockOf'), value: linked(record.stockPartner, `/setup/partners/${record.stockPartnerId}`) }]),
        ...(record.project === null ? [] : [{ key: 'project', term: card('project'), value: record.project }]),
        ...(record.bomVersion === null ? [] : [{ key: 'bomVersion', term: card('bomVersion'), value: record.bomVersion }]),
        { key: 'internal', term: t('internalDocument'), value: dated(record.internalDocument, record.internalDocumentDate) },
        ...(record.otherSide === null
          ? []
          : [
              {
                key: 'otherSide',
                term: card(record.otherSide.isMain ? 'mainSide' : 'otherSide'),
                value: linked(
                  card('title', { number: String(record.otherSide.number), warehouse: record.otherSide.warehouse }),
                  `/records/${record.otherSide.id}`,
                ),
              },
            ]),
        { key: 'note', term: t('note'), value: record.note },
        { key: 'trace', term: card('traceability'), value: record.traceability ? card('traced') : card('notTraced') },
        { key: 'posted', term: card('posted'), value: posted },
        ...(changed === null ? [] : [{ key: 'changed', term: card('changed'), value: changed }]),
      ]}
    />
  );
}

/** Where a record that gave stock its first lots or serial numbers is taken back. */
function TrackingBand({ record }: { record: Card }) {
  const t = useTranslations('records.card');
  const [line] = record.lines;
  if (!line) return null;
  return (
    <Band
      kind="info"
      title={t('trackingRecord', { item: line.item })}
      action={<TextLink href={`/setup/items/${line.itemId}/tracking` as Route}>{t('trackingLink')}</TextLink>}
    >
      {t('trackingWhy')}
    </Band>
  );
}
