'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { CodeField, QuantityField, SelectField, SwitchField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import type { Choice } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import type { ItemChoices, TableChoice } from '@/lib/items/item-choices.query';
import { Folded } from '../folded';
import type { ItemDraft } from './item-draft.types';

export const choicesOf = (rows: readonly TableChoice[]): Choice[] =>
  rows.map(({ id, code, description }) => ({ value: id, label: `${code} · ${description}` }));

/** A way to the page that makes the first entry, shown while a list has none. */
function MakeOne({ none, go, href }: { none: string; go: string; href: string }) {
  return (
    <>
      {none} <TextLink href={href as Route}>{go}</TextLink>
    </>
  );
}

const FOLDED = ['characteristicId', 'productCategoryId', 'itemTypeId', 'standardCost', 'salesPrice', 'phantom'];

type IdentityProps = { readonly choices: ItemChoices; readonly used: { readonly changeClassAllowed: boolean } | null };

/** Class, code, descriptions, unit. */
export function IdentityGroup({ choices, used }: IdentityProps) {
  const t = useTranslations('items');
  const classHelp =
    choices.classes.length === 0 ? (
      <MakeOne none={t('classNone')} go={t('classNew')} href="/setup/tables/item-classes/new?next=/setup/items/new" />
    ) : (
      t('classHelp')
    );
  const uomHelp =
    choices.units.length === 0 ? (
      <MakeOne none={t('uomNone')} go={t('uomNew')} href="/setup/tables/units/new?next=/setup/items/new" />
    ) : (
      t('uomHelp')
    );
  return (
    <FieldGroup title={t('identityTitle')} why={t('identityWhy')}>
      <FieldRow>
        <SelectField
          name="itemClassId"
          label={t('class')}
          help={classHelp}
          choices={choicesOf(choices.classes)}
          empty=""
          required
          readOnly={used !== null && !used.changeClassAllowed}
        />
        <CodeField name="code" label={t('code')} help={t('codeHelp')} required readOnly={used !== null} />
      </FieldRow>
      <TextField name="description" label={t('description')} required />
      <FieldRow>
        <SelectField
          name="uomId"
          label={t('uom')}
          help={uomHelp}
          choices={choicesOf(choices.units)}
          empty=""
          required
          readOnly={used !== null}
        />
        <TextField name="description2" label={t('description2')} />
      </FieldRow>
    </FieldGroup>
  );
}

/** What is not needed to begin: classification, costs, special kinds. */
export function MoreGroup({ choices, used, folded }: { choices: ItemChoices; used: boolean; folded: boolean }) {
  const t = useTranslations('items');
  const { control } = useFormContext<ItemDraft>();
  const [phantom, manualLoadAllowed, archived] = useWatch({ control, name: ['phantom', 'manualLoadAllowed', 'archived'] });
  const fields = (
    <>
      <FieldRow>
        <SelectField
          name="characteristicId"
          label={t('characteristic')}
          help={t('classification')}
          choices={choicesOf(choices.characteristics)}
          empty={t('none')}
        />
        <SelectField
          name="productCategoryId"
          label={t('category')}
          help={t('classification')}
          choices={choicesOf(choices.categories)}
          empty={t('none')}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="itemTypeId"
          label={t('itemType')}
          help={t('classification')}
          choices={choicesOf(choices.itemTypes)}
          empty={t('none')}
        />
      </FieldRow>
      <FieldRow>
        <QuantityField name="standardCost" label={t('standardCost')} help={t('costHelp')} />
        <QuantityField name="salesPrice" label={t('salesPrice')} help={t('costHelp')} />
      </FieldRow>
      <SwitchField name="manualLoadAllowed" label={t('manualLoad')} consequence={t(manualLoadAllowed ? 'manualLoadOn' : 'manualLoadOff')} />
      <SwitchField name="phantom" label={t('phantom')} consequence={t(phantom ? 'phantomOn' : 'phantomOff')} disabled={used} />
      <SwitchField name="mrpConsiderUnavailableLots" label={t('mrp')} consequence={t('mrpWhy')} />
      <SwitchField name="archived" label={t('archived')} consequence={t(archived ? 'archivedOn' : 'archivedOff')} />
    </>
  );
  if (!folded) {
    return (
      <FieldGroup title={t('moreTitle')} why={t('moreWhy')}>
        {fields}
      </FieldGroup>
    );
  }
  return (
    <Folded title={t('moreTitle')} why={t('moreWhy')} fields={FOLDED}>
      {fields}
    </Folded>
  );
}
