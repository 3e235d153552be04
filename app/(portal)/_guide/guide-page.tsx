import { planGuide } from '@/lib/getting-started/guide.rules';
import { readGuide } from '@/lib/getting-started/guide.query';
import { dayIn } from '@/lib/kernel/day';
import { listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { EndState } from './end-state';
import { Guide } from './guide';
import { Places } from './places';

/** The guide from nothing to the first lot, its state read from the data, and the ways into the registers. @rules GUI-01, GUI-03 */
export async function GuidePage() {
  const { actor, company } = await requireSession();
  const { sql } = appDatabase();
  const [facts, statuses] = await Promise.all([
    readGuide(sql, company.id, dayIn(company.timeZone, new Date())),
    listStatuses(sql, company.id),
  ]);
  const guide = planGuide(facts);
  const end =
    guide.complete && facts.lot ? (
      <EndState lot={facts.lot} statuses={statuses} mayChangeStatus={actor.permissions.has('lot.status')} />
    ) : null;
  return (
    <>
      <Guide guide={guide} facts={facts} permissions={actor.permissions} end={end} />
      <Places />
    </>
  );
}
