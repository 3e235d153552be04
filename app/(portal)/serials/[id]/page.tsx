import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { dayIn } from '@/lib/kernel/day';
import { readSerial } from '@/lib/serials/serial-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { kinOf } from '@/lib/trace/kin.query';
import { SerialCardView } from './serial-card';
import { serialTabParams } from './tabs.params';

/** Read once for title and page. */
const serialOf = cache(async (given: string) => {
  const { actor, company } = await requireSession();
  const id = z.uuid().safeParse(given);
  const today = dayIn(company.timeZone, new Date());
  const serial = id.success ? await readSerial(appDatabase().sql, company.id, id.data, today) : null;
  if (!serial) notFound();
  return { permissions: actor.permissions, place: { serial, companyId: company.id, timeZone: company.timeZone } };
});

export async function generateMetadata({ params }: PageProps<'/serials/[id]'>): Promise<Metadata> {
  return { title: (await serialOf((await params).id)).place.serial.code };
}

/** The card of a piece. */
export default async function SerialPage({ params, searchParams }: PageProps<'/serials/[id]'>) {
  const { place, permissions } = await serialOf((await params).id);
  const [search, kin] = await Promise.all([
    searchParams,
    kinOf(appDatabase().sql, place.companyId, { kind: 'serial', id: place.serial.id }),
  ]);
  return <SerialCardView {...place} {...serialTabParams.parse(search)} kin={kin} permissions={permissions} />;
}
