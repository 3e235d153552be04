'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { toldReasons } from '@/lib/i18n/told-reasons';
import { useFormats } from '@/lib/i18n/use-words';
import { isSoft } from '@/lib/availability/withdrawal.rules';
import type { LineHandle, Offer } from './use-line';

/** What lots are chosen for: a line, or one component of it. */
export type LotTaker = Pick<LineHandle, 'item' | 'template' | 'offers' | 'take'> & { readonly line: Pick<LineHandle['line'], 'lots'> };
type DialogProps = { readonly open: 'pick' | 'why' | null; readonly onClose: () => void; readonly handle: LotTaker };

const keyOf = (offer: Offer): string => `${offer.lotId}|${offer.locationId ?? ''}`;

/** Lots of the item with their stock per place, several at once; under them those left out, each with its reasons (WDR-13, WDR-14). */
export function ChooseLotsDialog({ open, onClose, handle }: DialogProps) {
  const t = useTranslations('records.choose');
  const [offers, setOffers] = useState<readonly Offer[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ask = useRef(handle.offers);
  ask.current = handle.offers;
  useEffect(() => {
    if (!open) return;
    setOffers(null);
    setFailed(false);
    setChosen(new Set());
    ask
      .current()
      .then(setOffers)
      .catch(() => setFailed(true));
  }, [open]);

  const here = new Set(handle.line.lots.map((lot) => `${lot.lotId}|${lot.locationId ?? ''}`));
  const allowed = handle.template?.allowUnavailableLots ?? false;
  const canTake = (offer: Offer) => offer.reasons.length === 0 || (allowed && offer.reasons.every(isSoft));
  const all = offers ?? [];
  const good = all.filter((offer) => canTake(offer) && !here.has(keyOf(offer)));
  const refused = all.filter((offer) => !canTake(offer));
  const toggle = (offer: Offer) =>
    setChosen((old) => {
      const next = new Set(old);
      if (!next.delete(keyOf(offer))) next.add(keyOf(offer));
      return next;
    });
  const take = () => {
    handle.take(good.filter((offer) => chosen.has(keyOf(offer))));
    onClose();
  };
  return (
    <Dialog
      wide
      open={open !== null}
      onOpenChange={(next) => (next ? undefined : onClose())}
      title={open === 'why' ? t('whyTitle', { item: handle.item.code }) : t('title', { item: handle.item.code })}
      actions={
        open === 'why' ? (
          <Button onClick={onClose}>{t('back')}</Button>
        ) : (
          <>
            <Button kind="quiet" onClick={onClose}>
              {t('back')}
            </Button>
            <Button kind="primary" disabled={chosen.size === 0} onClick={take}>
              {t('take', { count: chosen.size })}
            </Button>
          </>
        )
      }
    >
      {failed ? <p className="text-bad">{t('failed')}</p> : null}
      {open !== 'why' && offers && good.length === 0 ? <p className="text-muted">{t('nothing')}</p> : null}
      {open !== 'why' && good.length > 0 ? <OfferList offers={good} chosen={chosen} onToggle={toggle} uom={handle.item.uom} /> : null}
      {offers && refused.length > 0 ? (
        <section>
          <h3 className="mb-1 text-table font-semibold">{t('leftOut')}</h3>
          <OfferList offers={refused} uom={handle.item.uom} />
        </section>
      ) : null}
      {offers && open === 'why' && refused.length === 0 ? (
        <p className="text-muted">{offers.length === 0 ? t('noStock') : t('noneLeftOut')}</p>
      ) : null}
    </Dialog>
  );
}

type ListProps = {
  readonly offers: readonly Offer[];
  readonly uom: string;
  readonly chosen?: ReadonlySet<string>;
  readonly onToggle?: (offer: Offer) => void;
};

function OfferList({ offers, uom, chosen, onToggle }: ListProps) {
  const t = useTranslations('records.choose');
  const words = useTranslations('errorWords');
  const { list } = useFormats();
  const Box = onToggle ? 'label' : 'div';
  return (
    <ul className="flex max-h-96 flex-col divide-y divide-line overflow-y-auto rounded-md border border-line">
      {offers.map((offer) => (
        <li key={keyOf(offer)}>
          <Box
            className={cx(
              'flex items-start gap-3 px-3 py-2',
              onToggle && 'cursor-pointer hover:bg-sunken has-focus-visible:bg-accent-soft',
            )}
          >
            {onToggle ? (
              <input
                type="checkbox"
                className="mt-1 size-4 shrink-0 accent-accent"
                checked={chosen?.has(keyOf(offer)) ?? false}
                onChange={() => onToggle(offer)}
              />
            ) : null}
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-baseline gap-x-3">
                <code className="truncate text-table font-medium">{offer.code}</code>
                <span className="text-small text-muted">{offer.locationCode ?? t('noPlace')}</span>
                {offer.statusCode ? <span className="text-small text-muted">{offer.statusCode}</span> : null}
              </span>
              <span className="flex flex-wrap gap-x-3 text-small text-muted">
                <span>
                  {t('start')} <DayText value={offer.startDate} />
                </span>
                <span>
                  {t('expiry')} <DayText value={offer.expiryDate} />
                </span>
                {offer.supplierLotCode ? <span className="truncate">{offer.supplierLotCode}</span> : null}
              </span>
              {offer.reasons.length > 0 ? (
                <span className="block text-small text-warn">{list(toldReasons(offer.reasons).map((reason) => words(reason)))}</span>
              ) : null}
            </span>
            <span className="shrink-0 text-right text-table">
              <QuantityText value={onToggle ? offer.available : offer.onHand} uom={uom} />
              <span className="block text-small text-muted">{onToggle ? t('available') : t('onHand')}</span>
            </span>
          </Box>
        </li>
      ))}
    </ul>
  );
}
