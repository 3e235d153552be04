'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { CodeField, IntegerField, SelectField, TextField } from '@/components/form/fields';
import { useActionForm } from '@/components/form/use-action-form';
import { tableRowSchema } from '@/lib/tables/save-table-row.schema';
import { type ExtraField, type TableKey, TABLES, type TableValues } from '@/lib/tables/tables.types';
import { saveTableRowAction } from '../../actions';
import { ActiveField } from '../../parts/active-field';
import { ChoiceSwitch } from '../../parts/choice-switch';
import { SetupForm } from '../../parts/setup-form';
import { useSaved } from '../../parts/use-saved';

type Values = TableValues & { readonly table: TableKey; readonly id: string | null; readonly version: number | null };

type TableRowFormProps = { readonly values: Values; readonly proposed: readonly string[]; readonly next: string };

/** A row of a small table: code, description and the table's own fields, each with its consequence. */
export function TableRowForm({ values, proposed, next }: TableRowFormProps) {
  const t = useTranslations('tables');
  const { table } = values;
  const schema = useMemo(() => tableRowSchema(table), [table]);
  const saved = useSaved(next);
  const form = useActionForm<Values, unknown>({
    id: `table-${table}`,
    schema,
    action: saveTableRowAction,
    defaults: values,
    onDone: (_, { code }) => saved(t('saved', { code: code.trim() })),
  });
  return (
    <SetupForm form={form} next={next}>
      <CodeField
        {...form.at('code')}
        label={t('code')}
        required
        proposed={proposed.includes('code')}
        help={t('codeHelp', { max: String(TABLES[table].codeMax) })}
        placeholder={t(`${table}.exampleCode`)}
      />
      <TextField
        {...form.at('description')}
        label={t('description')}
        required
        proposed={proposed.includes('description')}
        placeholder={t(`${table}.exampleDescription`)}
        help={table === 'lot-statuses' ? t('statusNames') : undefined}
      />
      {TABLES[table].extras.map((field) => (
        <Extra key={field.name} field={field} />
      ))}
      <ActiveField />
    </SetupForm>
  );
}

function Extra({ field }: { field: ExtraField }) {
  const t = useTranslations('tables');
  if (field.name === 'decimals') return <IntegerField name="decimals" label={t('decimals')} required help={t('decimalsHelp')} />;
  if (field.name === 'kind') {
    const choices = field.choices.map((value) => ({ value, label: t(`kinds.${value}`) }));
    return <SelectField name="kind" label={t('kind')} required help={t('kindHelp')} choices={choices} />;
  }
  if (field.name === 'labelKind') {
    const choices = field.choices.map((value) => ({ value, label: t(`labelKinds.${value}`) }));
    return <SelectField name="labelKind" label={t('labelKind')} help={t('labelKindHelp')} choices={choices} empty={t('labelKindNone')} />;
  }
  return <ChoiceSwitch name={field.name} label={t(field.name)} on={t(`${field.name}On`)} off={t(`${field.name}Off`)} />;
}
