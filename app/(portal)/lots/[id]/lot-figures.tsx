import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { FiguresRow } from '@/components/ui/figures-row';
import { QuantityText } from '@/components/ui/quantity';
import { isNegative } from '@/lib/kernel/quantity-text';
import type { LotCard } from '@/lib/lots/lot-card.query';
import type { LotTab } from './tabs.params';

/** Initial, loaded, on hand, committed, available: each leads to what it is made of. @rules STK-01, STK-05 */
export function LotFigures({ lot }: { lot: LotCard }) {
  const t = useTranslations('lots');
  const figure = (key: 'initial' | 'loaded' | 'onHand' | 'committed' | 'available', value: string, tab: LotTab) => ({
    key,
    label: t(key),
    unit: lot.uom,
    href: `/lots/${lot.id}?tab=${tab}` as Route,
    strong: key === 'available',
    value: (
      <span className={isNegative(value) ? 'text-bad' : undefined}>
        <QuantityText value={value} />
      </span>
    ),
  });
  return (
    <FiguresRow
      label={t('figures')}
      figures={[
        figure('initial', lot.initial, 'loading'),
        figure('loaded', lot.loaded, 'loading'),
        figure('onHand', lot.onHand, 'stock'),
        figure('committed', lot.committed, 'stock'),
        figure('available', lot.available, 'stock'),
      ]}
    />
  );
}
