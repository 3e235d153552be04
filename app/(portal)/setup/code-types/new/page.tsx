import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { isPreset, PRESETS } from '@/lib/code-types/presets.types';
import { lookupItems } from '@/lib/items/item-register.query';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { nextPath } from '../../parts/next-path';
import { companyToday } from '../../today';
import { CodeTypeForm } from '../code-type-form';
import { EMPTY_DRAFT } from '../draft.types';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('codeTypes'))('newTitle') });

/** A new code type; `?preset=number` and the plain fields may come with the address. */
export default async function NewCodeTypePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const [t, search] = await Promise.all([getTranslations('codeTypes'), searchParams]);
  const key = isPreset(search.preset) ? search.preset : null;
  const preset = key ? { ...PRESETS[key], description: t(`presetDescription.${key}`) } : {};
  const { segments, rootKinds, id, version, ...plain } = { ...EMPTY_DRAFT, ...preset };
  const draft = { ...prefilled(plain, search).values, id, version, segments: [...segments], rootKinds: [...rootKinds] };
  const [item] = await lookupItems(appDatabase().sql, company.id, { query: '', lotManaged: true });
  return (
    <>
      <PageHeader title={t('newTitle')} parents={[{ label: t('title'), href: '/setup/code-types' }]} />
      <CodeTypeForm draft={draft} today={companyToday(company.timeZone)} previewItem={item ?? null} mayEdit next={nextPath(search, '')} />
    </>
  );
}
