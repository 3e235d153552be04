import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readScanSettings } from '@/lib/scan/scan-settings.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { SetupHeader } from '../parts/setup-header';
import { ScanningFacts } from './scanning-facts';
import { ScanningForm } from './scanning-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scanning'))('title') };
}

/** What scanners send in place of the separator, and how the company's own codes are read. */
export default async function ScanningPage() {
  const { actor, company } = await requireSession();
  const settings = await readScanSettings(appDatabase().sql, company.id);
  const t = await getTranslations('scanning');
  return (
    <>
      <SetupHeader title={t('title')} state={t('intro')} />
      {actor.permissions.has('config.edit') ? (
        <ScanningForm key={settings.version} values={settings} />
      ) : (
        <ScanningFacts settings={settings} />
      )}
    </>
  );
}
