'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { IntegerField, SelectField, SwitchField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useFieldFact } from '@/components/form/form-context';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import type { ItemChoices } from '@/lib/items/item-choices.query';
import { SERIAL_GENERATIONS, WITHDRAWAL_TYPES } from '@/lib/items/item.types';
import { type MassEdit, massEditSchema } from '@/lib/items-at-once/mass-edit.schema';
import type { MassField, MassReport } from '@/lib/items-at-once/mass-edit.types';
import { EXPIRY_TYPES } from '@/lib/lots/expiry.rules';
import { editManyItemsAction } from '../actions';
import { choicesOf } from '../general-groups';
import { MassResult } from './mass-result';

type Which = Pick<MassEdit, 'ids' | 'filter'>;

const EMPTY: Omit<MassEdit, 'ids' | 'filter'> = {
  set: [],
  lotManaged: true,
  withdrawalType: 'FIFO',
  lotCodeTypeId: null,
  initialLotStatusId: null,
  lotValidityDays: null,
  lotExpiryType: 'EXACT',
  allowExpiryEdit: false,
  blockWarningDays: null,
  blockDays: null,
  singleSupplierLot: true,
  serialManaged: true,
  serialCodeTypeId: null,
  serialGeneration: 'MANUAL',
  serialValidityDays: null,
};

/** The same settings of lots and serial numbers for many items: only what is ticked is changed. Afterwards it tells what became of them. */
export function MassForm({ which, choices }: { which: Which; choices: ItemChoices }) {
  const t = useTranslations('items');
  const [report, setReport] = useState<MassReport | null>(null);
  const handle = useActionForm<MassEdit, MassReport>({
    id: 'mass-edit',
    schema: massEditSchema,
    action: editManyItemsAction,
    defaults: { ...EMPTY, ...which },
    onDone: setReport,
  });
  if (report) return <MassResult report={report} onAgain={() => setReport(null)} />;
  const back = (
    <LinkButton href="/setup/items" kind="quiet">
      {t('cancel')}
    </LinkButton>
  );
  return (
    <Form form={handle} action={t('massGo')} secondary={back}>
      <FieldGroup title={t('lotsTitle')} why={t('massWhy')}>
        <Fields choices={choices} />
      </FieldGroup>
      <FieldGroup title={t('serialsTitle')}>
        <SerialFields choices={choices} />
      </FieldGroup>
    </Form>
  );
}

function Fields({ choices }: { choices: ItemChoices }) {
  const t = useTranslations('items');
  const withdrawals = WITHDRAWAL_TYPES.map((value) => ({ value, label: t(`withdrawal.${value}`) }));
  const expiries = EXPIRY_TYPES.map((value) => ({ value, label: t(`expiryTypes.${value}`) }));
  return (
    <>
      <Ticked name="lotManaged" label={t('lotManaged')}>
        <SwitchField name="lotManaged" label={t('lotManaged')} consequence={t('massLotManaged')} />
      </Ticked>
      <Ticked name="withdrawalType" label={t('withdrawalType')}>
        <SelectField name="withdrawalType" label={t('withdrawalType')} choices={withdrawals} />
      </Ticked>
      <Ticked name="lotCodeTypeId" label={t('codeType')}>
        <SelectField name="lotCodeTypeId" label={t('codeType')} choices={choicesOf(choices.codeTypes)} empty={t('codeTypeNone')} />
      </Ticked>
      <Ticked name="initialLotStatusId" label={t('initialStatus')}>
        <SelectField name="initialLotStatusId" label={t('initialStatus')} choices={choicesOf(choices.statuses)} empty={t('noStatus')} />
      </Ticked>
      <Ticked name="lotValidityDays" label={t('validityDays')}>
        <IntegerField name="lotValidityDays" label={t('validityDays')} help={t('validityHelp')} unit={t('days')} />
      </Ticked>
      <Ticked name="lotExpiryType" label={t('expiryType')}>
        <SelectField name="lotExpiryType" label={t('expiryType')} choices={expiries} />
      </Ticked>
      <Ticked name="blockWarningDays" label={t('warningDays')}>
        <IntegerField name="blockWarningDays" label={t('warningDays')} help={t('warningHelp')} unit={t('days')} />
      </Ticked>
      <Ticked name="blockDays" label={t('blockDays')}>
        <IntegerField name="blockDays" label={t('blockDays')} help={t('blockHelp')} unit={t('days')} />
      </Ticked>
      <Ticked name="allowExpiryEdit" label={t('allowExpiryEdit')}>
        <SwitchField name="allowExpiryEdit" label={t('allowExpiryEdit')} consequence={t('allowExpiryEditOn')} />
      </Ticked>
      <Ticked name="singleSupplierLot" label={t('singleSupplier')}>
        <SwitchField name="singleSupplierLot" label={t('singleSupplier')} consequence={t('singleSupplierOn')} />
      </Ticked>
    </>
  );
}

function SerialFields({ choices }: { choices: ItemChoices }) {
  const t = useTranslations('items');
  const generations = SERIAL_GENERATIONS.map((value) => ({ value, label: t(`generation.${value}`) }));
  const types = choicesOf(choices.serialCodeTypes);
  return (
    <>
      <Ticked name="serialManaged" label={t('serialManaged')}>
        <SwitchField name="serialManaged" label={t('serialManaged')} consequence={t('massSerialManaged')} />
      </Ticked>
      <Ticked name="serialGeneration" label={t('generationLabel')}>
        <SelectField name="serialGeneration" label={t('generationLabel')} choices={generations} />
      </Ticked>
      <Ticked name="serialCodeTypeId" label={t('serialCodeType')}>
        <SelectField name="serialCodeTypeId" label={t('serialCodeType')} choices={types} empty={t('serialCodeTypeNone')} />
      </Ticked>
      <Ticked name="serialValidityDays" label={t('serialValidity')}>
        <IntegerField name="serialValidityDays" label={t('serialValidity')} help={t('serialValidityHelp')} unit={t('days')} />
      </Ticked>
    </>
  );
}

/** A setting that is changed only when its box is ticked. */
function Ticked({ name, label, children }: { name: MassField; label: string; children: ReactNode }) {
  const t = useTranslations('items');
  const { field } = useController<MassEdit, 'set'>({ name: 'set' });
  useFieldFact('set', t('massSet'));
  const ticked = (useWatch<MassEdit, 'set'>({ name: 'set' }) ?? []).includes(name);
  const toggle = () => field.onChange(ticked ? field.value.filter((each) => each !== name) : [...field.value, name]);
  return (
    <div className="border-t border-line pt-3 first:border-t-0 first:pt-0">
      <label className="flex min-h-8 items-center gap-2.5">
        <input type="checkbox" className="size-5 accent-accent" checked={ticked} onChange={toggle} />
        {t('massChange', { field: label })}
      </label>
      {ticked ? <div className="mt-2 pl-7">{children}</div> : null}
    </div>
  );
}
