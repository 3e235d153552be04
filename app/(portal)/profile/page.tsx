import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { listSessions } from '@/lib/auth/user-sessions';
import { appDatabase } from '@/lib/server/app-database';
import { env } from '@/lib/server/env';
import { requireSession } from '@/lib/server/page';
import { readProfile } from '@/lib/users/profile.query';
import { HabitsForm } from './habits-form';
import { PasswordForm } from './password-form';
import { ProfileSection } from './profile-section';
import { SessionList } from './session-list';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('auth'))('profileTitle') });

/** A person's own page: name and habits, password, and the devices that are signed in. */
export default async function ProfilePage() {
  const { user, company, claims } = await requireSession();
  const db = appDatabase();
  const [profile, sessions, t, locale] = await Promise.all([
    readProfile(db, user.id),
    listSessions(db, user.id, env().limits),
    getTranslations('auth'),
    getLocale(),
  ]);
  return (
    <div className="flex max-w-[40rem] flex-col gap-8">
      <PageHeader title={user.name} state={t('profileIn', { email: user.email, company: company.name })} />
      <HabitsForm key={profile.version} profile={{ ...profile, language: profile.language ?? locale }} />
      <ProfileSection title={t('changePassword')}>
        <PasswordForm words={[company.code, user.name, user.email]} email={user.email} />
      </ProfileSection>
      <ProfileSection title={t('everywhere')} why={t('everywhereWhy')}>
        <SessionList sessions={sessions} current={claims.sessionId} now={new Date()} />
      </ProfileSection>
    </div>
  );
}
