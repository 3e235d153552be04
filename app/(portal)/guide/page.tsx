import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { GuidePage } from '../_guide/guide-page';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('guide'))('pageTitle') });

/** The guides, also once they have left the home page. @rules GUI-03, GUI-04 */
export default async function Guide({ searchParams }: { searchParams: Promise<Search> }) {
  return <GuidePage search={await searchParams} />;
}
