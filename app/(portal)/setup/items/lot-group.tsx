'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { IntegerField, SelectField, SwitchField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { TextLink } from '@/components/ui/text-link';
import type { ItemChoices } from '@/lib/items/item-choices.query';
import { WITHDRAWAL_TYPES } from '@/lib/items/item.types';
import { EXPIRY_TYPES } from '@/lib/lots/expiry.rules';
import { choicesOf } from './general-groups';
import type { ItemDraft } from './item-draft.types';

const WATCHED = ['lotManaged', 'phantom', 'withdrawalType', 'allowExpiryEdit', 'singleSupplierLot', 'rfidManaged', 'uniqueRfid'] as const;

/** How lots of the item are made, dated and taken; each setting with its consequence. */
export function LotGroup({ choices, used }: { choices: ItemChoices; used: boolean }) {
  const t = useTranslations('items');
  const { control, setValue } = useFormContext<ItemDraft>();
  const [lotManaged, phantom, withdrawalType, allowExpiryEdit, singleSupplierLot, rfidManaged, uniqueRfid] = useWatch({
    control,
    name: WATCHED,
  });
  useEffect(() => {
    if (phantom) setValue('lotManaged', false);
  }, [phantom, setValue]);
  const consequence = phantom ? t('lotManagedPhantom') : t(lotManaged ? 'lotManagedOn' : 'lotManagedOff');
  return (
    <FieldGroup title={t('lotsTitle')} why={t('lotsWhy')}>
      <SwitchField name="lotManaged" label={t('lotManaged')} consequence={consequence} disabled={used || phantom} />
      {lotManaged ? (
        <>
          <FieldRow>
            <SelectField
              name="withdrawalType"
              label={t('withdrawalType')}
              help={t(`withdrawalHelp.${withdrawalType}`)}
              choices={WITHDRAWAL_TYPES.map((value) => ({ value, label: t(`withdrawal.${value}`) }))}
              required
            />
            <SelectField
              name="lotCodeTypeId"
              label={t('codeType')}
              help={
                choices.codeTypes.length > 0 ? (
                  t('codeTypeHelp')
                ) : (
                  <TextLink href="/setup/code-types/new?next=/setup/items/new">{t('codeTypeNew')}</TextLink>
                )
              }
              choices={choicesOf(choices.codeTypes)}
              empty={t('codeTypeNone')}
            />
          </FieldRow>
          <SelectField
            name="initialLotStatusId"
            label={t('initialStatus')}
            help={t('initialStatusHelp')}
            choices={choicesOf(choices.statuses)}
            empty={t('noStatus')}
          />
          <FieldRow>
            <IntegerField name="lotValidityDays" label={t('validityDays')} help={t('validityHelp')} unit={t('days')} />
            <SelectField
              name="lotExpiryType"
              label={t('expiryType')}
              choices={EXPIRY_TYPES.map((value) => ({ value, label: t(`expiryTypes.${value}`) }))}
              required
            />
          </FieldRow>
          <FieldRow>
            <IntegerField name="blockWarningDays" label={t('warningDays')} help={t('warningHelp')} unit={t('days')} />
            <IntegerField name="blockDays" label={t('blockDays')} help={t('blockHelp')} unit={t('days')} />
          </FieldRow>
          <SwitchField
            name="allowExpiryEdit"
            label={t('allowExpiryEdit')}
            consequence={t(allowExpiryEdit ? 'allowExpiryEditOn' : 'allowExpiryEditOff')}
          />
          <SwitchField
            name="singleSupplierLot"
            label={t('singleSupplier')}
            consequence={t(singleSupplierLot ? 'singleSupplierOn' : 'singleSupplierOff')}
          />
          <SwitchField name="rfidManaged" label={t('rfid')} consequence={t(rfidManaged ? 'rfidOn' : 'rfidOff')} />
          {rfidManaged ? (
            <SwitchField name="uniqueRfid" label={t('uniqueRfid')} consequence={t(uniqueRfid ? 'uniqueRfidOn' : 'uniqueRfidOff')} />
          ) : null}
        </>
      ) : null}
    </FieldGroup>
  );
}
