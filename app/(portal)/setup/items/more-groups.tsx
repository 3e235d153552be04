'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { IntegerField, QuantityField, SelectField, SwitchField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import type { ItemChoices } from '@/lib/items/item-choices.query';
import { LABEL_FIELDS } from '@/lib/items/item.types';
import { Folded } from '../folded';
import { ChoiceSwitch } from '../parts/choice-switch';
import { choicesOf } from './general-groups';

type MoreProps = { readonly choices: ItemChoices; readonly used: boolean; readonly folded: boolean };

/** What is not needed to begin: classification, costs and weights, movement, places, labels. Folded away while the item is new. */
export function MoreGroups({ choices, used, folded }: MoreProps) {
  const t = useTranslations('items');
  const classes = <Classification choices={choices} />;
  const money = <CostsAndWeights />;
  const moves = <Movement used={used} />;
  const places = <Places choices={choices} />;
  const labels = <Labels choices={choices} />;
  if (folded) {
    const fields = [...CLASSIFICATION, ...MONEY, ...PLACES, ...LABEL_FIELDS, 'phantom', 'analysisLeadDays'];
    return (
      <Folded title={t('moreTitle')} why={t('moreWhy')} fields={fields}>
        {classes}
        {money}
        {moves}
        {places}
        {labels}
      </Folded>
    );
  }
  const group = (key: 'classification' | 'costs' | 'movement' | 'places' | 'labels', children: ReactNode) => (
    <FieldGroup title={t(`${key}Title`)} why={t(`${key}Why`)}>
      {children}
    </FieldGroup>
  );
  return (
    <>
      {group('classification', classes)}
      {group('costs', money)}
      {group('movement', moves)}
      {group('places', places)}
      {group('labels', labels)}
    </>
  );
}

const CLASSIFICATION = ['characteristicId', 'productCategoryId', 'itemTypeId', 'brandId'] as const;
const MONEY = ['standardCost', 'salesPrice', 'netWeight', 'grossWeight'] as const;
const PLACES = ['locationTypeId', 'monoItemLocation', 'monoLotLocation'] as const;

function Classification({ choices }: { choices: ItemChoices }) {
  const t = useTranslations('items');
  const field = (name: (typeof CLASSIFICATION)[number], label: string, rows: ItemChoices['brands'], help?: string) => (
    <SelectField name={name} label={label} help={help} choices={choicesOf(rows)} empty={t('none')} />
  );
  return (
    <>
      <FieldRow>
        {field('characteristicId', t('characteristic'), choices.characteristics, t('classification'))}
        {field('productCategoryId', t('category'), choices.categories, t('classification'))}
      </FieldRow>
      <FieldRow>
        {field('itemTypeId', t('itemType'), choices.itemTypes, t('classification'))}
        {field('brandId', t('brand'), choices.brands)}
      </FieldRow>
    </>
  );
}

function CostsAndWeights() {
  const t = useTranslations('items');
  return (
    <>
      <FieldRow>
        <QuantityField name="standardCost" label={t('standardCost')} help={t('costHelp')} />
        <QuantityField name="salesPrice" label={t('salesPrice')} help={t('costHelp')} />
      </FieldRow>
      <FieldRow>
        <QuantityField name="netWeight" label={t('netWeight')} help={t('weightHelp')} uom="kg" />
        <QuantityField name="grossWeight" label={t('grossWeight')} help={t('weightHelp')} uom="kg" />
      </FieldRow>
    </>
  );
}

function Movement({ used }: { used: boolean }) {
  const t = useTranslations('items');
  return (
    <>
      <ChoiceSwitch name="fiscalInterest" label={t('fiscalInterest')} on={t('fiscalInterestOn')} off={t('fiscalInterestOff')} />
      <ChoiceSwitch name="manualLoadAllowed" label={t('manualLoad')} on={t('manualLoadOn')} off={t('manualLoadOff')} />
      <ChoiceSwitch name="phantom" label={t('phantom')} on={t('phantomOn')} off={t('phantomOff')} frozen={used && t('frozenUsed')} />
      <SwitchField name="mrpConsiderUnavailableLots" label={t('mrp')} consequence={t('mrpWhy')} />
      <IntegerField name="analysisLeadDays" label={t('analysisLeadDays')} help={t('analysisHelp')} unit={t('days')} />
      <ChoiceSwitch name="archived" label={t('archived')} on={t('archivedOn')} off={t('archivedOff')} />
    </>
  );
}

function Places({ choices }: { choices: ItemChoices }) {
  const t = useTranslations('items');
  const monoLot = useWatch({ name: 'monoLotLocation' }) === true;
  return (
    <>
      <SelectField
        name="locationTypeId"
        label={t('locationType')}
        help={t('locationTypeHelp')}
        choices={choicesOf(choices.locationTypes)}
        empty={t('locationTypeAny')}
      />
      <ChoiceSwitch name="monoLotLocation" label={t('monoLot')} on={t('monoLotOn')} off={t('monoLotOff')} />
      {monoLot ? null : <ChoiceSwitch name="monoItemLocation" label={t('monoItem')} on={t('monoItemOn')} off={t('monoItemOff')} />}
    </>
  );
}

function Labels({ choices }: { choices: ItemChoices }) {
  const t = useTranslations('items');
  const reports = choicesOf(choices.labels);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {LABEL_FIELDS.map((name) => (
        <SelectField key={name} name={name} label={t(name)} choices={reports} empty={t('none')} />
      ))}
    </div>
  );
}
