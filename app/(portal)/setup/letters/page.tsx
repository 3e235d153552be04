import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { dayIn, dayParts } from '@/lib/kernel/day';
import { readLetters } from '@/lib/letters/letters.query';
import { MONTHS } from '@/lib/letters/letters.rules';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { ReadOnly } from '../parts/read-only';
import { TableTabs } from '../parts/table-tabs';
import { LettersForm } from './letters-form';
import { SetupHeader } from '../parts/setup-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('letters'))('title') };
}

/** The letters that stand for years and months in lot codes. */
export default async function LettersPage() {
  const { actor, company } = await requireSession();
  const stored = await readLetters(appDatabase(), company.id);
  const t = await getTranslations('letters');
  const months = MONTHS.map((month) => {
    const row = stored.months.find((each) => each.period === month);
    return { month, letters: row?.letters ?? '', version: row?.version ?? null };
  });
  const years = stored.years.map(({ period, ...row }) => ({ year: period, ...row }));
  const details = [
    ...months.map(({ month, letters }) => [t(`monthNames.m${month}`), letters] as const),
    ...years.map(({ year, letters }) => [String(year), letters] as const),
  ];
  const today = dayParts(dayIn(company.timeZone, new Date()));
  const key = [...stored.months, ...stored.years].map((row) => `${row.period}.${row.version}`).join();
  return (
    <>
      <SetupHeader title={t('title')} state={t('intro')} />
      <TableTabs current="letters" />
      {actor.permissions.has('config.edit') ? (
        <LettersForm key={key} values={{ months, years }} year={today.year} />
      ) : (
        <ReadOnly details={details} />
      )}
    </>
  );
}
