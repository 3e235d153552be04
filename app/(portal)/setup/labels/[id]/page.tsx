import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readLabelDesign } from '@/lib/labels/label-design.shape';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { entryOf } from '../../parts/entry-of';
import { DesignCard } from '../design-card';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('labels'))('one') });

/** One design of labels, with its live preview. */
export default async function LabelDesignPage({ params }: PageProps<'/setup/labels/[id]'>) {
  const { company, actor } = await requireSession();
  const { id } = await params;
  const design = await entryOf([id], () => readLabelDesign(appDatabase().sql, company.id, id));
  return <DesignCard design={design} mayEdit={actor.permissions.has('config.edit')} />;
}
