'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { IntegerField, SelectField, SwitchField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { TextLink } from '@/components/ui/text-link';
import type { ItemChoices } from '@/lib/items/item-choices.query';
import { SERIAL_GENERATIONS } from '@/lib/items/item.types';
import { choicesOf } from './general-groups';
import type { ItemDraft } from './item-draft.types';

const NEW_TYPE = '/setup/code-types/new?purpose=SERIAL&next=/setup/items/new' as Route;

/** Whether each piece of the item has a number of its own, and how it comes by it. */
export function SerialGroup({ choices, used }: { choices: ItemChoices; used: boolean }) {
  const t = useTranslations('items');
  const { control, setValue } = useFormContext<ItemDraft>();
  const [serialManaged, phantom, uomId, generation] = useWatch({
    control,
    name: ['serialManaged', 'phantom', 'uomId', 'serialGeneration'],
  });
  useEffect(() => {
    if (phantom) setValue('serialManaged', false);
  }, [phantom, setValue]);
  const parted = uomId !== null && uomId !== '' && !choices.wholeUnits.some(({ id }) => id === uomId);
  const unit = choices.units.find(({ id }) => id === uomId)?.code ?? '';
  const plain = t(serialManaged ? 'serialManagedOn' : 'serialManagedOff');
  const consequence = phantom ? t('serialManagedPhantom') : parted ? t('serialManagedUnit', { unit }) : plain;
  return (
    <FieldGroup title={t('serialsTitle')} why={t('serialsWhy')}>
      <SwitchField
        name="serialManaged"
        label={t('serialManaged')}
        consequence={consequence}
        disabled={used || phantom || (parted && !serialManaged)}
      />
      {serialManaged ? (
        <>
          <FieldRow>
            <SelectField
              name="serialGeneration"
              label={t('generationLabel')}
              help={t(`generationHelp.${generation}`)}
              choices={SERIAL_GENERATIONS.map((value) => ({ value, label: t(`generation.${value}`) }))}
              required
            />
            <SelectField
              name="serialCodeTypeId"
              label={t('serialCodeType')}
              help={choices.serialCodeTypes.length > 0 ? t('serialCodeTypeHelp') : <TextLink href={NEW_TYPE}>{t('codeTypeNew')}</TextLink>}
              choices={choicesOf(choices.serialCodeTypes)}
              empty={t('serialCodeTypeNone')}
            />
          </FieldRow>
          <IntegerField name="serialValidityDays" label={t('serialValidity')} help={t('serialValidityHelp')} unit={t('days')} />
        </>
      ) : null}
    </FieldGroup>
  );
}
