import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { readCompany } from '@/lib/company/company.query';
import { timeZones } from '@/lib/kernel/time-zone';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readUnitNumbering } from '@/lib/units/units.query';
import { CompanyForm } from './company-form';
import { SettingsForm } from './settings-form';
import { UnitsForm } from './units-form';
import { SetupHeader } from '../parts/setup-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('company'))('title') };
}

/** The company and the switches that decide how lots behave. */
export default async function CompanyPage() {
  const session = await requireSession('company.manage');
  const { company, settings, use } = await readCompany(appDatabase(), session.company.id);
  const numbering = await readUnitNumbering(appDatabase().sql, session.company.id);
  const t = await getTranslations('company');
  return (
    <>
      <SetupHeader
        title={t('title')}
        state={company.name}
        action={<LinkButton href={'/administration/companies/new' as Route}>{t('foundTitle')}</LinkButton>}
      />
      <div className="flex flex-col gap-10">
        <CompanyForm values={company} zones={timeZones()} now={new Date().toISOString()} />
        <SettingsForm values={settings} use={use} />
        <UnitsForm key={numbering.version} values={numbering} />
      </div>
    </>
  );
}
