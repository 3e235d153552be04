import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readCodeType } from '@/lib/code-types/code-type.shape';
import { lookupItems } from '@/lib/items/item-register.query';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { SetupHeader } from '../../parts/setup-header';
import { companyToday } from '../../today';
import { CodeTypeForm } from '../code-type-form';
import { listOf } from '../draft.types';
import { newDraft, purposeOf } from './new-draft';

type Props = { searchParams: Promise<Search> };

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: (await getTranslations('codeTypes'))('newTitle', { purpose: purposeOf(await searchParams) }),
});

/** A new code type; `?purpose=SERIAL`, `?preset=number` or `?copy=` a type to copy, and the plain fields may come with the address. */
export default async function NewCodeTypePage({ searchParams }: Props) {
  const { company } = await requireSession('config.edit');
  const [t, search, { sql }] = [await getTranslations('codeTypes'), await searchParams, appDatabase()];
  const source = await copiedFrom(search, (id) => readCodeType(sql, company.id, id));
  const draft = newDraft(search, source, (preset) => t(`presetDescription.${preset}`));
  const { purpose } = draft;
  const [item] = await lookupItems(sql, company.id, {
    query: '',
    ...(purpose === 'SERIAL' ? { serialManaged: true } : { lotManaged: true }),
  });
  const given = { draft, today: companyToday(company.timeZone), previewItem: item ?? null, copyOf: source?.code ?? null };
  return (
    <>
      <SetupHeader title={t('newTitle', { purpose })} parents={[{ label: t('list', { purpose }), href: listOf(purpose) }]} />
      <CodeTypeForm {...given} next={nextPath(search, '')} mayEdit />
    </>
  );
}
