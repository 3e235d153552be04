'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import type { LookupOption } from '@/components/ui/combobox';
import type { Choice } from '@/components/ui/select';
import type { TemplatePresetKey } from '@/lib/templates/presets.types';
import { saveTemplateSchema } from '@/lib/templates/save-template.schema';
import type { OffsetChoice } from '@/lib/templates/templates.query';
import { useCardForm } from '../parts/use-card-form';
import { saveTemplateAction } from './actions';
import type { TemplateDraft } from './template-draft.types';
import { LaterGroups, RareGroup } from './folded-groups';
import { TemplateGallery } from './template-gallery';
import { IdentityGroup, ProposalGroup, WorkGroups } from './template-groups';
import { TemplateSummary } from './template-summary';

type TemplateFormProps = {
  readonly draft: TemplateDraft;
  readonly warehouses: readonly Choice[];
  readonly location: LookupOption | null;
  /** All templates of the company: what the opposite movement may be posted with. */
  readonly offsets: readonly OffsetChoice[];
  /** How a new one begins: from a ready-made one, or as a copy of another. */
  readonly begun?: TemplatePresetKey | null;
  readonly copyOf?: { readonly code: string; readonly warehouse: string } | null;
  readonly mayEdit: boolean;
  /** Records posted with it: with any, some fields stay. */
  readonly records: number;
  readonly next?: string;
};

/** A warehouse template: which movement, what it asks for, and in one sentence what it will do. */
export function TemplateForm({
  draft,
  warehouses,
  location,
  offsets,
  begun = null,
  copyOf = null,
  mayEdit,
  records,
  next,
}: TemplateFormProps) {
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
      <Form
        form={handle}
        action={t(isNew ? 'create' : 'save')}
        secondary={back}
        aside={<TemplateSummary warehouses={warehouses} offsets={offsets} />}
      >
        {isNew && copyOf === null ? <TemplateGallery begun={begun} existing={offsets} /> : null}
        {copyOf ? <Band kind="info" title={t('galleryCopy', copyOf)} /> : null}
        {records > 0 ? (
          <Band kind="info" title={t('usedTitle', { records })}>
            {t('usedBody')}
          </Band>
        ) : null}
        <IdentityGroup warehouses={warehouses} used={records > 0} />
        <WorkGroups />
        <ProposalGroup location={location} />
        <RareGroup />
        <LaterGroups warehouses={warehouses} offsets={offsets} used={records > 0} />
      </Form>
    </fieldset>
  );
}
