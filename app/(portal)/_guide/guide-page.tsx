import { type GuideKey, askedGuide } from '@/lib/getting-started/guides.types';
import { planGuide } from '@/lib/getting-started/guide.rules';
import { readGuide } from '@/lib/getting-started/guide.query';
import { readGuideState } from '@/lib/getting-started/guide-state.query';
import { readSerialGuide } from '@/lib/getting-started/serial-guide.query';
import { planSerialGuide } from '@/lib/getting-started/serial-guide.rules';
import { dayIn } from '@/lib/kernel/day';
import type { Search } from '@/lib/kernel/list-params';
import { listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import type { Session } from '@/lib/server/session';
import { Dashboard } from '../_dashboard/dashboard';
import { DismissButton } from './dismiss-button';
import { EndState } from './end-state';
import { Guide, type GuideProps } from './guide';
import { OwnSteps } from './own-steps';
import { Places } from './places';
import { SerialEnd } from './serial-end';
import { SerialGuide, type SerialGuideProps } from './serial-guide';
import { SerialOffer } from './serial-offer';

const todayOf = ({ company }: Session) => dayIn(company.timeZone, new Date());

async function readSteps(session: Session): Promise<Pick<GuideProps, 'guide' | 'facts' | 'permissions'>> {
  const facts = await readGuide(appDatabase().sql, session.company.id, todayOf(session));
  return { facts, guide: planGuide(facts), permissions: session.actor.permissions };
}

async function readSerialSteps(session: Session): Promise<Pick<SerialGuideProps, 'guide' | 'facts' | 'permissions'>> {
  const facts = await readSerialGuide(appDatabase().sql, session.company.id, todayOf(session));
  return { facts, guide: planSerialGuide(facts), permissions: session.actor.permissions };
}

/** The guides by themselves, with the ways into the registers: under Help whenever they are wanted. @rules GUI-01, GUI-03, GUI-04 */
export async function GuidePage({ search }: { search: Search }) {
  const session = await requireSession();
  const state = await readGuideState(appDatabase().sql, session.company.id);
  if (askedGuide(search.guide) === 'serials') {
    const serials = await readSerialSteps(session);
    return (
      <>
        <SerialGuide {...serials} state={state} path="/guide" />
        {serials.guide.complete ? <SerialEnd facts={serials.facts} /> : null}
        <OwnSteps facts={state.own} after={serials.guide.complete} permissions={serials.permissions} />
        <Places />
      </>
    );
  }
  const steps = await readSteps(session);
  return (
    <>
      <Guide {...steps} state={state} path="/guide" />
      <End {...steps} companyId={session.company.id} />
      <OwnSteps facts={state.own} after={steps.guide.complete} permissions={steps.permissions} />
      <Places />
    </>
  );
}

/**
 * Home: the guide for lots until it is done or taken away, then the figures of the day; what the guides made stands below them until
 * somebody takes it away. The guide for serial numbers is a tab beside the one for lots, and afterwards an offer below the figures. A demo
 * has no beginning to be led through.
 * @rules GUI-01, GUI-03, GUI-04
 */
export async function Home({ search }: { search: Search }) {
  const session = await requireSession();
  const state = await readGuideState(appDatabase().sql, session.company.id);
  const [withLots, withSerials] = [state.dismissedAt === null, state.serialsDismissedAt === null];
  if (session.company.demo || !(withLots || withSerials)) return <Dashboard session={session} />;
  const asked: GuideKey | null = askedGuide(search.guide);
  const serials = withSerials ? await readSerialSteps(session) : null;
  if (serials && asked === 'serials' && !serials.guide.complete)
    return (
      <>
        <SerialGuide {...serials} state={state} path="/" />
        <OwnSteps facts={state.own} after={false} permissions={serials.permissions} />
        <Places />
      </>
    );
  const steps = withLots ? await readSteps(session) : null;
  if (steps && !steps.guide.complete && !(asked === 'serials' && serials))
    return (
      <>
        <Guide {...steps} state={state} path="/" tabs={serials !== null} />
        <OwnSteps facts={state.own} after={false} permissions={steps.permissions} />
        <Places />
      </>
    );
  return (
    <>
      <Dashboard session={session} />
      {steps ? <End {...steps} companyId={session.company.id} dismissible /> : null}
      {steps ? <OwnSteps facts={state.own} after={steps.guide.complete} permissions={steps.permissions} whileOpen /> : null}
      {serials ? <Serials {...serials} /> : null}
    </>
  );
}

/** The pieces that the guide made, as they stand; before that the way into it. */
function Serials({ guide, facts, permissions }: Pick<SerialGuideProps, 'guide' | 'facts' | 'permissions'>) {
  const away = permissions.has('config.edit') ? <DismissButton guide="serials" dismissed={false} /> : null;
  return guide.complete ? <SerialEnd facts={facts}>{away}</SerialEnd> : <SerialOffer guide={guide}>{away}</SerialOffer>;
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
