import { useTranslations } from 'next-intl';
import { ReadOnly } from '../parts/read-only';
import type { LetterValues } from './letter-values';

/** The letters for those who may look but not change. */
export function LettersFacts({ values: { months, years } }: { values: LetterValues }) {
  const t = useTranslations('letters');
  const ofMonths = months.map(({ month, letters }) => [t(`monthNames.m${month}` as 'monthNames.m1'), letters] as const);
  const ofYears = years.map(({ year, letters }) => [String(year), letters] as const);
  return <ReadOnly details={[...ofMonths, ...ofYears]} />;
}
