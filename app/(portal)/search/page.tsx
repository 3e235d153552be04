import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { searchParams as searchAddress } from '@/lib/search/search.params';
import { searchEverywhere } from '@/lib/search/search.query';
import { hitHref } from '@/lib/search/search.types';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { scanJump } from '../scan/scan-group';
import { pageHits } from './page-hits';
import { Results } from './results';
import { wordsOfHits } from './words';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('search'))('title') });

const [FEW, MANY] = [8, 100];

/** All results of a search; with `jump`, straight on to the one thing that is exactly what was typed. */
export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const [session, search] = await Promise.all([requireSession(), searchParams]);
  const { actor, company, user } = session;
  const { q, kind } = searchAddress.parse(search);
  const [found, words, t, pages] = await Promise.all([
    searchEverywhere(appDatabase().sql, { companyId: company.id, userId: user.id }, { text: q, most: kind ? MANY : FEW, kind }),
    wordsOfHits(company.timeZone),
    getTranslations('search'),
    kind ? null : pageHits(q, actor.permissions),
  ]);
  const [exact, second] = found.hits.filter(({ rank }) => rank === 0);
  const only = exact && (!second || second.id === exact.id) ? hitHref(exact) : `/search?q=${encodeURIComponent(q)}`;
  if (search.jump !== undefined) redirect(((await scanJump(session, search.q)) ?? only) as Route);
  const groups = [...(found.day ? [words.dayGroup(found.day)] : []), ...words.groups(found.hits, q), ...(pages ? [pages] : [])];
  return (
    <>
      <PageHeader title={t('title')} state={q ? t('for', { q }) : t('intro')} />
      <Results q={q} kind={kind} kindName={kind ? words.kind(kind) : null} groups={groups} />
    </>
  );
}
