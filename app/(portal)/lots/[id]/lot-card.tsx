import type { Permission } from '@/lib/kernel/permissions';
import { listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { LotBands } from './lot-bands';
import { LotDetails } from './lot-details';
import { LotFigures } from './lot-figures';
import { LotHeader } from './lot-header';
import { type LotPlaceProps, LotTabs } from './lot-tabs';
import { MarkOpened } from './mark-opened';
import type { LotTab } from './tabs.params';

type LotCardProps = LotPlaceProps & { readonly tab: LotTab; readonly voided: boolean; readonly permissions: ReadonlySet<Permission> };

/** Header, what stands in the lot's way, figures, details, and what happened to it. */
export async function LotCard({ permissions, tab, voided, ...place }: LotCardProps) {
  const statuses = await listStatuses(appDatabase().sql, place.companyId);
  return (
    <>
      <LotHeader lot={place.lot} statuses={statuses} permissions={permissions} />
      <LotBands {...place} mayLift={permissions.has('lot.status') && !place.lot.voided} />
      <LotFigures lot={place.lot} />
      <LotDetails lot={place.lot} />
      <LotTabs {...place} tab={tab} voided={voided} mayReadTrail={permissions.has('audit.read')} />
      {place.lot.opened ? null : <MarkOpened lotId={place.lot.id} />}
    </>
  );
}
