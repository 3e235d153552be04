import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { cx } from '@/components/ui/cx';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { Badge } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import type { CardEntry, CardLine, RecordCard } from '@/lib/record-register/record-card.types';
import { recordTotals } from '@/lib/records/record-totals.rules';
import { Totals } from '../totals';
import { EntryPieces } from './entry-pieces';

/** The lines with their lots, as the ledger has them now; on demand also the rows that were taken back. */
export function CardLines({ record, all }: { record: RecordCard; all: boolean }) {
  const t = useTranslations('records.card');
  const hidden = record.lines.some((line) => line.removed || line.entries.some(({ state }) => state !== 'STANDS'));
  const lines = record.lines.filter((line) => all || !line.removed);
  const counted = record.lines.filter(({ removed }) => !removed);
  const here = `/records/${record.id}`;
  return (
    <section aria-label={t('lines')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-body font-semibold">{t('lines')}</h2>
        {hidden && record.voidedAt === null ? (
          <TextLink href={(all ? here : `${here}?rows=all`) as Route} scroll={false} className="text-table print:hidden">
            {all ? t('hideOld') : t('showOld')}
          </TextLink>
        ) : null}
      </div>
      <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
        {lines.map((line) => (
          <Line key={line.id} line={line} all={all} projectId={record.projectId} />
        ))}
      </ol>
      {counted.length > 0 ? <Totals totals={recordTotals(counted)} count={counted.length} /> : null}
    </section>
  );
}

function Line({ line, all, projectId }: { line: CardLine; all: boolean; projectId: string | null }) {
  const t = useTranslations('records.card');
  const entries = line.entries.filter(({ state }) => all || state === 'STANDS');
  const bare = entries.every(({ lotId, pieces }) => lotId === null && pieces === null);
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <span className="text-small text-muted">{line.lineNo}</span>
          <CodeText code={line.item} href={`/setup/items/${line.itemId}` as Route} />
          {line.variant ? <Badge>{line.variant}</Badge> : null}
          <span className="truncate text-table text-muted">{line.description}</span>
          {line.removed ? <Badge>{t('removed')}</Badge> : null}
        </span>
        <span className="flex flex-wrap items-baseline gap-x-4 text-table">
          {line.location && bare ? <code>{line.location}</code> : null}
          {line.amount === null ? null : (
            <span className="text-muted">
              {t('amount')} <QuantityText value={line.move?.amount ?? line.amount} />
              {line.move?.amount ? ` / ${line.move.uom}` : null}
            </span>
          )}
          {line.move ? <QuantityText value={line.move.quantity} uom={line.move.uom} /> : null}
          <span className={cx('font-semibold', line.removed && 'text-muted line-through')}>
            <QuantityText value={line.quantity} uom={line.uom} />
          </span>
        </span>
      </div>
      {line.bom ? (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-table text-muted">
          {line.bom.itemId === line.itemId ? t('takenApart') : t('componentOf', { item: line.bom.item })}
          <CodeText code={line.bom.version} copy={false} {...(line.bom.id ? { href: `/setup/boms/${line.bom.id}` as Route } : {})} />
        </p>
      ) : null}
      <Accounts line={line} projectId={projectId} />
      {line.note ? <p className="mt-1 text-table text-muted">{line.note}</p> : null}
      {bare && !all ? null : <Entries entries={entries} line={line} />}
    </li>
  );
}

/** Whom the line is accounted to: its project where that is not the record's, and its cost centres. */
function Accounts({ line, projectId }: { line: CardLine; projectId: string | null }) {
  const t = useTranslations('records.card');
  const own = line.project !== null && line.projectId !== projectId;
  if (!own && line.costCentres.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-table text-muted">
      {own ? (
        <span>
          {t('project')} <code>{line.project}</code>
        </span>
      ) : null}
      {line.costCentres.map(({ costCentreId, code, quantity }) => (
        <span key={costCentreId}>
          <code>{code}</code> <QuantityText value={quantity} uom={line.uom} />
        </span>
      ))}
    </p>
  );
}

function Entries({ entries, line }: { entries: readonly CardEntry[]; line: CardLine }) {
  const t = useTranslations('records.card');
  return (
    <ul
      aria-label={t(entries.some(({ lotId }) => lotId !== null) ? 'lotsOf' : 'piecesOf', { item: line.item })}
      className="mt-2 flex flex-col border-l-2 border-accent pl-3"
    >
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={cx(
            'grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-1 text-table',
            entry.state !== 'STANDS' && 'text-muted',
          )}
        >
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
            {entry.lotId && entry.lotCode ? <CodeText code={entry.lotCode} href={`/lots/${entry.lotId}` as Route} /> : null}
            {entry.pieces && !entry.lotId && entry.state !== 'REVERSAL' ? <EntryPieces entryId={entry.id} pieces={entry.pieces} /> : null}
            {entry.location ? <code className="text-muted">{entry.location}</code> : null}
            {entry.supplierLotCode ? <span className="text-small text-muted">{entry.supplierLotCode}</span> : null}
            {entry.expiryDate ? (
              <span className="text-small text-muted">
                {t('expires')} <DayText value={entry.expiryDate} />
              </span>
            ) : null}
            {entry.rfidTag ? <code className="text-small text-muted">{t('rfid', { tag: entry.rfidTag })}</code> : null}
            {entry.packages === null ? null : <span className="text-small text-muted">{t('packages', { count: entry.packages })}</span>}
            {entry.state === 'STANDS' ? null : <Badge>{t(entry.state)}</Badge>}
          </span>
          <span className={cx('tabular-nums', entry.state === 'REVERSED' && 'line-through')}>
            <QuantityText value={entry.quantity} uom={line.uom} />
          </span>
          {entry.pieces && entry.lotId && entry.state !== 'REVERSAL' ? <EntryPieces entryId={entry.id} pieces={entry.pieces} /> : null}
        </li>
      ))}
    </ul>
  );
}
