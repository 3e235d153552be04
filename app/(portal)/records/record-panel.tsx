import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { SidePanel } from '@/components/register/side-panel';
import { CodeText } from '@/components/ui/code-text';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { readRecordCard } from '@/lib/record-register/record-card.query';
import type { CardLine } from '@/lib/record-register/record-card.types';
import { appDatabase } from '@/lib/server/app-database';
import { Template } from './records-table';

/** Lines shown beside the list; the card has them all. */
const MOST = 20;

/** One record beside the list. */
export async function RecordPanel({ id, companyId }: { id: string; companyId: number }) {
  const record = await readRecordCard(appDatabase().sql, companyId, id);
  if (!record) return null;
  const [t, list, header] = await Promise.all([
    getTranslations('records.card'),
    getTranslations('records.list'),
    getTranslations('records.header'),
  ]);
  const voided = record.voidedAt !== null;
  const lines = record.lines.filter(({ removed }) => voided || !removed);
  return (
    <SidePanel title={t('title', { number: String(record.number), warehouse: record.warehouse })} href={`/records/${record.id}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
        <StatusChip status={voided ? 'voided' : 'posted'} word={list(voided ? 'stateVoided' : 'statePosted')} />
        <Template row={record} />
        <DayText value={record.postingDate} />
      </div>
      <DescriptionList
        details={[
          { key: 'account', term: header('account'), value: record.partner },
          { key: 'document', term: header('refDocument'), value: record.refDocumentText },
          { key: 'note', term: header('note'), value: record.note },
        ]}
      />
      <ol className="divide-y divide-line border-y border-line text-table">
        {lines.slice(0, MOST).map((line) => (
          <PanelLine key={line.id} line={line} />
        ))}
      </ol>
      {lines.length > MOST ? <p className="text-table text-muted">{list('lineCount', { count: lines.length })}</p> : null}
    </SidePanel>
  );
}

function PanelLine({ line }: { line: CardLine }) {
  const lots = line.entries.filter(({ state, lotCode }) => state === 'STANDS' && lotCode !== null);
  return (
    <li className="flex flex-col gap-1 py-2">
      <span className="flex items-baseline justify-between gap-4">
        <span className="min-w-0 truncate">
          <code>{line.item}</code> <span className="text-muted">{line.description}</span>
        </span>
        <span className="shrink-0 font-semibold">
          <QuantityText value={line.quantity} uom={line.uom} />
        </span>
      </span>
      {lots.length > 0 ? (
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {lots.slice(0, MOST).map(({ id, lotId, lotCode }) => (
            <CodeText key={id} code={lotCode ?? ''} href={`/lots/${lotId}` as Route} copy={false} />
          ))}
        </span>
      ) : null}
    </li>
  );
}
