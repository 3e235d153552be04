import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeText } from '@/components/ui/code-text';
import { QuantityText } from '@/components/ui/quantity';
import { Badge } from '@/components/ui/status-chip';
import { TextLink } from '@/components/ui/text-link';
import type { Step, StepRow } from '@/lib/record-register/record-timeline.rules';

/** More than these are better read as a list of movements. */
const SHOWN = 8;

type StepRowsProps = { readonly rows: Step['rows']; readonly recordId: string; readonly posting: boolean };

/** The rows of the ledger that one step of a record wrote: reversals first, then what took their place. */
export function StepRows({ rows, recordId, posting }: StepRowsProps) {
  const t = useTranslations('records.card');
  if (rows.length === 0) return null;
  const ordered = rows.toSorted((a, b) => Number(b.entry.state === 'REVERSAL') - Number(a.entry.state === 'REVERSAL'));
  return (
    <ul aria-label={t('wrote')} className="mt-2 flex flex-col gap-0.5 border-l-2 border-line pl-3 text-table">
      {ordered.slice(0, SHOWN).map((row) => (
        <Row key={row.entry.id} row={row} posting={posting} />
      ))}
      {rows.length > SHOWN ? (
        <li>
          <TextLink href={`/movements?record=${recordId}` as Route}>{t('moreRows', { count: rows.length - SHOWN })}</TextLink>
        </li>
      ) : null}
    </ul>
  );
}

function Row({ row: { entry, line }, posting }: { row: StepRow; posting: boolean }) {
  const t = useTranslations('records.card');
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span className="min-w-24 text-right font-medium">
        {entry.quantity.startsWith('-') ? null : '+'}
        <QuantityText value={entry.quantity} uom={line.uom} />
      </span>
      <code>{line.item}</code>
      {entry.lotId && entry.lotCode ? <CodeText code={entry.lotCode} href={`/lots/${entry.lotId}` as Route} copy={false} /> : null}
      {entry.location ? <code className="text-muted">{entry.location}</code> : null}
      {entry.state === 'REVERSAL' || (entry.state === 'REVERSED' && !posting) ? <Badge>{t(entry.state)}</Badge> : null}
    </li>
  );
}
