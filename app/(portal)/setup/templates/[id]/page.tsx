import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isId } from '@/lib/kernel/id';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readTemplate } from '@/lib/templates/templates.query';
import { warehouseChoices } from '@/lib/templates/warehouse-choices.query';
import { TemplateCard } from '../template-card';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('templates'))('one') });

type Props = { params: Promise<{ id: string }> };

/** One template. */
export default async function TemplatePage({ params }: Props) {
  const { company, actor } = await requireSession();
  const { id } = await params;
  const { sql } = appDatabase();
  const template = isId(id) ? await readTemplate(sql, company.id, id) : null;
  if (!template) notFound();
  const warehouses = await warehouseChoices(sql, company.id, template.warehouseId);
  return <TemplateCard template={template} warehouses={warehouses} mayEdit={actor.permissions.has('config.edit')} />;
}
