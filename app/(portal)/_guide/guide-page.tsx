import { planGuide } from '@/lib/getting-started/guide.rules';
import { readGuide } from '@/lib/getting-started/guide.query';
import { readGuideState } from '@/lib/getting-started/guide-state.query';
import { dayIn } from '@/lib/kernel/day';
import { listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import type { Session } from '@/lib/server/session';
import { Dashboard } from '../_dashboard/dashboard';
import { DismissButton } from './dismiss-button';
import { EndState } from './end-state';
import { Guide, type GuideProps } from './guide';
import { Places } from './places';

async function readSteps({ actor, company }: Session): Promise<Pick<GuideProps, 'guide' | 'facts' | 'permissions'>> {
  const facts = await readGuide(appDatabase().sql, company.id, dayIn(company.timeZone, new Date()));
  return { facts, guide: planGuide(facts), permissions: actor.permissions };
}

/** The guide by itself, with the ways into the registers: under Help whenever it is wanted. @rules GUI-01, GUI-03, GUI-04 */
export async function GuidePage() {
  const session = await requireSession();
  const [steps, state] = await Promise.all([readSteps(session), readGuideState(appDatabase().sql, session.company.id)]);
  return (
    <>
      <Guide {...steps} state={state} />
      <End {...steps} companyId={session.company.id} />
      <Places />
    </>
  );
}

/**
 * Home: the guide until it is done or taken away, then the figures of the day; what the guide made stands below them until somebody takes
 * it away. A demo has no beginning to be led through.
 * @rules GUI-01, GUI-03, GUI-04
 */
export async function Home() {
  const session = await requireSession();
  const state = await readGuideState(appDatabase().sql, session.company.id);
  if (state.dismissedAt !== null || session.company.demo) return <Dashboard session={session} />;
  const steps = await readSteps(session);
  if (!steps.guide.complete)
    return (
      <>
        <Guide {...steps} state={state} />
        <Places />
      </>
    );
  return (
    <>
      <Dashboard session={session} />
      <End {...steps} companyId={session.company.id} dismissible />
    </>
  );
}

type EndProps = Pick<GuideProps, 'guide' | 'facts' | 'permissions'> & { readonly companyId: number; readonly dismissible?: boolean };

/** The lot that the guide made, as it stands. */
async function End({ guide, facts, permissions, companyId, dismissible = false }: EndProps) {
  if (!guide.complete || !facts.lot) return null;
  const statuses = await listStatuses(appDatabase().sql, companyId);
  return (
    <EndState lot={facts.lot} statuses={statuses} mayChangeStatus={permissions.has('lot.status')}>
      {dismissible && permissions.has('config.edit') ? <DismissButton dismissed={false} /> : null}
    </EndState>
  );
}
