import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { QuantityText } from '@/components/ui/quantity';
import type { Why } from '@/lib/trace/read-why';
import { type TraceParams, traceHref } from '@/lib/trace/trace.params';
import type { TraceStart } from '@/lib/trace/trace-start.query';
import type { TraceRow } from '@/lib/trace/trace.types';
import { RecordLink } from './steps-table';

type WhyProps = { readonly start: TraceStart; readonly why: Why | null; readonly params: TraceParams };

/** How the lot or piece that was asked about came into the answer. @rules TRACE-10 */
export function WhyHere({ start, why, params }: WhyProps) {
  const t = useTranslations('trace');
  const code = why?.ways[0]?.at(-1)?.code;
  return (
    <section aria-label={t('why.title')} className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-body font-semibold">{why && code ? t('why.of', { code }) : t('why.title')}</h2>
        <LinkButton size="small" href={traceHref({ ...params, why: null }) as Route} scroll={false}>
          {t('why.close')}
        </LinkButton>
      </div>
      {why ? (
        <>
          <p className="text-small text-muted">{t('why.ways', { count: why.ways.length })}</p>
          <ol className="flex flex-col gap-3">
            {why.ways.map((way) => (
              <li key={way.map(({ to }) => to).join()} className="border-l-2 border-accent pl-3">
                <ol className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                  <li>
                    <code className="font-medium">{way[0]?.fromCode ?? start.code}</code>
                  </li>
                  {way.map((row) => (
                    <WayStep key={row.to} row={row} usage={why.direction === 'usage'} />
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className="text-muted">{t('why.nowhere')}</p>
      )}
    </section>
  );
}

function WayStep({ row, usage }: { row: TraceRow; usage: boolean }) {
  const t = useTranslations('trace');
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span aria-hidden="true" className="text-accent">
        {usage ? '→' : '←'}
      </span>
      <span className="sr-only">{t(usage ? 'why.into' : 'why.from')}</span>
      <CodeText code={row.code} href={`/${row.toIsSerial ? 'serials' : 'lots'}/${row.to}` as Route} copy={false} />
      <span className="text-small text-muted">
        <QuantityText value={row.quantity} uom={row.uom} /> <RecordLink {...row} />
      </span>
    </li>
  );
}
