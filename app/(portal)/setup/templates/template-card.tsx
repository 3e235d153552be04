import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/page-header';
import { CodeText } from '@/components/ui/code-text';
import type { Choice } from '@/components/ui/select';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import { missingForLots } from '@/lib/templates/template.rules';
import type { TemplateRow } from '@/lib/templates/templates.query';
import { FixTemplate } from './fix-template';
import { draftOf } from './template-draft.types';
import { TemplateForm } from './template-form';
import { TemplateMenu } from './template-menu';

type TemplateCardProps = { readonly template: TemplateRow; readonly warehouses: readonly Choice[]; readonly mayEdit: boolean };

/** Head and form of a template; what it lacks for lots can be turned on at once. */
export function TemplateCard({ template, warehouses, mayEdit }: TemplateCardProps) {
  const t = useTranslations('templates');
  const { id, version, code, warehouseCode, type, records, locationId, locationCode } = template;
  const missing = missingForLots(template);
  const state = (
    <>
      <span>{warehouseCode}</span>
      <span>{template.description}</span>
      <Badge>{t(`types.${type}`)}</Badge>
      <StatusChip status={template.active ? 'active' : 'archived'} />
      <span>{t('usedBy', { records })}</span>
    </>
  );
  const location = locationId && locationCode ? { id: locationId, code: locationCode } : null;
  return (
    <>
      <PageHeader
        title={<CodeText code={code} size="title" />}
        state={state}
        menu={mayEdit ? <TemplateMenu id={id} version={version} code={code} /> : null}
        parents={[{ label: t('title'), href: '/setup/templates' }]}
      />
      {mayEdit && missing.length > 0 ? <FixTemplate id={id} version={version} code={code} missing={missing} /> : null}
      <TemplateForm
        key={version}
        draft={draftOf(template)}
        warehouses={warehouses}
        location={location}
        mayEdit={mayEdit}
        records={records}
      />
    </>
  );
}
