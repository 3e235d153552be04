import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { dayIn } from '@/lib/kernel/day';
import { readGuide } from '@/lib/getting-started/guide.query';
import { planGuide } from '@/lib/getting-started/guide.rules';
import { listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { EndState } from './_guide/end-state';
import { Guide } from './_guide/guide';
import { Places } from './_guide/places';

/** The layout's pattern for titles holds for the pages below it, not for this one beside it. */
export async function generateMetadata(): Promise<Metadata> {
  const { company } = await requireSession();
  return { title: { absolute: `${(await getTranslations('guide'))('homeTitle')} · ${company.name}` } };
}

/** Home: the guide from nothing to the first lot, its state read from the data, and the ways into the registers. @rules GUI-01, GUI-03 */
export default async function HomePage() {
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
