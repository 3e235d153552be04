import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Band } from '@/components/ui/band';
import { firstRunState } from '@/lib/getting-started/first-run-token';
import { timeZones } from '@/lib/kernel/time-zone';
import { appDatabase } from '@/lib/server/app-database';
import { DemoHint } from './demo-hint';
import { WelcomeForm } from './welcome-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('welcomeTitle'), referrer: 'no-referrer' };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** The first run: open as long as there is no company, to whoever holds the link that the start printed. */
export default async function WelcomePage({ searchParams }: Props) {
  const { token } = await searchParams;
  const given = typeof token === 'string' ? token.slice(0, 200) : '';
  const state = await firstRunState(appDatabase(), given, new Date());
  if (state === 'done') notFound();
  const t = await getTranslations('auth');
  return (
    <>
      <h1 className="text-title font-semibold">{t('welcomeTitle')}</h1>
      <p className="mt-1 mb-6 text-muted">{state === 'open' ? t('welcomeWhy') : null}</p>
      {state === 'open' ? (
        <>
          <WelcomeForm token={given} zones={timeZones()} />
          <DemoHint />
        </>
      ) : (
        <Band kind="bad" title={t('welcomeBadLink')}>
          {t('welcomeBadLinkNext')}
        </Band>
      )}
    </>
  );
}
