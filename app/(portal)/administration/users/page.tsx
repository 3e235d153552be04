import { UserPlus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { userRegisterParams } from '@/lib/users/user-register.params';
import { listUsers } from '@/lib/users/users.query';
import { ListKit } from '../../_list/list-kit';
import { UserRegister } from './user-register';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('users'))('title') });

/** Everybody who may enter the company, or was asked to. */
export default async function UsersPage({ searchParams }: PageProps<'/administration/users'>) {
  const [session, search] = await Promise.all([requireSession('user.manage'), searchParams]);
  const params = userRegisterParams.parse(search);
  const db = appDatabase();
  const [page, kit, t] = await Promise.all([
    listUsers(db.sql, session.company.id, params),
    readListKit({ db, session }, 'users', search),
    getTranslations('users'),
  ]);
  const invite = (
    <LinkButton kind="primary" href="/administration/users/new" icon={<UserPlus aria-hidden="true" className="size-4" />}>
      {t('invite')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} action={invite} />
      <ListKit kit={kit}>
        <UserRegister params={params} page={page} now={new Date().toISOString()} />
      </ListKit>
    </>
  );
}
