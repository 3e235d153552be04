import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { DayText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import type { Permission } from '@/lib/kernel/permissions';
import type { SerialCard } from '@/lib/serials/serial-card.query';
import { traceHref } from '@/lib/trace/trace.params';
import { isTakenOut } from '@/lib/serials/serial-flags.rules';
import { LotExpiry } from '../../lots/lot-marks';
import { SerialFlags, SerialStateMark } from '../serial-marks';
import { SerialPlaceText } from '../serial-place';
import { SerialActions } from './serial-actions';

type SerialHeaderProps = { readonly serial: SerialCard; readonly permissions: ReadonlySet<Permission> };

/** Code, item, state, where it is, dates with the days left, and what may be done. @rules SER-14, SER-17 */
export function SerialHeader({ serial, permissions }: SerialHeaderProps) {
  const t = useTranslations('serials');
  const { id, code, cancelled, forcedClosed, reserved } = serial;
  const unloadable = permissions.has('record.post') && serial.state === 'IN_STOCK' && !serial.voided && !isTakenOut(serial);
  const template = serial.unloadTemplateId ? `&template=${serial.unloadTemplateId}` : '';
  const lot = serial.lotId ? `&lot=${serial.lotId}` : `&item=${serial.itemId}&quantity=1`;
  return (
    <PageHeader
      parents={[{ label: t('title'), href: '/serials' }]}
      title={<CodeText code={code} size="title" />}
      state={
        <>
          <span className="text-ink">
            <code>
              {serial.classCode} {serial.itemCode}
            </code>{' '}
            {serial.itemDescription}
            {serial.variant ? ` · ${serial.variant} ${serial.variantName ?? ''}` : null}
          </span>
          {serial.voided ? <StatusChip status="voided" /> : <SerialStateMark state={serial.state} />}
          <SerialFlags flags={serial} dash={false} />
          <span>
            <SerialPlaceText serial={serial} />
          </span>
          <span>
            {t('start')} <DayText value={serial.startDate} />
          </span>
          <span className="inline-flex items-center gap-1">
            {t('expiry')} <LotExpiry {...serial} />
          </span>
        </>
      }
      action={
        <>
          <LinkButton href={traceHref({ serial: id }) as Route}>{t('trace')}</LinkButton>
          {unloadable ? (
            <LinkButton
              kind="primary"
              href={`/records/new?type=UNLOAD&pieces=${encodeURIComponent(code)}${lot}${template}&next=/serials/${id}` as Route}
            >
              {t('unload')}
            </LinkButton>
          ) : null}
        </>
      }
      menu={
        serial.voided ? null : (
          <SerialActions
            serial={{ id, code, cancelled, forcedClosed, reserved }}
            may={{ edit: permissions.has('lot.edit'), flag: permissions.has('serial.flags'), print: permissions.has('label.print') }}
          />
        )
      }
    />
  );
}
