import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { isTemplatePreset } from '@/lib/templates/presets.types';
import { offsetChoices, readTemplate } from '@/lib/templates/templates.query';
import { warehouseChoices } from '@/lib/templates/warehouse-choices.query';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { copyDraft, DRAFT_CHOICES, locationOf, presetDraft } from '../template-draft.types';
import { TemplateForm } from '../template-form';
import { SetupHeader } from '../../parts/setup-header';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('templates'))('newTitle') });

/** A new template; `?preset=purchase` or `?copy=` a template, and any field, may come with the address. */
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
  const only = warehouses.length === 1 ? (warehouses[0]?.value ?? null) : null;
  const named = key ? t(`presets.${key}.name`) : '';
  const { id, version, ...plain } = source ? copyDraft(source, offsets) : presetDraft(key, named, only);
  const draft = { ...prefilled(plain, search, DRAFT_CHOICES).values, id, version };
  const copyOf = source && { code: source.code, warehouse: source.warehouseCode };
  const given = { draft, warehouses, location: locationOf(source), offsets, begun: key, copyOf, next: nextPath(search, '') };
  return (
    <>
      <SetupHeader title={t('newTitle')} parents={[{ label: t('title'), href: '/setup/templates' }]} />
      <TemplateForm {...given} mayEdit records={0} />
    </>
  );
}
