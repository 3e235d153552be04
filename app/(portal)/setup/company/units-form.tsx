'use client';

import { useTranslations } from 'next-intl';
import { CodeField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { saveUnitNumberingSchema } from '@/lib/units/units.schema';
import type { UnitNumbering } from '@/lib/units/units.types';
import { saveUnitNumberingAction } from '../actions';

/** With which numbers of GS1 transport units leave. @rules LAB-08 */
export function UnitsForm({ values }: { values: UnitNumbering }) {
  const t = useTranslations('company');
  const form = useActionForm<UnitNumbering, { version: number }>({
    id: 'unit-numbering',
    schema: saveUnitNumberingSchema,
    action: saveUnitNumberingAction,
    defaults: values,
    onDone: () => notify({ title: t('unitsSaved') }),
  });
  return (
    <Form form={form} action={t('saveUnits')} embedded>
      <FieldGroup title={t('transportUnits')} why={t('transportUnitsWhy')}>
        <FieldRow>
          <CodeField name="companyPrefix" label={t('companyPrefix')} help={t('companyPrefixHelp')} required />
          <CodeField name="extension" label={t('extension')} help={t('extensionHelp')} required />
        </FieldRow>
      </FieldGroup>
    </Form>
  );
}
