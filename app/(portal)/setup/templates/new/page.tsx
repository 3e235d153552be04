import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { isTemplatePreset, TEMPLATE_PRESETS } from '@/lib/templates/presets.types';
import { warehouseChoices } from '@/lib/templates/warehouse-choices.query';
import { nextPath } from '../../parts/next-path';
import { EMPTY_TEMPLATE } from '../template-draft.types';
import { TemplateForm } from '../template-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('templates'))('newTitle') });

/** A new template; `?preset=purchase` and any field may come with the address. */
export default async function NewTemplatePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const [t, search, warehouses] = await Promise.all([
    getTranslations('templates'),
    searchParams,
    warehouseChoices(appDatabase().sql, company.id, null),
  ]);
  const key = isTemplatePreset(search.preset) ? search.preset : null;
  const preset = key ? { ...TEMPLATE_PRESETS[key], description: t(`presets.${key}.name`) } : {};
  const only = warehouses.length === 1 ? (warehouses[0]?.value ?? null) : null;
  const { id, version, ...plain } = { ...EMPTY_TEMPLATE, warehouseId: only, ...preset };
  const draft = { ...prefilled(plain, search).values, id, version };
  return (
    <>
      <PageHeader title={t('newTitle')} parents={[{ label: t('title'), href: '/setup/templates' }]} />
      <TemplateForm draft={draft} warehouses={warehouses} location={null} mayEdit records={0} next={nextPath(search, '')} />
    </>
  );
}
