'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { CodeField, SelectField } from '@/components/form/fields';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { LABEL_MEDIA, PRINTER_DPI } from '@/lib/labels/label.types';
import type { DesignDraft } from './design-draft.types';

/** A roll, or a sheet with its rows, columns and margins; and how fine the printer is. */
export function DesignSheet() {
  const t = useTranslations('labels');
  const { control } = useFormContext<DesignDraft>();
  const medium = useWatch({ control, name: 'medium' });
  return (
    <FieldGroup title={t('sheetTitle')} why={t('sheetWhy')}>
      <FieldRow>
        <SelectField
          name="medium"
          label={t('medium')}
          choices={LABEL_MEDIA.map((value) => ({ value, label: t(`media.${value}`) }))}
          required
        />
        <SelectField
          name="dpi"
          label={t('dpi')}
          help={t('dpiHelp')}
          choices={PRINTER_DPI.map((dpi) => ({ value: String(dpi), label: t('dpiOf', { dpi: String(dpi) }) }))}
          required
        />
      </FieldRow>
      {medium === 'SHEET' ? (
        <>
          <FieldRow>
            <CodeField name="pageWidthMm" label={t('pageWidth')} required />
            <CodeField name="pageHeightMm" label={t('pageHeight')} required />
          </FieldRow>
          <FieldRow>
            <CodeField name="sheetColumns" label={t('columns')} required />
            <CodeField name="sheetRows" label={t('rows')} required />
          </FieldRow>
          <FieldRow>
            <CodeField name="marginLeftMm" label={t('marginLeft')} required />
            <CodeField name="marginTopMm" label={t('marginTop')} required />
          </FieldRow>
          <FieldRow>
            <CodeField name="gapXMm" label={t('gapX')} required />
            <CodeField name="gapYMm" label={t('gapY')} required />
          </FieldRow>
        </>
      ) : null}
    </FieldGroup>
  );
}
