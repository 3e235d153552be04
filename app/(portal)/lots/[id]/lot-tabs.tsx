import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/tabs';
import type { Day } from '@/lib/kernel/day';
import type { LotAround } from '@/lib/lots/lot-around.query';
import type { LotCard } from '@/lib/lots/lot-card.query';
import { Files } from '../../attachments/files';
import { HistoryTab, StatusTab } from './history-tabs';
import { LabelsTab } from './labels-tab';
import { PiecesTab } from './pieces-tab';
import { MovementsTab } from './movements-tab';
import { StockTab } from './stock-tab';
import { LOT_TABS, type LotTab } from './tabs.params';

export type LotPlaceProps = { readonly lot: LotCard; readonly companyId: number; readonly timeZone: string; readonly today: Day };
type LotTabsProps = LotPlaceProps & {
  readonly tab: LotTab;
  readonly voided: boolean;
  readonly mayReadTrail: boolean;
  readonly mayChangeFiles: boolean;
  readonly around: LotAround;
};

/** Loading, unloading, stock, pieces, status and history of a lot; the address says which is open. The trail is for those who may read it. */
export function LotTabs({ tab, voided, mayReadTrail, mayChangeFiles, around, ...place }: LotTabsProps) {
  const t = useTranslations('lots');
  const tabs = LOT_TABS.filter((key) => (key !== 'history' || mayReadTrail) && (key !== 'pieces' || around.pieces > 0));
  const shown = tabs.includes(tab) ? tab : 'loading';
  return (
    <section className="flex flex-col gap-4">
      <Tabs
        label={t('sections')}
        tabs={tabs.map((key) => ({
          key,
          label: t(`tabs.${key}`),
          count: around.many && (key === 'loading' || key === 'unloading') ? undefined : around[key],
          href: `/lots/${place.lot.id}?tab=${key}` as Route,
          current: key === shown,
        }))}
      />
      {shown === 'loading' ? <MovementsTab {...place} direction="LOAD" undone={voided} tab={shown} /> : null}
      {shown === 'unloading' ? <MovementsTab {...place} direction="UNLOAD" undone={voided} tab={shown} /> : null}
      {shown === 'stock' ? <StockTab {...place} /> : null}
      {shown === 'pieces' ? <PiecesTab {...place} count={around.pieces} /> : null}
      {shown === 'files' ? (
        <Files
          owner="lot"
          ownerId={place.lot.id}
          name={place.lot.code}
          companyId={place.companyId}
          timeZone={place.timeZone}
          mayChange={mayChangeFiles}
        />
      ) : null}
      {shown === 'labels' ? <LabelsTab {...place} /> : null}
      {shown === 'status' ? <StatusTab {...place} /> : null}
      {shown === 'history' ? <HistoryTab {...place} /> : null}
    </section>
  );
}
