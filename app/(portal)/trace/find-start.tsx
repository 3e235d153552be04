import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import Link from '@/components/ui/link';
import { Badge } from '@/components/ui/status-chip';
import { QuantityText } from '@/components/ui/quantity';
import type { Hit } from '@/lib/search/search.types';
import { traceHref } from '@/lib/trace/trace.params';

type FindStartProps = {
  readonly q: string;
  readonly hits: readonly Hit[];
  /** A trace is shown below. */
  readonly begun: boolean;
  /** The address names a lot or piece that is not there. */
  readonly lost: boolean;
};

/** Finds the lot or piece to begin with; a plain form, so that a scanner's Enter is enough and it works before scripts do. */
export function FindStart({ q, hits, begun, lost }: FindStartProps) {
  const t = useTranslations('trace');
  return (
    <div className="flex flex-col gap-6 print:hidden">
      <search>
        <form action="/trace" className="flex max-w-xl flex-wrap items-end gap-3">
          <label className="flex min-w-0 flex-1 basis-60 flex-col gap-1 text-table font-medium">
            {t('find')}
            <input
              name="q"
              defaultValue={q}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              className="min-h-9 w-full rounded-md border border-edge bg-raised px-3 text-table"
            />
          </label>
          <button type="submit" className={buttonClass(begun ? 'secondary' : 'primary')}>
            {t('search')}
          </button>
        </form>
      </search>
      {begun ? null : <Sight q={q} hits={hits} lost={lost} />}
    </div>
  );
}

function Sight({ q, hits, lost }: Omit<FindStartProps, 'begun'>) {
  const t = useTranslations('trace');
  if (hits.length > 0) return <Hits hits={hits} />;
  if (q !== '') return <EmptyState title={t('nothingTitle', { q })}>{t('nothingBody')}</EmptyState>;
  if (lost) return <EmptyState title={t('notFoundTitle')}>{t('notFoundBody')}</EmptyState>;
  return <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState>;
}

/** A lot, a piece, or all of a record or partner. */
const startHref = (kind: Hit['kind'], id: string): Route =>
  traceHref({ [kind === 'serial' || kind === 'record' || kind === 'partner' ? kind : 'lot']: id }) as Route;

/** Where the one thing leads that has exactly the code that was typed or scanned; null when it has to be asked which one is meant. */
export function onlyStart(hits: readonly Hit[]): Route | null {
  const [exact, ...others] = new Set(hits.flatMap(({ kind, id, rank }) => (rank === 0 ? [startHref(kind, id)] : [])));
  return exact && others.length === 0 ? exact : null;
}

function Hits({ hits }: { hits: readonly Hit[] }) {
  const t = useTranslations('trace');
  return (
    <section aria-labelledby="which" className="flex max-w-3xl flex-col gap-2">
      <h2 id="which" className="text-body font-semibold">
        {t('which')}
      </h2>
      <ul className="overflow-hidden rounded-lg border border-line bg-raised">
        {hits.map(({ kind, id, code, title, detail, quantity, uom }) => (
          <li key={`${kind} ${id}`} className="border-b border-line last:border-0">
            <Link
              href={startHref(kind, id)}
              className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5 no-underline hover:bg-sunken"
            >
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
                <code className="font-medium">{code}</code>
                {kind === 'record' || kind === 'partner' ? <Badge>{t(`common.${kind}`)}</Badge> : null}
                <span className="text-muted">{title}</span>
                {detail ? <span className="text-small text-muted">{detail}</span> : null}
              </span>
              {quantity && uom ? <QuantityText value={quantity} uom={uom} /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
