'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { useFormats } from '@/lib/i18n/use-words';
import type { Day } from '@/lib/kernel/day';
import type { ItemDraft } from './item-draft.types';

type Tracking = { readonly itemId: string; readonly trackedFrom: Day | null; readonly byLots: boolean };

/** What there is to say of lots and serial numbers of an item that has moved: they may begin, or began later; null where they always were or never can be. `wholeUnits` are those of whole pieces, which may get numbers. */
export function trackingOf(
  { id, lotManaged, serialManaged, phantom, uomId }: ItemDraft,
  trackedFrom: Day | null,
  wholeUnits: readonly string[],
): Tracking | null {
  if (id === null) return null;
  const may = !serialManaged && !phantom && (!lotManaged || wholeUnits.includes(uomId ?? ''));
  return trackedFrom !== null || may ? { itemId: id, trackedFrom, byLots: lotManaged } : null;
}

/** The ways to lots and serial numbers of an item that has moved, where their switches are locked; once begun, since when. */
export function TrackingLinks({ itemId, trackedFrom, byLots, mayEdit }: Tracking & { readonly mayEdit: boolean }) {
  const t = useTranslations('items.tracking');
  const items = useTranslations('items');
  const { day } = useFormats();
  const page = `/setup/items/${itemId}/tracking`;
  if (trackedFrom !== null)
    return (
      <Band
        kind="info"
        title={t('since', { date: day(trackedFrom) })}
        action={
          mayEdit ? (
            <LinkButton size="small" href={page as Route}>
              {t('manage')}
            </LinkButton>
          ) : null
        }
      >
        {t('sinceWhy')}
      </Band>
    );
  return (
    <Band kind="info" title={items('usedTitle')}>
      <p>{t(byLots ? 'startNumbersWhy' : 'startWhy')}</p>
      {mayEdit ? (
        <p className="mt-2 flex flex-wrap gap-2">
          {byLots ? null : (
            <LinkButton size="small" href={`${page}?begin=lots` as Route}>
              {t('startLots')}
            </LinkButton>
          )}
          <LinkButton size="small" href={`${page}?begin=serials` as Route}>
            {t('startSerials')}
          </LinkButton>
        </p>
      ) : null}
    </Band>
  );
}
