import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { cx } from '@/components/ui/cx';
import Link from '@/components/ui/link';
import { QuantityText } from '@/components/ui/quantity';
import type { Begun } from '@/lib/trace/read-start';
import type { Trace, TraceSide } from '@/lib/trace/read-trace';
import { traceHref } from '@/lib/trace/trace.params';
import type { TraceRow } from '@/lib/trace/trace.types';
import { LotStatus } from '../lots/lot-marks';

/** Tiles of one level; the others are in the table below. */
const TILES_MOST = 6;

type Column = { readonly level: number; readonly rows: readonly TraceRow[] };

/** The lots and pieces of a page by their level, each once. */
function columnsOf(side: TraceSide | null): Column[] {
  const columns = new Map<number, Map<string, TraceRow>>();
  for (const row of side?.rows ?? []) {
    const column = columns.get(row.level) ?? new Map<string, TraceRow>();
    if (!column.has(row.to)) column.set(row.to, row);
    columns.set(row.level, column);
  }
  return [...columns].map(([level, rows]) => ({ level, rows: [...rows.values()] }));
}

/** The thread at a glance: what it was made of to the left, the start in the middle, what it was used in to the right; on a phone from top to bottom. */
export function Thread({ start, set, trace, past }: Begun & { trace: Trace; past: boolean }) {
  const t = useTranslations('trace');
  const [left, right] = [columnsOf(trace.composition).reverse(), columnsOf(trace.usage)];
  if (left.length + right.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t('thread')} tabIndex={0} className="overflow-x-auto rounded-lg border border-line bg-raised p-4 print:hidden">
      <ol className="flex flex-col gap-6 sm:w-max sm:min-w-full sm:flex-row sm:items-center sm:gap-8">
        {left.map((column) => (
          <Level key={column.level} column={column} />
        ))}
        <li className="flex flex-col gap-2">
          <span className="text-small font-medium text-muted">{t('start')}</span>
          <div className="rounded-md border-2 border-accent px-3 py-2 sm:w-48">
            {set ? (
              <strong className="font-semibold">{t(`common.of.${set.kind}`, { name: set.name, count: set.total })}</strong>
            ) : (
              <>
                <code className="font-semibold">{start.code}</code>
                <div className="truncate text-small text-muted">{start.itemCode}</div>
                {/* What is on hand is known of today alone. */}
                {past ? null : (
                  <div className="flex flex-wrap gap-x-2 text-small">
                    <span className="text-muted">{t('onHand')}</span>
                    <QuantityText value={start.onHand} uom={start.uom} />
                  </div>
                )}
              </>
            )}
          </div>
        </li>
        {right.map((column) => (
          <Level key={column.level} column={column} />
        ))}
      </ol>
      {[trace.composition, trace.usage].map((side) =>
        side && side.pages > 1 ? (
          <p key={side === trace.usage ? 'usage' : 'composition'} className="mt-3 text-small text-muted">
            {t(side === trace.usage ? 'usage' : 'composition')} ·{' '}
            {t('shownOf', { shown: String(side.rows.length), steps: String(side.steps) })}
          </p>
        ) : null,
      )}
    </section>
  );
}

function Level({ column: { level, rows } }: { column: Column }) {
  const t = useTranslations('trace');
  return (
    <li className="relative flex flex-col gap-2">
      <span className="text-small font-medium text-muted">{t('level', { level: String(level) })}</span>
      <ul className="flex flex-col gap-2 border-l-2 border-accent pl-3">
        {rows.slice(0, TILES_MOST).map((row) => (
          <li key={row.to} className={cx('relative rounded-md border border-line px-3 py-2 has-[a:hover]:bg-sunken sm:w-48')}>
            <Link
              href={traceHref(row.toIsSerial ? { serial: row.to } : { lot: row.to }) as Route}
              className="font-medium no-underline after:absolute after:inset-0"
            >
              <code>{row.code}</code>
            </Link>
            <div className="truncate text-small text-muted">{row.itemCode}</div>
            <div className="flex flex-wrap items-center gap-x-2 text-small">
              <QuantityText value={row.quantity} uom={row.uom} />
              {row.statusName || row.onHold ? <LotStatus {...row} /> : null}
            </div>
          </li>
        ))}
      </ul>
      {rows.length > TILES_MOST ? (
        <span className="text-small text-muted">{t('moreTiles', { count: rows.length - TILES_MOST })}</span>
      ) : null}
    </li>
  );
}
