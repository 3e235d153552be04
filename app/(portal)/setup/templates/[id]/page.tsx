import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { entryOf } from '../../parts/entry-of';
import { offsetChoices, readTemplate } from '@/lib/templates/templates.query';
import { warehouseChoices } from '@/lib/templates/warehouse-choices.query';
import { TemplateCard } from '../template-card';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('templates'))('one') });

type Props = { params: Promise<{ id: string }> };

/** One template. */
export default async function TemplatePage({ params }: Props) {
  const { company, actor } = await requireSession();
  const { id } = await params;
  const { sql } = appDatabase();
  const template = await entryOf([id], () => readTemplate(sql, company.id, id));
  const [warehouses, offsets] = await Promise.all([
    warehouseChoices(sql, company.id, template.warehouseId),
    offsetChoices(sql, company.id),
  ]);
  const mayEdit = actor.permissions.has('config.edit');
  return <TemplateCard template={template} warehouses={warehouses} offsets={offsets} mayEdit={mayEdit} />;
}
