'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { DayField, SelectField, TextareaField } from '@/components/form/fields';
import { Band } from '@/components/ui/band';
import { FieldGroup } from '@/components/ui/field';
import { TextLink } from '@/components/ui/text-link';
import type { TransformValues } from '@/lib/transformations/transform-form.types';
import { newTemplateHref } from './template-link';
import { useTransformWorld } from './transform-world';
import { useSides } from './use-sides';

/** Template, day and note. Of the origin's warehouse a single template is taken; the load template comes with it. @rules LFL-01 */
export function HeaderFields() {
  const t = useTranslations('transform');
  const { setting, mayConfigure } = useTransformWorld();
  const { getValues, setValue } = useFormContext<TransformValues>();
  const { first, template } = useSides();
  const warehouseId = first?.warehouseId ?? null;
  const offered = setting.templates.filter((one) => warehouseId === null || one.warehouseId === warehouseId);
  useEffect(() => {
    if (warehouseId === null) return;
    const here = setting.templates.filter((one) => one.warehouseId === warehouseId);
    const chosen = getValues('templateId');
    if (here.some(({ id }) => id === chosen)) return;
    setValue('templateId', here.length === 1 ? (here[0]?.id ?? null) : null);
  }, [warehouseId, setting, getValues, setValue]);
  return (
    <FieldGroup title={t('posting')}>
      {first && offered.length === 0 ? (
        <Band
          kind="warn"
          title={t('noTemplateHere', { warehouse: first.warehouse })}
          action={mayConfigure ? <TextLink href={newTemplateHref(first.warehouseId)}>{t('noTemplateAction')}</TextLink> : null}
        >
          {mayConfigure ? t('noTemplateBody') : `${t('noTemplateBody')} ${t('noTemplateAsk')}`}
        </Band>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          name="templateId"
          label={t('template')}
          required
          proposed={offered.length === 1}
          empty={t('chooseTemplate')}
          choices={offered.map(({ id, code, description, warehouse }) => ({
            value: id,
            label: warehouseId === null ? `${warehouse} · ${code} ${description}` : `${code} ${description}`,
          }))}
          help={template ? t('loadsWith', { template: template.offsetTemplate, warehouse: template.offsetWarehouse }) : undefined}
        />
        <DayField name="postingDate" label={t('date')} required today={setting.today} />
        <TextareaField name="note" label={t('note')} rows={2} className="sm:col-span-2" />
      </div>
    </FieldGroup>
  );
}
