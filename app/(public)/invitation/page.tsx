import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Band } from '@/components/ui/band';
import { appDatabase } from '@/lib/server/app-database';
import { readInvitation } from '@/lib/users/accept-invitation';
import { AcceptForm } from './accept-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('users');
  return { title: t('acceptTitle'), referrer: 'no-referrer' };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Where the link of an invitation leads: name and password of a newcomer, or the password of an account that is there already. */
export default async function InvitationPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const given = typeof token === 'string' ? token.slice(0, 200) : '';
  const invitation = await readInvitation(appDatabase().sql, given);
  const t = await getTranslations('users');
  if (!invitation) {
    return (
      <>
        <h1 className="mb-6 text-title font-semibold">{t('acceptTitle')}</h1>
        <Band kind="bad" title={t('badLink')}>
          {t('badInvitation')}
        </Band>
      </>
    );
  }
  const { company, email, name, invitedBy } = invitation;
  return (
    <>
      <h1 className="text-title font-semibold">{t('acceptInto', { company: company.name })}</h1>
      <p className="mt-1 mb-6 text-muted">{t('acceptWhy', { by: invitedBy })}</p>
      <AcceptForm token={given} email={email} name={name} known={invitation.userId !== null} words={[company.code, company.name]} />
    </>
  );
}
