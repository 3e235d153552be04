import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { readLabelDesign } from '@/lib/labels/label-design.shape';
import { isStartingDesign } from '@/lib/labels/starting-designs.types';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { SetupHeader } from '../../parts/setup-header';
import { newDraft } from '../design-draft.types';
import { DesignForm } from '../design-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('labels'))('newTitle') });

type Props = { searchParams: Promise<Search> };

/** A new design; `?ready=lotSmall` or `?copy=` a design fill it. */
export default async function NewLabelDesignPage({ searchParams }: Props) {
  const { company } = await requireSession('config.edit');
  const [t, search] = [await getTranslations('labels'), await searchParams];
  const source = await copiedFrom(search, (id) => readLabelDesign(appDatabase().sql, company.id, id));
  const ready = isStartingDesign(search.ready) ? search.ready : null;
  const draft = newDraft(source, ready, (key) => t(`presetDescription.${key}`));
  return (
    <>
      <SetupHeader title={t('newTitle')} parents={[{ label: t('title'), href: '/setup/labels' }]} />
      <DesignForm draft={draft} copyOf={source?.code ?? null} next={nextPath(search, '')} mayEdit />
    </>
  );
}
