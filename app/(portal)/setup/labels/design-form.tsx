'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { CheckboxField, CodeField, SelectField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { Band } from '@/components/ui/band';
import { LinkButton } from '@/components/ui/button';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { carriersOf, fieldsOf, needsGtin } from '@/lib/labels/label-design.rules';
import { LABEL_SUBJECTS } from '@/lib/labels/label.types';
import { saveLabelDesignSchema } from '@/lib/labels/save-label-design.schema';
import { DESIGNS, STARTING_DESIGNS, type StartingDesign } from '@/lib/labels/starting-designs.types';
import { ActiveField } from '../parts/active-field';
import { ChoiceSwitch } from '../parts/choice-switch';
import { Presets } from '../parts/presets';
import { useCardForm } from '../parts/use-card-form';
import { saveLabelDesignAction } from './actions';
import { type DesignDraft, lookOf } from './design-draft.types';
import { DesignLines } from './design-lines';
import { DesignPreview } from './design-preview';
import { DesignSheet } from './design-sheet';

const LIST = '/setup/labels' as Route;

type DesignFormProps = {
  readonly draft: DesignDraft;
  readonly mayEdit: boolean;
  /** The design that a new one is a copy of. */
  readonly copyOf?: string | null;
  /** Where to go after the first save; the card without it. */
  readonly next?: string;
};

/** A design of labels: for what, how large, which symbol, which lines, roll or sheet; beside it the label. @rules LAB-01 */
export function DesignForm({ draft, mayEdit, copyOf = null, next }: DesignFormProps) {
  const t = useTranslations('labels');
  const isNew = draft.id === null;
  const handle = useCardForm<DesignDraft>({
    id: 'label-design',
    schema: saveLabelDesignSchema,
    action: saveLabelDesignAction,
    defaults: draft,
    done: (code) => t(isNew ? 'created' : 'saved', { code }),
    list: LIST,
    next,
  });
  return (
    <fieldset disabled={!mayEdit} className="contents">
      {mayEdit ? null : <Band kind="info" title={t('readOnly')} />}
      <Form
        form={handle}
        action={t(isNew ? 'create' : 'save')}
        secondary={
          <LinkButton href={LIST} kind="quiet">
            {t('cancel')}
          </LinkButton>
        }
        aside={<DesignPreview />}
      >
        {copyOf ? <Band kind="info" title={t('copyTitle', { code: copyOf })} /> : null}
        {isNew && copyOf === null ? <DesignPresets /> : null}
        <FieldGroup title={t('identityTitle')}>
          <FieldRow>
            <CodeField {...handle.at('code')} label={t('code')} help={t('codeHelp')} required />
            <TextField {...handle.at('description')} label={t('description')} required />
          </FieldRow>
          <KindField />
          <ChoiceSwitch name="isDefault" label={t('isDefault')} on={t('isDefaultOn')} off={t('isDefaultOff')} />
          <ActiveField />
        </FieldGroup>
        <FieldGroup title={t('sizeTitle')}>
          <FieldRow>
            <CodeField {...handle.at('widthMm')} label={t('width')} required />
            <CodeField {...handle.at('heightMm')} label={t('height')} required />
          </FieldRow>
        </FieldGroup>
        <SymbolGroup />
        <DesignLines />
        <DesignSheet />
      </Form>
    </fieldset>
  );
}

/** Another kind has other lines and symbols: those that it has not go. */
function KindField() {
  const t = useTranslations('labels');
  const { getValues, setValue } = useFormContext<DesignDraft>();
  const follow = (chosen: string | null) => {
    const kind = LABEL_SUBJECTS.find((each) => each === chosen);
    if (!kind) return;
    const { carrier, lines } = getValues();
    if (!carriersOf(kind).includes(carrier)) setValue('carrier', 'DATAMATRIX', { shouldDirty: true });
    setValue(
      'lines',
      lines.filter(({ field }) => fieldsOf(kind).includes(field)),
      { shouldDirty: true },
    );
  };
  return (
    <SelectField
      name="kind"
      label={t('kind')}
      help={t('kindHelp')}
      choices={LABEL_SUBJECTS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      onChosen={follow}
      required
    />
  );
}

function SymbolGroup() {
  const t = useTranslations('labels');
  const { control } = useFormContext<DesignDraft>();
  const [kind, carrier] = useWatch({ control, name: ['kind', 'carrier'] });
  return (
    <FieldGroup title={t('symbolTitle')}>
      <SelectField
        name="carrier"
        label={t('carrier')}
        help={t(`carrierHelp.${carrier}`)}
        choices={carriersOf(kind).map((value) => ({ value, label: t(`carriers.${value}`) }))}
        required
      />
      {needsGtin(carrier) ? <CheckboxField name="withExpiry" label={t('withExpiry')} consequence={t('withExpiryWhy')} /> : null}
      {needsGtin(carrier) && kind === 'SERIAL' ? <CheckboxField name="withLot" label={t('withLot')} consequence={t('withLotWhy')} /> : null}
    </FieldGroup>
  );
}

/** Ready designs that fill the form; what was typed as a name stays. */
function DesignPresets() {
  const t = useTranslations('labels');
  const { getValues, reset } = useFormContext<DesignDraft>();
  const fill = (key: StartingDesign) => {
    const now = getValues();
    const follow = (typed: string, proposals: readonly string[], proposal: string) =>
      typed.trim() === '' || proposals.includes(typed) ? proposal : typed;
    const names = {
      code: follow(
        now.code,
        STARTING_DESIGNS.map((each) => DESIGNS[each].code),
        DESIGNS[key].code,
      ),
      description: follow(
        now.description,
        STARTING_DESIGNS.map((each) => t(`presetDescription.${each}`)),
        t(`presetDescription.${key}`),
      ),
    };
    reset({ ...now, ...lookOf(key), ...names }, { keepDefaultValues: true });
  };
  const choices = STARTING_DESIGNS.map((key) => ({ key, name: t(`presets.${key}.name`), what: t(`presets.${key}.what`) }));
  return <Presets title={t('presetsTitle')} why={t('presetsWhy')} choices={choices} onChoose={fill} />;
}
