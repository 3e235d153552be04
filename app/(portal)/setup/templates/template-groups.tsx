'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { CodeField, SelectField, TextField } from '@/components/form/fields';
import { LookupField } from '@/components/form/lookup-field';
import type { LookupOption } from '@/components/ui/combobox';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import type { Choice } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { PROPOSED_COSTS, TEMPLATE_TYPES } from '@/lib/templates/template.types';
import { loadOptions } from '../parts/options';
import { Flag } from './flag';
import type { TemplateDraft } from './template-draft.types';

const NEW_WAREHOUSE = '/setup/warehouses/new?next=/setup/templates/new' as Route;

/** Warehouse, code, direction: what stays once the template was used. */
export function IdentityGroup({ warehouses, used }: { warehouses: readonly Choice[]; used: boolean }) {
  const t = useTranslations('templates');
  const { control } = useFormContext<TemplateDraft>();
  const type = useWatch({ control, name: 'type' });
  const help =
    warehouses.length === 0 ? (
      <>
        {t('warehouseNone')} <TextLink href={NEW_WAREHOUSE}>{t('warehouseNew')}</TextLink>
      </>
    ) : undefined;
  const locked = used ? t('locked') : undefined;
  return (
    <FieldGroup title={t('identityTitle')} why={t('identityWhy')}>
      <FieldRow>
        <SelectField
          name="warehouseId"
          label={t('warehouse')}
          help={locked ?? help}
          choices={warehouses}
          empty=""
          required
          readOnly={used}
        />
        <CodeField name="code" label={t('code')} help={locked ?? t('codeHelp')} required readOnly={used} />
      </FieldRow>
      <FieldRow>
        <TextField name="description" label={t('description')} required />
        <SelectField
          name="type"
          label={t('type')}
          help={locked ?? t(`typeHelp.${type}`)}
          choices={TEMPLATE_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
          required
          readOnly={used}
        />
      </FieldRow>
    </FieldGroup>
  );
}

/** Who may choose it, what it does with lots, what it asks for. */
export function WorkGroups() {
  const t = useTranslations('templates');
  const { control } = useFormContext<TemplateDraft>();
  const [type, integrates, unavailable, makes] = useWatch({
    control,
    name: ['type', 'integrateInitialQty', 'allowUnavailableLots', 'createSerials'],
  });
  return (
    <>
      <FieldGroup title={t('offerTitle')}>
        <Flag name="visibleLogistics" />
      </FieldGroup>
      <FieldGroup title={t('lotsTitle')} why={t('lotsWhy')}>
        <Flag name="lotManagement" />
        {type === 'LOAD' || integrates ? <Flag name="integrateInitialQty" /> : null}
        {type === 'LOAD' || makes ? <Flag name="createSerials" hindered={type === 'UNLOAD' ? t('createSerialsLoad') : null} /> : null}
        {type === 'UNLOAD' || unavailable ? <Flag name="allowUnavailableLots" /> : null}
        <Flag name="traceability" />
      </FieldGroup>
      <FieldGroup title={t('askTitle')}>
        <Flag name="mandatoryAccount" />
        <Flag name="mandatoryDocument" />
      </FieldGroup>
    </>
  );
}

/** What a record begins with. */
export function ProposalGroup({ location }: { location: LookupOption | null }) {
  const t = useTranslations('templates');
  const { control } = useFormContext<TemplateDraft>();
  const warehouseId = useWatch({ control, name: 'warehouseId' });
  const load = useMemo(() => (warehouseId ? loadOptions({ source: 'locations', warehouseId }) : async () => []), [warehouseId]);
  return (
    <FieldGroup title={t('proposeTitle')}>
      <FieldRow>
        <LookupField
          key={warehouseId}
          name="locationId"
          label={t('location')}
          help={t('locationHelp')}
          load={load}
          known={location ? [location] : []}
          disabled={!warehouseId}
        />
        <SelectField
          name="proposedCost"
          label={t('proposedCost')}
          help={t('proposedCostHelp')}
          choices={PROPOSED_COSTS.map((value) => ({ value, label: t(`costs.${value}`) }))}
          required
        />
      </FieldRow>
    </FieldGroup>
  );
}
