'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { CodeField, SelectField, TextField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import type { Choice } from '@/components/ui/select';
import { TextLink } from '@/components/ui/text-link';
import type { ItemChoices, TableChoice } from '@/lib/items/item-choices.query';

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
