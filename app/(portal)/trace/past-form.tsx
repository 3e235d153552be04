import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';
import { TextLink } from '@/components/ui/text-link';
import { type TraceParams, traceHref } from '@/lib/trace/trace.params';

const FIELD = 'min-h-9 rounded-md border border-edge bg-raised px-3 text-table';
/** What the form keeps of the address. */
const KEPT = ['lot', 'serial', 'record', 'partner', 'codes', 'composition', 'usage', 'levels', 'view'] as const;

/** The answer of a past day, and as it was known at a past moment: a plain form, so that the address says it. */
export function PastForm({ params }: { params: TraceParams }) {
  const t = useTranslations('trace.past');
  const asked = params.asOf !== '' || params.known !== '';
  return (
    <details open={asked} className="print:hidden">
      <summary className="w-fit cursor-pointer text-table text-muted">{t('title')}</summary>
      <form action="/trace" className="mt-3 flex flex-wrap items-end gap-3">
        {KEPT.map((name) => (params[name] === null ? null : <input key={name} type="hidden" name={name} value={params[name]} />))}
        <label className="flex flex-col gap-1 text-table font-medium">
          {t('asOf')}
          <input type="date" name="asOf" key={params.asOf} defaultValue={params.asOf} className={FIELD} />
        </label>
        <label className="flex flex-col gap-1 text-table font-medium">
          {t('known')}
          <input type="datetime-local" name="known" key={params.known} defaultValue={params.known} className={FIELD} />
        </label>
        <button type="submit" className={buttonClass('secondary')}>
          {t('show')}
        </button>
        {asked ? <TextLink href={traceHref({ ...params, asOf: '', known: '', back: 1, on: 1 }) as Route}>{t('today')}</TextLink> : null}
      </form>
      <p className="mt-2 max-w-prose text-small text-muted">{t('help')}</p>
    </details>
  );
}
