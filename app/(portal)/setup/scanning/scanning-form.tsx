'use client';

import { useTranslations } from 'next-intl';
import { useFieldArray } from 'react-hook-form';
import { CodeField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { saveScanSettingsSchema } from '@/lib/scan/save-scan-settings.schema';
import type { ScanSettings } from '@/lib/scan/scan-settings.types';
import { saveScanSettingsAction } from '../actions';
import { RuleFields, type ScanningValues } from './rule-fields';

const valuesOf = ({ version, separator, rules }: ScanSettings): ScanningValues => ({
  version,
  separator,
  rules: rules.map((rule) => ({ ...rule, tokens: rule.tokens.map((token) => ({ ...token })) })),
});

/** All of it on one page: what stands in place of GS, and the rules of the company's own codes with an example that fills itself. */
export function ScanningForm({ values }: { values: ScanSettings }) {
  const t = useTranslations('scanning');
  const form = useActionForm<ScanningValues, { version: number }>({
    id: 'scanning',
    schema: saveScanSettingsSchema,
    action: saveScanSettingsAction,
    defaults: valuesOf(values),
    onDone: () => notify({ title: t('saved') }),
  });
  const rules = useFieldArray({ control: form.form.control, name: 'rules', keyName: 'rowKey' });
  const add = () =>
    rules.append({
      name: '',
      prefix: '',
      separator: '-',
      tokens: [
        { kind: 'ITEM', length: null },
        { kind: 'LOT', length: null },
      ],
    });
  return (
    <Form form={form} action={t('save')}>
      <FieldGroup title={t('separatorTitle')} why={t('separatorWhy')}>
        <CodeField name="separator" label={t('separator')} help={t('separatorHelp')} className="max-w-60" />
      </FieldGroup>
      <FieldGroup title={t('rulesTitle')} why={t('rulesWhy')}>
        {rules.fields.length === 0 ? <p className="text-muted">{t('rulesEmpty')}</p> : null}
        {rules.fields.map((row, at) => (
          <RuleFields key={row.rowKey} control={form.form.control} at={at} onRemove={() => rules.remove(at)} />
        ))}
        <Button className="self-start" onClick={add}>
          {t('addRule')}
        </Button>
      </FieldGroup>
    </Form>
  );
}
