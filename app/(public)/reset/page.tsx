import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Band } from '@/components/ui/band';
import { appDatabase } from '@/lib/server/app-database';
import { readReset } from '@/lib/users/reset-password';
import { ResetForm } from './reset-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('users');
  return { title: t('resetTitle'), referrer: 'no-referrer' };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Where the link for a new password leads. */
export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const given = typeof token === 'string' ? token.slice(0, 200) : '';
  const user = await readReset(appDatabase().sql, given);
  const t = await getTranslations('users');
  return (
    <>
      <h1 className="text-title font-semibold">{t('resetTitle')}</h1>
      <p className="mt-1 mb-6 text-muted">{user ? t('resetWhy', { name: user.name }) : null}</p>
      {user ? (
        <ResetForm token={given} email={user.email} words={[user.company.code, user.company.name, user.name, user.email]} />
      ) : (
        <Band kind="bad" title={t('badLink')}>
          {t('badReset')}
        </Band>
      )}
    </>
  );
}
