'use client';

import { useTranslations } from 'next-intl';
import { CodeField, DayField, SelectField, TextField } from '@/components/form/fields';
import { LookupField } from '@/components/form/lookup-field';
import { useActionForm } from '@/components/form/use-action-form';
import type { LookupOption } from '@/components/ui/combobox';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { saveWarehouseSchema } from '@/lib/warehouses/save-warehouse.schema';
import type { WarehouseUse } from '@/lib/warehouses/warehouse.rules';
import { WAREHOUSE_KINDS } from '@/lib/warehouses/warehouse.types';
import { saveWarehouseAction } from '../actions';
import { ActiveField } from '../parts/active-field';
import { ChoiceSwitches } from '../parts/choice-switch';
import { loadOptions } from '../parts/options';
import { SetupForm } from '../parts/setup-form';
import { useSaved } from '../parts/use-saved';
import type { WarehouseValues } from './warehouse-draft.types';

const SWITCHES = ['stockByLocation', 'stockByProject', 'stockByPartner', 'negativeStock'] as const;
const loadPartners = loadOptions({ source: 'partners' });

type WarehouseFormProps = {
  readonly values: WarehouseValues;
  readonly use: WarehouseUse;
  readonly destination: LookupOption | null;
  readonly proposed: readonly string[];
  readonly next: string;
};

/** A warehouse: what it is and how its stock is kept; what may no longer change says why. */
export function WarehouseForm({ values, use, destination, proposed, next }: WarehouseFormProps) {
  const t = useTranslations('warehouses');
  const tables = useTranslations('tables');
  const saved = useSaved(next);
  const form = useActionForm<WarehouseValues, unknown>({
    id: 'warehouse',
    schema: saveWarehouseSchema,
    action: saveWarehouseAction,
    defaults: values,
    onDone: (_, { code }) => saved(tables('saved', { code: code.trim() })),
  });
  const marked = (name: keyof WarehouseValues) => ({ ...form.at(name), proposed: proposed.includes(name) });
  const kept = use.holdsStock && t('frozenStock');
  const unplaced = use.holdsUnplaced && !values.stockByLocation && t('frozenUnplaced');
  return (
    <SetupForm form={form} next={next}>
      <FieldGroup title={t('identity')}>
        <FieldRow>
          <CodeField
            {...marked('code')}
            label={tables('code')}
            required
            readOnly={use.moved}
            help={use.moved ? t('codeFrozen') : t('codeHelp')}
          />
          <TextField {...marked('description')} label={tables('description')} required />
        </FieldRow>
        <FieldRow>
          <SelectField
            {...form.at('kind')}
            label={t('kind')}
            disabled={use.moved}
            help={t('kindHelp')}
            choices={WAREHOUSE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <DayField {...form.at('endValidityDate')} label={t('endValidityDate')} help={t('endValidityHelp')} />
        </FieldRow>
        <LookupField
          {...form.at('destinationId')}
          label={t('destination')}
          help={t('destinationHelp')}
          load={loadPartners}
          known={destination ? [destination] : []}
        />
      </FieldGroup>
      <FieldGroup title={t('switches')} why={t('switchesWhy')}>
        <ChoiceSwitches names={SWITCHES} words={t} frozen={{ stockByLocation: unplaced, stockByProject: kept, stockByPartner: kept }} />
      </FieldGroup>
      <FieldGroup title={tables('state')}>
        <ActiveField />
      </FieldGroup>
    </SetupForm>
  );
}
