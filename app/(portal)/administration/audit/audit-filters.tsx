'use client';

import { useTranslations } from 'next-intl';
import { DayFilter } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useFormats } from '@/lib/i18n/use-words';
import type { AuditRegisterParams } from '@/lib/audit/audit-register.params';
import { auditWords } from '@/lib/i18n/audit-words';

/** The controls of the folded filters, named like their parameters. */
export function AuditFilters({ params, entities }: { params: AuditRegisterParams; entities: readonly string[] }) {
  const t = useTranslations('audit');
  const words = auditWords(t, useFormats());
  const kinds = [...new Set([...entities, ...(params.entity ? [params.entity] : [])])].map((value) => ({
    value,
    label: words.entity(value),
  }));
  return (
    <>
      <Field label={t('who')} help={t('whoHelp')}>
        {(control) => <Input {...control} key={params.who} name="who" defaultValue={params.who} />}
      </Field>
      <Field label={t('kind')}>
        {(control) => (
          <Select
            {...control}
            key={params.entity}
            name="entity"
            defaultValue={params.entity}
            empty={t('anyKind')}
            choices={kinds.sort((a, b) => a.label.localeCompare(b.label))}
          />
        )}
      </Field>
      <Field label={t('from')}>{(control) => <DayFilter {...control} key={params.from} name="from" defaultValue={params.from} />}</Field>
      <Field label={t('to')}>{(control) => <DayFilter {...control} key={params.to} name="to" defaultValue={params.to} />}</Field>
    </>
  );
}
