import { UserPlus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { userRegisterParams } from '@/lib/users/user-register.params';
import { listUsers } from '@/lib/users/users.query';
import { UserRegister } from './user-register';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('users'))('title') });

/** Everybody who may enter the company, or was asked to. */
export default async function UsersPage({ searchParams }: PageProps<'/administration/users'>) {
  const { company } = await requireSession('user.manage');
  const params = userRegisterParams.parse(await searchParams);
  const [page, t] = await Promise.all([listUsers(appDatabase().sql, company.id, params), getTranslations('users')]);
  const invite = (
    <LinkButton kind="primary" href="/administration/users/new" icon={<UserPlus aria-hidden="true" className="size-4" />}>
      {t('invite')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} action={invite} />
      <UserRegister params={params} page={page} now={new Date().toISOString()} />
    </>
  );
}
