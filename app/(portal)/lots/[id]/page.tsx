import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { dayIn } from '@/lib/kernel/day';
import { readLot } from '@/lib/lots/lot-card.query';
import { listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { LotBands } from './lot-bands';
import { LotDetails } from './lot-details';
import { LotFigures } from './lot-figures';
import { LotHeader } from './lot-header';
import { LotTabs } from './lot-tabs';
import { MarkOpened } from './mark-opened';
import { lotTabParams } from './tabs.params';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function lotOf({ params }: Pick<Props, 'params'>) {
  const { actor, company } = await requireSession();
  const id = z.uuid().safeParse((await params).id);
  const today = dayIn(company.timeZone, new Date());
  const lot = id.success ? await readLot(appDatabase().sql, company.id, id.data, today) : null;
  if (!lot) notFound();
  return { lot, actor, company, today };
}

export const generateMetadata = async (props: Props): Promise<Metadata> => ({ title: (await lotOf(props)).lot.code });

/** The card of a lot: header, what stands in its way, figures, details, and what happened to it. */
export default async function LotPage(props: Props) {
  const { lot, actor, company, today } = await lotOf(props);
  const place = { lot, companyId: company.id, timeZone: company.timeZone, today };
  return (
    <>
      <LotHeader lot={lot} statuses={await listStatuses(appDatabase().sql, company.id)} permissions={actor.permissions} />
      <LotBands {...place} />
      <LotFigures lot={lot} />
      <LotDetails lot={lot} />
      <LotTabs {...place} {...lotTabParams.parse(await props.searchParams)} mayReadTrail={actor.permissions.has('audit.read')} />
      {lot.opened ? null : <MarkOpened lotId={lot.id} />}
    </>
  );
}
