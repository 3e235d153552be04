import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { isPreset, PRESETS } from '@/lib/code-types/presets.types';
import { readCodeType } from '@/lib/code-types/code-type.shape';
import { lookupItems } from '@/lib/items/item-register.query';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { companyToday } from '../../today';
import { CodeTypeForm } from '../code-type-form';
import { copyDraft, EMPTY_DRAFT } from '../draft.types';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('codeTypes'))('newTitle') });

/** A new code type; `?preset=number` or `?copy=` a type to copy, and the plain fields may come with the address. */
export default async function NewCodeTypePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const [t, search] = await Promise.all([getTranslations('codeTypes'), searchParams]);
  const key = isPreset(search.preset) ? search.preset : null;
  const preset = key ? { ...PRESETS[key], description: t(`presetDescription.${key}`) } : {};
  const { sql } = appDatabase();
  const source = await copiedFrom(search, (id) => readCodeType(sql, company.id, id));
  const { segments, rootKinds, id, version, ...plain } = source ? copyDraft(source) : { ...EMPTY_DRAFT, ...preset };
  const draft = { ...prefilled(plain, search).values, id, version, segments: [...segments], rootKinds: [...rootKinds] };
  const [item] = await lookupItems(sql, company.id, { query: '', lotManaged: true });
  const today = companyToday(company.timeZone);
  const given = { draft, today, previewItem: item ?? null, copyOf: source?.code ?? null, next: nextPath(search, '') };
  return (
    <>
      <PageHeader title={t('newTitle')} parents={[{ label: t('title'), href: '/setup/code-types' }]} />
      <CodeTypeForm {...given} mayEdit />
    </>
  );
}
