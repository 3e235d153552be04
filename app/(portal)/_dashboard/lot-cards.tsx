import { useLocale, useTranslations } from 'next-intl';
import { type Bar, Bars, type BarTone } from '@/components/chart/bars';
import type { Dashboard, StatusCount } from '@/lib/dashboard/dashboard.types';
import { formatQuantity } from '@/lib/i18n/formats';
import type { Day } from '@/lib/kernel/day';
import { LotStatus } from '../lots/lot-marks';
import { LISTS } from './addresses';
import { Card, Nothing } from './card';

type CardProps = { readonly data: Dashboard; readonly today: Day };

const TONES: Readonly<Record<string, BarTone>> = { RELEASED: 'good', QUARANTINE: 'warn', REJECTED: 'bad' };
const toneOf = ({ kind, excludes }: StatusCount): BarTone => TONES[kind ?? ''] ?? (excludes ? 'bad' : 'plain');

export function StatusCard({ data: { statuses } }: Pick<CardProps, 'data'>) {
  const t = useTranslations('dashboard.status');
  const locale = useLocale();
  const bars = statuses.map(
    (status): Bar => ({
      key: status.code ?? '-',
      label: <LotStatus statusName={status.name} statusKind={status.kind} excludes={status.excludes} />,
      value: status.lots,
      text: formatQuantity(locale, String(status.lots)),
      href: LISTS.status(status),
      tone: toneOf(status),
    }),
  );
  return (
    <Card id="status" title={t('title')} link={{ href: LISTS.open, label: t('all') }}>
      {bars.length > 0 ? <Bars label={t('title')} bars={bars} /> : <Nothing>{t('none')}</Nothing>}
    </Card>
  );
}

export function ExpiryCard({ data: { expiry }, today }: CardProps) {
  const t = useTranslations('dashboard.expiry');
  const locale = useLocale();
  const bar = (key: Exclude<keyof typeof expiry, 'near'>, href: string, tone: BarTone): Bar => ({
    key,
    label: t(key),
    value: expiry[key],
    text: formatQuantity(locale, String(expiry[key])),
    href,
    tone,
  });
  const any = Object.values(expiry).some((count) => count > 0);
  return (
    <Card id="expiry" title={t('title')} link={{ href: LISTS.near, label: t('near', { count: expiry.near }) }}>
      {any ? (
        <Bars
          label={t('title')}
          bars={[
            bar('expired', LISTS.expired(today), 'bad'),
            bar('week', LISTS.expiring(today, 0, 7), 'warn'),
            bar('fortnight', LISTS.expiring(today, 8, 14), 'warn'),
            bar('month', LISTS.expiring(today, 15, 30), 'plain'),
            bar('days60', LISTS.expiring(today, 31, 60), 'plain'),
            bar('days90', LISTS.expiring(today, 61, 90), 'plain'),
            bar('days180', LISTS.expiring(today, 91, 180), 'plain'),
            bar('days365', LISTS.expiring(today, 181, 365), 'plain'),
          ]}
        />
      ) : (
        <Nothing>{t('none')}</Nothing>
      )}
    </Card>
  );
}

export function WaitingCard({ data: { waiting, statuses, quarantined } }: Pick<CardProps, 'data'>) {
  const t = useTranslations('dashboard.waiting');
  const link = { href: LISTS.quarantine(statuses), label: t('all', { count: quarantined }) };
  return (
    <Card id="waiting" title={t('title')} link={quarantined > 0 ? link : undefined}>
      {waiting.length > 0 ? (
        <Bars
          label={t('title')}
          bars={waiting.map(({ id, code, item, days }) => ({
            key: id,
            label: (
              <>
                <code className="font-medium">{code}</code> <span className="text-muted">{item}</span>
              </>
            ),
            value: days,
            text: t('days', { count: days }),
            href: `/lots/${id}`,
            tone: 'warn',
          }))}
        />
      ) : (
        <Nothing>{t('none')}</Nothing>
      )}
    </Card>
  );
}
