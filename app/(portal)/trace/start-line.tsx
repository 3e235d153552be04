import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { CodeText } from '@/components/ui/code-text';
import { TextLink } from '@/components/ui/text-link';
import type { Begun } from '@/lib/trace/read-start';
import type { TraceParams } from '@/lib/trace/trace.params';
import { setHref } from '@/lib/trace-sets/trace-set.params';
import { LotStatus } from '../lots/lot-marks';

/** What the trace begins with: a lot or piece, or several at once. */
export function StartLine({ start, set, params }: Begun & { params: TraceParams }) {
  const t = useTranslations('trace');
  if (set)
    return (
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <strong className="text-title font-semibold">{t(`common.of.${set.kind}`, { name: set.name, count: set.total })}</strong>
          <TextLink href={setHref({ record: params.record, partner: params.partner, codes: params.codes }) as Route}>
            {t('common.title')}
          </TextLink>
        </div>
        {set.missing.length > 0 ? <Band kind="warn" title={t('common.missing', { codes: set.missing.join(', ') })} /> : null}
        {set.total > set.members.length ? (
          <Band kind="warn" title={t('common.tooMany', { most: String(set.members.length), total: String(set.total) })} />
        ) : null}
      </div>
    );
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <CodeText code={start.code} size="title" href={`/${start.isSerial ? 'serials' : 'lots'}/${start.id}` as Route} />
      <span>
        <code>{start.itemCode}</code> {start.itemDescription}
        {start.variant ? ` · ${start.variant}` : null}
      </span>
      {start.supplierLot ? <span className="text-muted">{start.supplierLot}</span> : null}
      {start.isSerial ? null : <LotStatus {...start} />}
    </div>
  );
}
