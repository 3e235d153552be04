import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireSession } from '@/lib/server/page';
import { PasswordForm } from './password-form';
import { SignOutEverywhere } from './sign-out-everywhere';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('profileTitle') };
}

/** A person's own page: the password, and the way out of every device. */
export default async function ProfilePage() {
  const { user, company } = await requireSession();
  const t = await getTranslations('auth');
  return (
    <div className="flex max-w-[40rem] flex-col gap-8">
      <div>
        <h1 className="text-title font-semibold">{user.name}</h1>
        <p className="text-muted">{t('profileIn', { email: user.email, company: company.name })}</p>
      </div>
      <section className="flex flex-col gap-4">
        <h2 className="font-semibold">{t('changePassword')}</h2>
        <PasswordForm words={[company.code, user.name, user.email]} email={user.email} />
      </section>
      <section className="flex flex-col items-start gap-3 border-t border-line pt-5">
        <h2 className="font-semibold">{t('everywhere')}</h2>
        <p className="text-table text-muted">{t('everywhereWhy')}</p>
        <SignOutEverywhere />
      </section>
    </div>
  );
}
