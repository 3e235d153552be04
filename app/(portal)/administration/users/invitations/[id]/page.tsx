import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { isId } from '@/lib/kernel/id';
import { appDatabase } from '@/lib/server/app-database';
import { env } from '@/lib/server/env';
import { requireSession } from '@/lib/server/page';
import { readOpenInvitation } from '@/lib/users/users.query';
import { InvitationCardView } from './invitation-card';

type Props = PageProps<'/administration/users/invitations/[id]'>;

const read = cache(async (id: string) => {
  const { company } = await requireSession('user.manage');
  const invitation = isId(id) ? await readOpenInvitation(appDatabase().sql, company.id, id) : null;
  return invitation ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ name }, t] = await Promise.all([read((await params).id), getTranslations('users')]);
  return { title: `${name} · ${t('title')}` };
}

/** Somebody who was asked in and has not come yet. */
export default async function InvitationPage({ params }: Props) {
  const { company } = await requireSession('user.manage');
  return <InvitationCardView invitation={await read((await params).id)} origin={env().publicUrl} timeZone={company.timeZone} />;
}
