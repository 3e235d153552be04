import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { dayParts } from '@/lib/kernel/day';
import { readLetters } from '@/lib/letters/letters.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { SetupHeader } from '../parts/setup-header';
import { TablesFrame } from '../parts/tables-frame';
import { companyToday } from '../today';
import { letterValues, versionKey } from './letter-values';
import { LettersFacts } from './letters-facts';
import { LettersForm } from './letters-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letters'))('title') };
}

/** The letters that stand for years and months in lot codes. */
export default async function LettersPage() {
  const { actor, company } = await requireSession();
  const stored = await readLetters(appDatabase(), company.id);
  const t = await getTranslations('letters');
  const values = letterValues(stored);
  const { year } = dayParts(companyToday(company.timeZone));
  const mayEdit = actor.permissions.has('config.edit');
  return (
    <>
      <SetupHeader title={t('title')} state={t('intro')} />
      <TablesFrame current="letters">
        {mayEdit ? <LettersForm key={versionKey(stored)} values={values} year={year} /> : <LettersFacts values={values} />}
      </TablesFrame>
    </>
  );
}
