'use client';

import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { Form } from '@/components/form/form';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import type { LookupOption } from '@/components/ui/combobox';
import type { Choice } from '@/components/ui/select';
import { TEMPLATE_PRESETS, type TemplatePresetKey } from '@/lib/templates/presets.types';
import { saveTemplateSchema } from '@/lib/templates/save-template.schema';
import { Presets } from '../parts/presets';
import { useCardForm } from '../parts/use-card-form';
import { saveTemplateAction } from './actions';
import type { TemplateDraft } from './template-draft.types';
import { IdentityGroup, ProposalGroups, WorkGroups } from './template-groups';
import { TemplateSummary } from './template-summary';

type TemplateFormProps = {
  readonly draft: TemplateDraft;
  readonly warehouses: readonly Choice[];
  readonly location: LookupOption | null;
  readonly mayEdit: boolean;
  /** Records posted with it: with any, some fields stay. */
  readonly records: number;
  readonly next?: string;
};

/** A warehouse template: which movement, what it asks for, and in one sentence what it will do. */
export function TemplateForm({ draft, warehouses, location, mayEdit, records, next }: TemplateFormProps) {
  const t = useTranslations('templates');
  const isNew = draft.id === null;
  const handle = useCardForm<TemplateDraft>({
    id: 'template',
    schema: saveTemplateSchema,
    action: saveTemplateAction,
    defaults: draft,
    done: (code) => t(isNew ? 'created' : 'saved', { code }),
    list: '/setup/templates',
    next,
  });
  const back = (
    <LinkButton href="/setup/templates" kind="quiet">
      {t('cancel')}
    </LinkButton>
  );
  return (
    <fieldset disabled={!mayEdit} className="contents">
      {mayEdit ? null : <Band kind="info" title={t('readOnly')} />}
      <Form form={handle} action={t(isNew ? 'create' : 'save')} secondary={back} aside={<TemplateSummary warehouses={warehouses} />}>
        {isNew ? <TemplatePresets /> : null}
        {records > 0 ? (
          <Band kind="info" title={t('usedTitle', { records })}>
            {t('usedBody')}
          </Band>
        ) : null}
        <IdentityGroup warehouses={warehouses} used={records > 0} />
        <WorkGroups />
        <ProposalGroups location={location} />
      </Form>
    </fieldset>
  );
}

/** The three templates that most firms begin with; the warehouse stays as it was chosen. */
function TemplatePresets() {
  const t = useTranslations('templates');
  const { getValues, reset } = useFormContext<TemplateDraft>();
  const fill = (key: TemplatePresetKey) =>
    reset({ ...getValues(), ...TEMPLATE_PRESETS[key], description: t(`presets.${key}.name`) }, { keepDefaultValues: true });
  const choices = (Object.keys(TEMPLATE_PRESETS) as TemplatePresetKey[]).map((key) => ({
    key,
    name: t(`presets.${key}.name`),
    what: t(`presets.${key}.what`),
  }));
  return <Presets title={t('presetsTitle')} why={t('presetsWhy')} choices={choices} onChoose={fill} />;
}
