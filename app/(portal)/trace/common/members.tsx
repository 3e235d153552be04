import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { traceHref } from '@/lib/trace/trace.params';
import type { SetAsked, TraceSet } from '@/lib/trace-sets/trace-set.types';

/** Members that are named one by one. */
const NAMED = 60;

/** Whom it is about: the lots and pieces, the codes that nobody has, and the way to the trace of all of them. */
export function Members({ set, params }: { set: TraceSet; params: SetAsked }) {
  const t = useTranslations('trace.common');
  const { members, total, missing, kind, name } = set;
  return (
    <section aria-label={t('members')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-body font-semibold">{t(`of.${kind}`, { name, count: total })}</h2>
        {members.length > 0 ? (
          <LinkButton size="small" href={traceHref(params) as Route} className="print:hidden">
            {t('traceAll')}
          </LinkButton>
        ) : null}
      </div>
      {missing.length > 0 ? <Band kind="warn" title={t('missing', { codes: missing.join(', ') })} /> : null}
      {total > members.length ? <Band kind="warn" title={t('tooMany', { most: String(members.length), total: String(total) })} /> : null}
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {members.slice(0, NAMED).map(({ id, isSerial, code, itemCode }) => (
          <li key={id} className="flex items-baseline gap-2">
            <CodeText code={code} href={`/${isSerial ? 'serials' : 'lots'}/${id}` as Route} copy={false} />
            <code className="text-small text-muted">{itemCode}</code>
          </li>
        ))}
      </ul>
      {members.length > NAMED ? <p className="text-small text-muted">{t('more', { count: members.length - NAMED })}</p> : null}
    </section>
  );
}
