import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { dayIn } from '@/lib/kernel/day';
import { readLot } from '@/lib/lots/lot-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { LotCard } from './lot-card';
import { lotTabParams } from './tabs.params';

/** Read once for title and page. */
const lotOf = cache(async (given: string) => {
  const { actor, company } = await requireSession();
  const id = z.uuid().safeParse(given);
  const today = dayIn(company.timeZone, new Date());
  const lot = id.success ? await readLot(appDatabase().sql, company.id, id.data, today) : null;
  if (!lot) notFound();
  return { permissions: actor.permissions, place: { lot, companyId: company.id, timeZone: company.timeZone, today } };
});

export async function generateMetadata({ params }: PageProps<'/lots/[id]'>): Promise<Metadata> {
  return { title: (await lotOf((await params).id)).place.lot.code };
}

/** The card of a lot. */
export default async function LotPage({ params, searchParams }: PageProps<'/lots/[id]'>) {
  const { place, permissions } = await lotOf((await params).id);
  return <LotCard {...place} {...lotTabParams.parse(await searchParams)} permissions={permissions} />;
}
