'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { CodeField, SelectField, SwitchField, TextField } from '@/components/form/fields';
import { LookupField } from '@/components/form/lookup-field';
import type { LookupOption } from '@/components/ui/combobox';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import type { Choice } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import { PROPOSED_COSTS, TEMPLATE_TYPES } from '@/lib/templates/template.types';
import { Folded } from '../folded';
import { loadOptions } from '../parts/options';
import type { TemplateDraft } from './template-draft.types';

const NEW_WAREHOUSE = '/setup/warehouses/new?next=/setup/templates/new' as Route;

type Flag =
  | 'visibleLogistics'
  | 'lotManagement'
  | 'integrateInitialQty'
  | 'allowUnavailableLots'
  | 'traceability'
  | 'mandatoryDocument'
  | 'mandatoryAccount'
  | 'considerZeroMovements'
  | 'active';

/** One switch with what it brings about, on and off. */
function Flagged({ name, disabled, why }: { name: Flag; disabled?: boolean; why?: string }) {
  const t = useTranslations('templates');
  const { control } = useFormContext<TemplateDraft>();
  const on = useWatch({ control, name }) === true;
  return <SwitchField name={name} label={t(name)} consequence={why ?? t(`${name}${on ? 'On' : 'Off'}`)} disabled={disabled} />;
}

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
  return (
    <FieldGroup title={t('identityTitle')} why={t('identityWhy')}>
      <FieldRow>
        <SelectField name="warehouseId" label={t('warehouse')} help={help} choices={warehouses} empty="" required readOnly={used} />
        <CodeField name="code" label={t('code')} help={t('codeHelp')} required readOnly={used} />
      </FieldRow>
      <FieldRow>
        <TextField name="description" label={t('description')} required />
        <SelectField
          name="type"
          label={t('type')}
          help={t(`typeHelp.${type}`)}
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
  const [lots, type, unavailable] = useWatch({ control, name: ['lotManagement', 'type', 'allowUnavailableLots'] });
  const needs = lots ? undefined : t('needsLots');
  return (
    <>
      <FieldGroup title={t('offerTitle')}>
        <Flagged name="visibleLogistics" />
      </FieldGroup>
      <FieldGroup title={t('lotsTitle')} why={t('lotsWhy')}>
        <Flagged name="lotManagement" />
        {type === 'LOAD' ? <Flagged name="integrateInitialQty" why={needs} /> : null}
        {type === 'UNLOAD' || unavailable ? (
          <Flagged name="allowUnavailableLots" why={type === 'LOAD' ? t('allowUnavailableLotsLoad') : needs} />
        ) : null}
        <Flagged name="traceability" />
      </FieldGroup>
      <FieldGroup title={t('askTitle')}>
        <Flagged name="mandatoryAccount" />
        <Flagged name="mandatoryDocument" />
      </FieldGroup>
    </>
  );
}

/** What a record begins with, and what is rarely needed. */
export function ProposalGroups({ location }: { location: LookupOption | null }) {
  const t = useTranslations('templates');
  const { control } = useFormContext<TemplateDraft>();
  const warehouseId = useWatch({ control, name: 'warehouseId' });
  const load = useMemo(() => (warehouseId ? loadOptions({ source: 'locations', warehouseId }) : async () => []), [warehouseId]);
  return (
    <>
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
      <Folded title={t('rareTitle')} why={t('rareWhy')} fields={['openingBalance', 'physicalInventory', 'considerZeroMovements']}>
        <Flagged name="considerZeroMovements" />
        <SwitchField name="physicalInventory" label={t('physicalInventory')} consequence={t('physicalInventoryWhy')} />
        <SwitchField name="openingBalance" label={t('openingBalance')} consequence={t('openingBalanceWhy')} />
        <Flagged name="active" />
      </Folded>
    </>
  );
}
