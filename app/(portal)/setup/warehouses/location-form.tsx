'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { CodeField, IntegerField, TextField } from '@/components/form/fields';
import { LookupField } from '@/components/form/lookup-field';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { saveLocationSchema } from '@/lib/warehouses/save-warehouse.schema';
import { saveLocationAction } from '../actions';
import { ActiveField } from '../parts/active-field';
import { ChoiceSwitch } from '../parts/choice-switch';
import { loadOptions } from '../parts/options';
import { SetupForm } from '../parts/setup-form';
import { useSaved } from '../parts/use-saved';
import type { Around, LocationValues } from './location-draft.types';

const loadTypes = loadOptions({ source: 'location-types' });
const loadStatuses = loadOptions({ source: 'location-statuses' });

type LocationFormProps = {
  readonly values: LocationValues;
  readonly around: Around;
  readonly proposed: readonly string[];
  readonly next: string;
};

/** A location: where it lies, what may lie there, whether it is used. */
export function LocationForm({ values, around, proposed, next }: LocationFormProps) {
  const t = useTranslations('warehouses');
  const tables = useTranslations('tables');
  const saved = useSaved(next);
  const form = useActionForm<LocationValues, unknown>({
    id: 'location',
    schema: saveLocationSchema,
    action: saveLocationAction,
    defaults: values,
    onDone: (_, { code }) => saved(tables('saved', { code: code.trim() })),
  });
  const loadParents = useMemo(
    () => loadOptions({ source: 'locations', warehouseId: values.warehouseId, groups: true }),
    [values.warehouseId],
  );
  const monoLot = useWatch({ control: form.form.control, name: 'monoLot' });
  return (
    <SetupForm form={form} next={next}>
      <FieldGroup title={t('location')}>
        <FieldRow>
          <CodeField
            {...form.at('code')}
            label={tables('code')}
            required
            proposed={proposed.includes('code')}
            help={t('locationCodeHelp')}
          />
          <TextField {...form.at('description')} label={tables('description')} proposed={proposed.includes('description')} />
        </FieldRow>
        <FieldRow>
          <LookupField
            {...form.at('parentId')}
            label={t('parent')}
            help={t('parentHelp')}
            load={loadParents}
            known={around.parent ? [around.parent] : []}
          />
          <IntegerField {...form.at('priority')} label={t('priority')} required help={t('priorityHelp')} />
        </FieldRow>
        <FieldRow>
          <LookupField
            {...form.at('typeId')}
            label={t('type')}
            help={t('typeHelp')}
            load={loadTypes}
            known={around.type ? [around.type] : []}
          />
          <LookupField
            {...form.at('statusId')}
            label={t('status')}
            help={t('statusHelp')}
            load={loadStatuses}
            known={around.status ? [around.status] : []}
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={t('rules')}>
        <ChoiceSwitch name="isGroup" label={t('isGroup')} on={t('isGroupOn')} off={t('isGroupOff')} />
        <ChoiceSwitch name="monoLot" label={t('monoLot')} on={t('monoLotOn')} off={t('monoLotOff')} />
        {monoLot ? null : <ChoiceSwitch name="monoItem" label={t('monoItem')} on={t('monoItemOn')} off={t('monoItemOff')} />}
      </FieldGroup>
      <FieldGroup title={t('use')}>
        <ChoiceSwitch name="blocked" label={t('blocked')} on={t('blockedOn')} off={t('blockedOff')} />
        <ActiveField on={t('locationActiveOn')} off={t('locationActiveOff')} />
        <ChoiceSwitch name="obsolete" label={t('obsolete')} on={t('obsoleteOn')} off={t('obsoleteOff')} />
      </FieldGroup>
    </SetupForm>
  );
}
