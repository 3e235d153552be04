import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Band, type BandKind } from '@/components/ui/band';
import { getFormats } from '@/lib/i18n/server-words';
import type { Day } from '@/lib/kernel/day';
import { isZero } from '@/lib/kernel/quantity-text';
import { blockDates, isDateBlocked, isExpired } from '@/lib/lots/expiry.rules';
import type { LotCard } from '@/lib/lots/lot-card.query';
import { listHolds } from '@/lib/holds/holds.query';
import { lastClosing, listStatusSteps } from '@/lib/lots/lot-history.query';
import { appDatabase } from '@/lib/server/app-database';
import { LiftButton } from './lift-button';

type LotBandsProps = {
  readonly lot: LotCard;
  readonly companyId: number;
  readonly timeZone: string;
  readonly today: Day;
  readonly mayLift: boolean;
};
type Since = { readonly at: Date; readonly by: string; readonly reason: string | null } | null | undefined;
type Shown = {
  readonly key: string;
  readonly kind: BandKind;
  readonly title: string;
  readonly body: string;
  readonly since?: Since;
  readonly action?: ReactNode;
};

/** What keeps the lot from being taken: what, since when, by whom, why, and what may still be done. @rules WTH-01, LOT-30, LOT-15, LOT-16, LOT-17, EXP-05, EXP-08 */
export async function LotBands({ lot, companyId, timeZone, today, mayLift }: LotBandsProps): Promise<ReactNode> {
  const [t, h, f] = await Promise.all([getTranslations('lots.bands'), getTranslations('holds'), getFormats(timeZone)]);
  const { sql } = appDatabase();
  const quantity = f.quantity(lot.ledger, lot.uom);
  const expiry = lot.expiryDate ?? today;
  // What was used up is no alarm any more; a hold or a recall still is.
  const gone = isZero(lot.ledger);
  const left = gone ? 'none' : 'some';
  const bands: Shown[] = [];
  if (lot.voided) bands.push({ key: 'voided', kind: 'info', title: t('voided'), body: t('voidedBody') });
  if (lot.closed)
    bands.push({
      key: 'closed',
      kind: 'info',
      title: t('closed'),
      body: t('closedBody', { quantity: gone ? 'none' : quantity }),
      since: await lastClosing(sql, companyId, lot.id),
    });
  for (const hold of lot.openHolds > 0 ? await listHolds(sql, companyId, lot.id) : []) {
    if (hold.liftedAt !== null) continue;
    bands.push({
      key: hold.id,
      kind: 'warn',
      title: h('band', { cause: h(`causes.${hold.cause}`) }),
      body: h('bandBody', { templates: lot.anyLotTemplates ?? 'none' }),
      since: { at: hold.openedAt, by: hold.openedBy, reason: hold.reason },
      action: mayLift ? <LiftButton lot={{ id: lot.id, code: lot.code }} hold={{ id: hold.id, others: hold.others }} /> : undefined,
    });
  }
  if (lot.excludes) {
    const [step] = await listStatusSteps(sql, companyId, lot.id);
    bands.push({
      key: 'status',
      kind: lot.statusKind === 'REJECTED' ? 'bad' : 'warn',
      title: t('status', { status: lot.statusName ?? '' }),
      body: t('statusBody', { left }),
      since: step,
    });
  }
  if (isExpired(lot, today))
    bands.push({
      key: 'expired',
      kind: gone ? 'info' : 'bad',
      title: t('expired', { day: f.day(expiry) }),
      body: t('expiredBody', { left }),
    });
  else if (isDateBlocked(lot, today))
    bands.push({
      key: 'blocked',
      kind: gone ? 'info' : 'bad',
      title: t('blocked', { day: f.day(blockDates(lot).blockDate ?? today), expiry: f.day(expiry) }),
      body: t('expiredBody', { left }),
    });
  else if (lot.near)
    bands.push({
      key: 'near',
      kind: 'warn',
      title: t('near', { left: f.daysLeft(lot.daysLeft ?? 0), day: f.day(expiry) }),
      body: t(lot.blockWarningDays === null ? 'nearBodyPlain' : 'nearBody', { until: f.day(lot.usableUntil ?? expiry) }),
    });
  if (!lot.sellable) bands.push({ key: 'notSellable', kind: 'warn', title: t('notSellable'), body: t('notSellableBody', { left }) });
  if (bands.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {bands.map(({ key, kind, title, body, since, action }) => (
        <Band key={key} kind={kind} title={title} action={action}>
          {since ? (
            <p>
              {[t('since', { moment: f.moment(since.at), name: since.by }), since.reason ? t('because', { reason: since.reason }) : '']
                .filter(Boolean)
                .join(' ')}
            </p>
          ) : null}
          <p>{body}</p>
        </Band>
      ))}
    </div>
  );
}
