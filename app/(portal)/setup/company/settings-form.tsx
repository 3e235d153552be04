'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { SelectField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldGroup } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { saveSettingsSchema } from '@/lib/company/save-company.schema';
import { ALT_UOM_MODES, type Settings, type SettingsUse } from '@/lib/company/settings.rules';
import { saveSettingsAction } from '../actions';
import { ChoiceSwitches } from '../parts/choice-switch';

type Values = Settings & { readonly version: number };

const SWITCHES = [
  'lotSerialManagement',
  'lotUniquenessByCompany',
  'statusViaWorkflow',
  'allowNegativeStock',
  'allowIncompleteBomOffset',
  'labelReprintReason',
] as const;

/** The company's switches, each with what it brings about. */
export function SettingsForm({ values, use }: { values: Values; use: SettingsUse }) {
  const t = useTranslations('company');
  const form = useActionForm<Values, unknown>({
    id: 'settings',
    schema: saveSettingsSchema,
    action: saveSettingsAction,
    defaults: values,
    onDone: () => notify({ title: t('switchesSaved') }),
  });
  const mode = useWatch({ control: form.form.control, name: 'altUomMode' });
  const frozen = use.lotsExist ? t('frozenLots') : !values.lotSerialManagement && use.unassignedStock && t('frozenUnassigned');
  return (
    <Form form={form} action={t('saveSwitches')} embedded>
      <FieldGroup title={t('switches')} why={t('switchesWhy')}>
        <ChoiceSwitches names={SWITCHES} words={t} frozen={{ lotSerialManagement: frozen }} />
      </FieldGroup>
      <FieldGroup title={t('unitsAndYears')} why={t('unitsAndYearsWhy')}>
        <SelectField
          name="altUomMode"
          label={t('altUomMode')}
          help={use.altUomLines ? t('altUomModeFrozen') : t(`altUomModes.${mode}Why`)}
          disabled={use.altUomLines}
          choices={ALT_UOM_MODES.map((value) => ({ value, label: t(`altUomModes.${value}`) }))}
          required
        />
        <ChoiceSwitches names={['autoOpenYear']} words={t} />
      </FieldGroup>
    </Form>
  );
}
