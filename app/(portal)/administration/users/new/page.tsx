import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { env } from '@/lib/server/env';
import { requireSession } from '@/lib/server/page';
import { InviteForm } from '../invite-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('users'))('inviteTitle') });

/** Asks a person into the company. */
export default async function InvitePage() {
  const { company } = await requireSession('user.manage');
  const t = await getTranslations('users');
  return (
    <>
      <PageHeader
        title={t('inviteTitle')}
        state={t('inviteWhy', { company: company.name })}
        parents={[{ label: t('title'), href: '/administration/users' }]}
      />
      <InviteForm origin={env().publicUrl} mail={env().mail !== null} />
    </>
  );
}
