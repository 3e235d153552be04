'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { CodeField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import type { LookupOption } from '@/components/ui/combobox';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { PRESETS, type PresetKey, presetsOf } from '@/lib/code-types/presets.types';
import { saveCodeTypeSchema } from '@/lib/code-types/save-code-type.schema';
import { Presets } from '../parts/presets';
import { useCardForm } from '../parts/use-card-form';
import { saveCodeTypeAction } from './actions';
import { Composer } from './composer';
import { type Draft, defOf, listOf } from './draft.types';
import { PreviewPanel } from './preview-panel';
import { CountingGroup, RootGroup } from './root-and-counting';

type CodeTypeFormProps = {
  readonly draft: Draft;
  readonly today: string;
  readonly previewItem: LookupOption | null;
  readonly mayEdit: boolean;
  /** The code type that a new one is a copy of. */
  readonly copyOf?: string | null;
  /** Where to go after the first save; the card without it. */
  readonly next?: string;
};

/** A code type of lots or serial numbers: name, composition, root, counting, and beside it the codes it will make. */
export function CodeTypeForm({ draft, today, previewItem, mayEdit, copyOf = null, next }: CodeTypeFormProps) {
  const t = useTranslations('codeTypes');
  const isNew = draft.id === null;
  const { purpose } = draft;
  const handle = useCardForm<Draft>({
    id: 'code-type',
    schema: saveCodeTypeSchema,
    action: saveCodeTypeAction,
    defaults: draft,
    done: (code) => t(isNew ? 'created' : 'saved', { code }),
    list: '/setup/code-types',
    next,
  });
  return (
    <fieldset disabled={!mayEdit} className="contents">
      {mayEdit ? null : <Band kind="info" title={t('readOnly')} />}
      <Form
        form={handle}
        action={t(isNew ? 'create' : 'save')}
        secondary={
          <LinkButton href={listOf(purpose)} kind="quiet">
            {t('cancel')}
          </LinkButton>
        }
        aside={<Preview today={today} item={previewItem} />}
      >
        {copyOf ? <Band kind="info" title={t('copyTitle', { code: copyOf })} /> : null}
        {isNew && copyOf === null ? <CodeTypePresets /> : null}
        {isNew ? null : <p className="max-w-prose text-table text-muted">{t('futureOnly', { purpose })}</p>}
        <FieldGroup title={t('identityTitle')}>
          <FieldRow>
            <CodeField {...handle.at('code')} label={t('code')} help={t('codeHelp')} required />
            <TextField {...handle.at('description')} label={t('description')} required />
          </FieldRow>
        </FieldGroup>
        <FieldGroup title={t('compositionTitle')} why={t('compositionWhy')}>
          <Composer />
        </FieldGroup>
        <RootGroup />
        <CountingGroup />
      </Form>
    </fieldset>
  );
}

function Preview({ today, item }: { today: string; item: LookupOption | null }) {
  const { control } = useFormContext<Draft>();
  const values = useWatch({ control }) as Draft;
  const text = JSON.stringify(defOf(values));
  const type = useMemo(() => JSON.parse(text) as ReturnType<typeof defOf>, [text]);
  return <PreviewPanel type={type} today={today} item={item} />;
}

/** Ready-made compositions that fill the form; what was typed as a name stays. */
function CodeTypePresets() {
  const t = useTranslations('codeTypes');
  const { getValues, reset } = useFormContext<Draft>();
  const fill = (key: PresetKey) => {
    const { code, startNumeric, segments, rootKinds } = PRESETS[key];
    const now = getValues();
    const keys = presetsOf(now.purpose);
    // A name that somebody typed stays; one that came from a preset follows the preset.
    const follow = (now: string, proposals: readonly string[], next: string) => (now.trim() === '' || proposals.includes(now) ? next : now);
    const codes = keys.map((each) => PRESETS[each].code);
    const descriptions = keys.map((each) => t(`presetDescription.${each}`));
    const names = {
      code: follow(now.code, codes, code),
      description: follow(now.description, descriptions, t(`presetDescription.${key}`)),
    };
    const composed = { startNumeric, segments: segments.map((segment) => ({ ...segment })), rootKinds: [...rootKinds] };
    reset({ ...now, ...names, ...composed }, { keepDefaultValues: true });
  };
  const choices = presetsOf(getValues('purpose')).map((key) => ({
    key,
    name: t(`presets.${key}.name`),
    what: t(`presets.${key}.what`),
  }));
  return <Presets title={t('presetsTitle')} why={t('presetsWhy')} choices={choices} onChoose={fill} />;
}
