import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { readDemo } from '@/lib/demo/enter-demo';
import { isLocale } from '@/lib/i18n/locales';
import { timeZones } from '@/lib/kernel/time-zone';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { DemoOffer } from './demo-offer';
import { FoundForm } from './found-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('company'))('foundTitle') });

/** A further company of this portal. */
export default async function NewCompanyPage() {
  const { company, user } = await requireSession('company.manage');
  const demo = await readDemo(appDatabase().sql, user.id);
  const t = await getTranslations('company');
  const language = isLocale(company.language) ? company.language : 'en';
  return (
    <>
      <PageHeader title={t('foundTitle')} state={t('foundWhy')} parents={[{ label: t('title'), href: '/setup/company' }]} />
      <FoundForm zones={timeZones()} language={language} timeZone={company.timeZone} />
      {demo?.mine ? null : <DemoOffer there={demo !== null} />}
    </>
  );
}
