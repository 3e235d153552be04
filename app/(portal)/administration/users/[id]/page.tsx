import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { isId } from '@/lib/kernel/id';
import { appDatabase } from '@/lib/server/app-database';
import { env } from '@/lib/server/env';
import { requireSession } from '@/lib/server/page';
import { readUser } from '@/lib/users/users.query';
import { UserCardView } from './user-card';

type Props = PageProps<'/administration/users/[id]'>;

const read = cache(async (id: string) => {
  const { company } = await requireSession('user.manage');
  const user = isId(id) ? await readUser(appDatabase().sql, company.id, id) : null;
  return user ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ name }, t] = await Promise.all([read((await params).id), getTranslations('users')]);
  return { title: `${name} · ${t('title')}` };
}

/** One member: what the person may do, and the ways in and out. */
export default async function UserPage({ params }: Props) {
  const { user: own, company } = await requireSession('user.manage');
  const user = await read((await params).id);
  return <UserCardView user={user} own={own.id === user.userId} origin={env().publicUrl} timeZone={company.timeZone} />;
}
