'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { CheckboxField, QuantityField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { LookupField } from '@/components/form/lookup-field';
import { Badge } from '@/components/ui/status-chip';
import { saveAltUomSchema } from '@/lib/item-parts/item-parts.schema';
import type { AltUomMode } from '@/lib/company/settings.rules';
import type { AltUomRow } from '@/lib/item-parts/item-units.query';
import { useFormats } from '@/lib/i18n/use-words';
import { parseQuantity } from '@/lib/kernel/quantity';
import { loadOptions } from '../parts/options';
import { removeAltUomAction, saveAltUomAction } from './actions';
import { PartList } from './part-list';
import { usePartForm } from './use-part-form';

const loadUnits = loadOptions({ source: 'units' });

type UnitsProps = {
  readonly itemId: string;
  readonly main: string;
  readonly mode: AltUomMode;
  readonly rows: readonly AltUomRow[];
  readonly mayEdit: boolean;
};

/** "1 BOX = 12.5 KG", or the other way round, as the company reads factors. */
function useSentence(main: string, mode: AltUomMode): (unit: string, factor: string) => string {
  const t = useTranslations('items');
  const { quantity } = useFormats();
  return (unit, factor) =>
    mode === 'DIVIDE'
      ? t('factorSentence', { one: unit, factor: quantity(factor), other: main })
      : t('factorSentence', { one: main, factor: quantity(factor), other: unit });
}

/** The second units of an item, each with its factor. */
export function Units({ itemId, main, mode, rows, mayEdit }: UnitsProps) {
  const t = useTranslations('items');
  const sentence = useSentence(main, mode);
  return (
    <PartList
      title={t('unitsTitle')}
      why={t('unitsWhy')}
      empty={{ title: t('unitsEmptyTitle'), body: t('unitsEmptyBody') }}
      add={t('unitNew')}
      rows={rows}
      columns={[
        { key: 'unit', header: t('unit'), cell: ({ uomCode }) => <code>{uomCode}</code> },
        { key: 'factor', header: t('factor'), cell: ({ uomCode, conversionFactor }) => sentence(uomCode, conversionFactor) },
        { key: 'marks', header: t('unitRules'), cell: (row) => <Marks row={row} /> },
      ]}
      nameOf={({ uomCode }) => uomCode}
      mayEdit={mayEdit}
      remove={removeAltUomAction}
      form={(row, done) => <UnitForm itemId={itemId} main={main} mode={mode} row={row} first={rows.length === 0} done={done} />}
    />
  );
}

function Marks({ row }: { row: AltUomRow }) {
  const t = useTranslations('items');
  const marks = (['isDefault', 'mandatory', 'priority'] as const).filter((name) => row[name]);
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {marks.length === 0
        ? '–'
        : marks.map((name) => (
            <Badge key={name}>
              {t({ isDefault: 'unitDefault', mandatory: 'unitMandatory', priority: 'unitPriority' }[name] as 'unitDefault')}
            </Badge>
          ))}
    </span>
  );
}

type UnitFormProps = Pick<UnitsProps, 'itemId' | 'main' | 'mode'> & {
  readonly row: AltUomRow | null;
  readonly first: boolean;
  readonly done: () => void;
};

type Values = {
  id: string | null;
  version: number | null;
  itemId: string;
  uomId: string | null;
  conversionFactor: string;
  isDefault: boolean;
  mandatory: boolean;
  priority: boolean;
};

function UnitForm({ itemId, main, mode, row, first, done }: UnitFormProps) {
  const t = useTranslations('items');
  const defaults: Values = {
    id: row?.id ?? null,
    version: row?.version ?? null,
    itemId,
    uomId: row?.uomId ?? null,
    conversionFactor: row?.conversionFactor ?? '',
    isDefault: row?.isDefault ?? first,
    mandatory: row?.mandatory ?? true,
    priority: row?.priority ?? false,
  };
  const handle = usePartForm<Values>({ schema: saveAltUomSchema, action: saveAltUomAction, defaults, done });
  return (
    <Form form={handle} action={t('partSave')} embedded>
      <LookupField
        name="uomId"
        label={t('unit')}
        load={loadUnits}
        known={row ? [{ id: row.uomId, code: row.uomCode }] : []}
        disabled={row?.used}
        required
      />
      <Factor main={main} mode={mode} used={row?.used ?? false} />
      <CheckboxField name="isDefault" label={t('unitDefault')} consequence={t('unitDefaultWhy')} />
      <CheckboxField name="mandatory" label={t('unitMandatory')} consequence={t('unitMandatoryWhy')} />
      <Priority />
    </Form>
  );
}

/** The factor with what it says, live. */
function Factor({ main, mode, used }: { main: string; mode: AltUomMode; used: boolean }) {
  const t = useTranslations('items');
  const sentence = useSentence(main, mode);
  const { control } = useFormContext<Values>();
  const factor = parseQuantity(useWatch({ control, name: 'conversionFactor' }) ?? '');
  const meaning = factor ? sentence(t('unitOne'), factor) : t(mode === 'DIVIDE' ? 'factorDivide' : 'factorMultiply', { main });
  return <QuantityField name="conversionFactor" label={t('factor')} help={used ? t('factorUsed') : meaning} readOnly={used} required />;
}

/** Which quantity leads only matters where the factor is not fixed. */
function Priority() {
  const t = useTranslations('items');
  const { control } = useFormContext<Values>();
  const mandatory = useWatch({ control, name: 'mandatory' });
  return mandatory ? null : <CheckboxField name="priority" label={t('unitPriority')} consequence={t('unitPriorityWhy')} />;
}
