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
import { ChoiceSwitch } from '../parts/choice-switch';

type Values = Settings & { readonly version: number };

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
        <ChoiceSwitch
          name="lotSerialManagement"
          label={t('lotSerialManagement')}
          on={t('lotSerialManagementOn')}
          off={t('lotSerialManagementOff')}
          frozen={frozen}
        />
        <ChoiceSwitch
          name="lotUniquenessByCompany"
          label={t('lotUniquenessByCompany')}
          on={t('lotUniquenessByCompanyOn')}
          off={t('lotUniquenessByCompanyOff')}
        />
        <ChoiceSwitch
          name="statusViaWorkflow"
          label={t('statusViaWorkflow')}
          on={t('statusViaWorkflowOn')}
          off={t('statusViaWorkflowOff')}
        />
        <ChoiceSwitch
          name="allowNegativeStock"
          label={t('allowNegativeStock')}
          on={t('allowNegativeStockOn')}
          off={t('allowNegativeStockOff')}
        />
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
        <ChoiceSwitch name="autoOpenYear" label={t('autoOpenYear')} on={t('autoOpenYearOn')} off={t('autoOpenYearOff')} />
      </FieldGroup>
    </Form>
  );
}
