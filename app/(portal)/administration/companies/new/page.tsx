import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { isLocale } from '@/lib/i18n/locales';
import { timeZones } from '@/lib/kernel/time-zone';
import { requireSession } from '@/lib/server/page';
import { FoundForm } from './found-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('company'))('foundTitle') });

/** A further company of this portal. */
export default async function NewCompanyPage() {
  const { company } = await requireSession('company.manage');
  const t = await getTranslations('company');
  const language = isLocale(company.language) ? company.language : 'en';
  return (
    <>
      <PageHeader title={t('foundTitle')} state={t('foundWhy')} parents={[{ label: t('title'), href: '/setup/company' }]} />
      <FoundForm zones={timeZones()} language={language} timeZone={company.timeZone} />
    </>
  );
}
