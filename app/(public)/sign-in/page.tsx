import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { safeCallback } from '@/lib/auth/safe-callback.rules';
import { currentSession } from '@/lib/server/session';
import { SignInForm } from './sign-in-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('signInTitle') };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[]; again?: string | string[] }> };

/** Who is signed in already goes where the link leads, unless the session is to be begun anew. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, again } = await searchParams;
  const target = safeCallback(callbackUrl);
  if (again !== '1' && (await currentSession())) redirect(target as Route);
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className="text-title font-semibold">{t('signInTitle')}</h1>
      <p className="mt-1 mb-6 text-muted">{t('signInWhy')}</p>
      <SignInForm target={target} />
      <p className="mt-6 text-table text-muted">{t('forgotten')}</p>
    </>
  );
}
