import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { Texts } from '@/lib/i18n/texts';
import { requireSession } from '@/lib/server/page';
import { Home } from './_guide/guide-page';

/** The layout's pattern for titles holds for the pages below it, not for this one beside it. */
export async function generateMetadata(): Promise<Metadata> {
  const { company } = await requireSession();
  return { title: { absolute: `${(await getTranslations('guide'))('homeTitle')} · ${company.name}` } };
}

/** Home: the guides from nothing to the first lot and the first piece, then how things stand today. @rules GUI-01, GUI-03, GUI-04 */
export default async function HomePage({ searchParams }: { searchParams: Promise<Search> }) {
  return (
    <Texts of={['guide', 'lots', 'labelPrint']}>
      <Home search={await searchParams} />
    </Texts>
  );
}
