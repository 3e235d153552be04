import { notFound } from 'next/navigation';
import type { Permission } from '@/lib/kernel/permissions';
import { mayAttach } from '@/lib/attachments/may-attach.rules';
import { readLotAround } from '@/lib/lots/lot-around.query';
import { listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { kinOf } from '@/lib/trace/kin.query';
import { PaperHead } from '../../_paper/paper-head';
import { KinView } from './kin';
import { LotBalanceView } from './lot-balance';
import { LotBands } from './lot-bands';
import { LotDetails } from './lot-details';
import { LotFigures } from './lot-figures';
import { LotHeader } from './lot-header';
import { LotNeighbours } from './lot-neighbours';
import { type LotPlaceProps, LotTabs } from './lot-tabs';
import { MarkOpened } from './mark-opened';
import type { LotTab } from './tabs.params';

type LotCardProps = LotPlaceProps & {
  readonly tab: LotTab;
  readonly voided: boolean;
  readonly balance: boolean;
  readonly permissions: ReadonlySet<Permission>;
};

/** Header, what stands in the lot's way, figures, details, and what happened to it. */
export async function LotCard({ permissions, tab, voided, balance, ...place }: LotCardProps) {
  const { sql } = appDatabase();
  const [statuses, around, kin] = await Promise.all([
    listStatuses(sql, place.companyId),
    readLotAround(sql, place.companyId, place.lot.id),
    kinOf(sql, place.companyId, { kind: 'lot', id: place.lot.id }),
  ]);
  if (!around) notFound();
  return (
    <>
      <PaperHead />
      <LotHeader lot={place.lot} statuses={statuses} permissions={permissions} />
      <LotBands {...place} mayLift={permissions.has('lot.status') && !place.lot.voided} />
      <LotFigures lot={place.lot} />
      <LotBalanceView lot={place.lot} companyId={place.companyId} movements={around.loading + around.unloading} asked={balance} />
      <LotDetails lot={place.lot} />
      <KinView {...kin} />
      <LotTabs
        {...place}
        tab={tab}
        voided={voided}
        mayReadTrail={permissions.has('audit.read')}
        mayChangeFiles={mayAttach(permissions, 'lot')}
        around={around}
      />
      <LotNeighbours {...around} />
      {place.lot.opened ? null : <MarkOpened lotId={place.lot.id} />}
    </>
  );
}
