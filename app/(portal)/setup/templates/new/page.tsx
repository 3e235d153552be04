import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { isTemplatePreset, TEMPLATE_PRESETS } from '@/lib/templates/presets.types';
import { offsetChoices, readTemplate } from '@/lib/templates/templates.query';
import { warehouseChoices } from '@/lib/templates/warehouse-choices.query';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { copyDraft, EMPTY_TEMPLATE } from '../template-draft.types';
import { TemplateForm } from '../template-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('templates'))('newTitle') });

/** A new template; `?preset=purchase` or `?copy=` a template to copy, and any field, may come with the address. */
export default async function NewTemplatePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const [t, search] = await Promise.all([getTranslations('templates'), searchParams]);
  const { sql } = appDatabase();
  const [warehouses, offsets, source] = await Promise.all([
    warehouseChoices(sql, company.id, null),
    offsetChoices(sql, company.id),
    copiedFrom(search, (id) => readTemplate(sql, company.id, id)),
  ]);
  const key = isTemplatePreset(search.preset) ? search.preset : null;
  const preset = key ? { ...TEMPLATE_PRESETS[key], description: t(`presets.${key}.name`) } : {};
  const only = warehouses.length === 1 ? (warehouses[0]?.value ?? null) : null;
  const { id, version, ...plain } = source ? copyDraft(source, offsets) : { ...EMPTY_TEMPLATE, warehouseId: only, ...preset };
  const draft = { ...prefilled(plain, search).values, id, version };
  const location = source?.locationId && source.locationCode ? { id: source.locationId, code: source.locationCode } : null;
  const copyOf = source && { code: source.code, warehouse: source.warehouseCode };
  const given = { draft, warehouses, location, offsets, begun: key, copyOf, next: nextPath(search, '') };
  return (
    <>
      <PageHeader title={t('newTitle')} parents={[{ label: t('title'), href: '/setup/templates' }]} />
      <TemplateForm {...given} mayEdit records={0} />
    </>
  );
}
