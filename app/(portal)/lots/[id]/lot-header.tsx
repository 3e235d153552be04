import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { DayText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import type { Permission } from '@/lib/kernel/permissions';
import { isZero } from '@/lib/kernel/quantity-text';
import type { LotCard } from '@/lib/lots/lot-card.query';
import { traceHref } from '@/lib/trace/trace.params';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { LotExpiry, LotStatus } from '../lot-marks';
import { LotActions } from './lot-actions';

type LotHeaderProps = { readonly lot: LotCard; readonly statuses: readonly StatusOption[]; readonly permissions: ReadonlySet<Permission> };

/** Code, item, status, dates with the days left, and what may be done. */
export function LotHeader({ lot, statuses, permissions }: LotHeaderProps) {
  const t = useTranslations('lots');
  const may = {
    edit: permissions.has('lot.edit'),
    status: permissions.has('lot.status'),
    close: permissions.has('lot.close'),
    print: permissions.has('label.print'),
    transform: permissions.has('transform.post') && !lot.closed && !isZero(lot.onHand),
  };
  const unloadable = permissions.has('record.post') && !lot.voided && !lot.closed && !isZero(lot.onHand);
  return (
    <PageHeader
      parents={[{ label: t('title'), href: '/lots' }]}
      title={<CodeText code={lot.code} size="title" />}
      state={
        <>
          <span className="text-ink">
            <code>
              {lot.classCode} {lot.itemCode}
            </code>{' '}
            {lot.itemDescription}
            {lot.variant ? ` · ${lot.variant} ${lot.variantName ?? ''}` : null}
          </span>
          <LotStatus {...lot} />
          {lot.openHolds > 0 ? <StatusChip status="onHold" /> : null}
          {lot.voided ? (
            <StatusChip status="voided" />
          ) : lot.closed ? (
            <StatusChip status="closed" />
          ) : isZero(lot.onHand) ? (
            <StatusChip status="archived" word={t('exhausted')} />
          ) : null}
          <span>
            {t('start')} <DayText value={lot.startDate} />
          </span>
          <span className="inline-flex items-center gap-1">
            {t('expiry')} <LotExpiry {...lot} />
          </span>
        </>
      }
      action={
        <>
          <LinkButton href={traceHref({ lot: lot.id }) as Route}>{t('trace')}</LinkButton>
          {unloadable ? (
            <LinkButton
              kind={isZero(lot.available) ? 'secondary' : 'primary'}
              href={
                `/records/new?lot=${lot.id}${lot.unloadTemplateId ? `&template=${lot.unloadTemplateId}` : ''}&next=/lots/${lot.id}` as Route
              }
            >
              {t('unload')}
            </LinkButton>
          ) : null}
        </>
      }
      menu={
        lot.voided ? null : (
          <LotActions
            lot={{
              id: lot.id,
              code: lot.code,
              version: lot.version,
              closed: lot.closed,
              sellable: lot.sellable,
              ledger: lot.ledger,
              uom: lot.uom,
            }}
            statuses={statuses}
            may={may}
          />
        )
      }
    />
  );
}
