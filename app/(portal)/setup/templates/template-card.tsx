import { useTranslations } from 'next-intl';
import { Band } from '@/components/ui/band';
import { CodeText } from '@/components/ui/code-text';
import type { Choice } from '@/components/ui/select';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import { missingForLots } from '@/lib/templates/template.rules';
import type { OffsetChoice, TemplateRow } from '@/lib/templates/templates.query';
import { FixTemplate } from './fix-template';
import { draftOf, locationOf } from './template-draft.types';
import { TemplateForm } from './template-form';
import { TemplateMenu } from './template-menu';
import { SetupHeader } from '../parts/setup-header';

type TemplateCardProps = {
  readonly template: TemplateRow;
  readonly warehouses: readonly Choice[];
  readonly offsets: readonly OffsetChoice[];
  readonly mayEdit: boolean;
};

/** Head and form of a template; what it lacks for lots can be turned on at once. */
export function TemplateCard({ template, warehouses, offsets, mayEdit }: TemplateCardProps) {
  const t = useTranslations('templates');
  const { id, version, code, active, warehouseCode, type, records } = template;
  const missing = missingForLots(template);
  const state = (
    <>
      <span>{warehouseCode}</span>
      <span>{template.description}</span>
      <Badge>{t(`types.${type}`)}</Badge>
      <StatusChip status={active ? 'active' : 'archived'} />
      <span>{t('usedBy', { records })}</span>
    </>
  );
  return (
    <>
      <SetupHeader
        title={<CodeText code={code} size="title" />}
        state={state}
        menu={mayEdit ? <TemplateMenu id={id} version={version} code={code} active={active} /> : null}
        parents={[{ label: t('title'), href: '/setup/templates' }]}
      />
      {active ? null : (
        <div className="mb-6">
          <Band kind="info" title={t('archivedTitle')}>
            {t('archivedBody')}
          </Band>
        </div>
      )}
      {mayEdit && active && missing.length > 0 ? <FixTemplate id={id} version={version} code={code} missing={missing} /> : null}
      <TemplateForm
        key={version}
        draft={draftOf(template)}
        warehouses={warehouses}
        location={locationOf(template)}
        offsets={offsets}
        mayEdit={mayEdit}
        records={records}
      />
    </>
  );
}
