import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { FiguresRow } from '@/components/ui/figures-row';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import type { GuideLot } from '@/lib/getting-started/guide.types';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { LotStatus } from '../lots/lot-marks';
import { TryStatus } from './try-status';

type EndStateProps = {
  readonly lot: GuideLot;
  readonly statuses: readonly StatusOption[];
  readonly mayChangeStatus: boolean;
  /** Further buttons. */
  readonly children?: ReactNode;
};

/** The end state of the guide with the real figures, and the offer to see available become 0 (domain 4.1). */
export function EndState({ lot, statuses, mayChangeStatus, children }: EndStateProps) {
  const t = useTranslations('guide.end');
  const lots = useTranslations('lots');
  const href = `/lots/${lot.id}` as Route;
  const figure = (key: 'initial' | 'onHand' | 'committed' | 'available') => ({
    key,
    label: lots(key),
    value: <QuantityText value={lot[key]} />,
    unit: lot.uom,
    href,
    strong: key === 'available',
  });
  return (
    <section aria-labelledby="end-title" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="end-title" className="text-body font-semibold">
            {t('title')}
          </h2>
          <p className="max-w-prose text-table text-muted">{t('body')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={href}>{t('openCard')}</LinkButton>
          <LinkButton kind="quiet" href={`/lots?code=${encodeURIComponent(lot.code)}&view=all` as Route}>
            {t('inList')}
          </LinkButton>
          {children}
        </div>
      </div>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-table">
        <CodeText code={lot.code} href={href} />
        <code>{lot.item}</code>
        <span>
          <span className="text-muted">{lots('start')}</span> <DayText value={lot.startDate} />
        </span>
        <span>
          <span className="text-muted">{lots('expiry')}</span> <DayText value={lot.expiryDate} />
        </span>
        {lot.closed ? <StatusChip status="closed" /> : <span>{t('notClosed')}</span>}
        <LotStatus {...lot} />
      </p>
      <FiguresRow label={lots('figures')} figures={[figure('initial'), figure('onHand'), figure('committed'), figure('available')]} />
      {mayChangeStatus && !lot.closed ? <TryStatus lot={lot} statuses={statuses} /> : null}
    </section>
  );
}
