import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { requireSession } from '@/lib/server/page';
import { examine } from '@/lib/system/doctor.rules';
import { systemFacts } from '@/lib/system/this-portal';
import { DoctorLines } from './doctor-lines';
import { SystemDetails } from './system-details';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('system'))('title') });

/** Where the portal runs, and whether its settings are sound. */
export default async function SystemPage() {
  await requireSession('company.manage');
  const [facts, t] = await Promise.all([systemFacts(), getTranslations('system')]);
  const lines = examine(facts);
  const wrong = lines.filter(({ verdict }) => verdict === 'warn' || verdict === 'bad').length;
  return (
    <>
      <PageHeader title={t('title')} state={wrong === 0 ? t('sound') : t('wrong', { count: wrong })} />
      <DoctorLines lines={lines} />
      <SystemDetails facts={facts} />
    </>
  );
}
