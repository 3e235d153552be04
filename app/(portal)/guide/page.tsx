import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuidePage } from '../_guide/guide-page';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('guide'))('pageTitle') });

/** The guide, also once it has left the home page. @rules GUI-03, GUI-04 */
export default function Guide() {
  return <GuidePage />;
}
