'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { CheckboxField, CodeField, DayField, IntegerField, SelectField, TextareaField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { fromAction, LookupField } from '@/components/form/lookup-field';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import { isDay } from '@/lib/kernel/day';
import { editLotSchema } from '@/lib/lots/edit-lot.schema';
import { proposedLabel } from '@/lib/lots/label.rules';
import { editedDates } from '@/lib/lots/lot-edit.rules';
import type { LotCard } from '@/lib/lots/lot-card.query';
import type { LotChoice, LotChoices } from '@/lib/lots/lot-choices.query';
import { editLotAction, lookupProducersAction, lookupSuppliersAction } from '../../actions';

type LotFormProps = {
  readonly lot: LotCard;
  readonly choices: LotChoices;
  readonly today: string;
};

const valuesOf = (lot: LotCard) => ({
  lotId: lot.id,
  version: lot.version,
  code: lot.code,
  lotTypeId: lot.lotTypeId,
  supplierId: lot.supplierId,
  producerId: lot.producerId,
  supplierLotCode: lot.supplierLotCode ?? '',
  startDate: lot.startDate,
  expiryDate: lot.expiryDate ?? '',
  packages: lot.packages,
  notes: lot.notes ?? '',
  evaluationId: lot.evaluationId,
  labelReportId: lot.labels.lot?.id ?? null,
  projectId: lot.projectId,
  sellable: lot.sellable,
  reason: '',
});
type Values = ReturnType<typeof valuesOf>;

const loadSuppliers = fromAction((query) => lookupSuppliersAction({ query }));
const loadProducers = fromAction((query) => lookupProducersAction({ query }));
const known = (id: string | null, name: string | null) => (id && name ? [{ id, code: name }] : []);
const choicesOf = (choices: readonly LotChoice[]) => choices.map(({ id, label }) => ({ value: id, label }));

/** The form of a lot; what is locked says why. @rules EXP-06, EXP-07, LOT-20, LOT-21, LOT-22 */
export function LotForm({ lot, choices, today }: LotFormProps) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const router = useRouter();
  const card = `/lots/${lot.id}` as Route;
  const form = useActionForm<Values, unknown>({
    schema: editLotSchema,
    action: editLotAction,
    defaults: valuesOf(lot),
    onDone: () => {
      notify({ title: t('saved') });
      router.push(card);
      router.refresh();
    },
  });
  const [startDate, expiryDate, sellable] = useWatch({ control: form.form.control, name: ['startDate', 'expiryDate', 'sellable'] });
  const proposed = proposedLabel({ ...lot.labels, lot: null });
  const supplierLocked = lot.singleSupplierLot && lot.supplierId !== null;
  return (
    <Form
      form={form}
      action={t('save')}
      secondary={
        <LinkButton kind="quiet" href={card}>
          {common('cancel')}
        </LinkButton>
      }
    >
      <FieldGroup title={t('form.identity')} why={t('form.identityWhy')}>
        <CodeField
          {...form.at('code')}
          label={t('code')}
          required
          readOnly={lot.unloaded}
          help={lot.unloaded ? t('form.codeLocked') : undefined}
        />
        <FieldRow>
          <LookupField
            {...form.at('supplierId')}
            label={t('supplier')}
            load={loadSuppliers}
            known={known(lot.supplierId, lot.supplier)}
            readOnly={supplierLocked}
            help={supplierLocked ? t('form.supplierLocked') : undefined}
          />
          <TextField {...form.at('supplierLotCode')} label={t('supplierLot')} />
        </FieldRow>
        <FieldRow>
          <LookupField {...form.at('producerId')} label={t('producer')} load={loadProducers} known={known(lot.producerId, lot.producer)} />
          <SelectField {...form.at('lotTypeId')} label={t('lotType')} empty={common('none')} choices={choicesOf(choices.types)} />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={t('form.dates')} why={t('form.datesWhy')}>
        <FieldRow>
          <DayField {...form.at('startDate')} label={t('start')} required today={today} />
          <DayField
            {...form.at('expiryDate')}
            label={t('expiry')}
            readOnly={!lot.allowExpiryEdit}
            help={<ExpiryHelp lot={lot} startDate={startDate} expiryDate={expiryDate} />}
          />
        </FieldRow>
        {lot.allowExpiryEdit ? <TextField {...form.at('reason')} label={t('reason')} help={t('form.expiryReason')} /> : null}
      </FieldGroup>
      <FieldGroup title={t('form.rest')} why={t('form.restWhy')}>
        <FieldRow>
          <IntegerField {...form.at('packages')} label={t('packages')} />
          <SelectField
            {...form.at('evaluationId')}
            label={t('evaluation')}
            empty={common('none')}
            choices={choicesOf(choices.evaluations)}
          />
        </FieldRow>
        <FieldRow>
          <SelectField
            {...form.at('labelReportId')}
            label={t('label')}
            empty={proposed ? t('form.labelProposed', { name: proposed.report.name }) : t('form.labelNone')}
            choices={choicesOf(choices.labels)}
            help={t('form.labelHelp')}
          />
          <SelectField {...form.at('projectId')} label={t('project')} empty={common('none')} choices={choicesOf(choices.projects)} />
        </FieldRow>
        <TextareaField {...form.at('notes')} label={t('notes')} />
      </FieldGroup>
      <FieldGroup title={t('available')}>
        <CheckboxField
          {...form.at('sellable')}
          label={t('sellable')}
          disabled={lot.statusViaWorkflow}
          consequence={lot.statusViaWorkflow ? t('form.sellableWorkflow') : sellable ? t('form.sellableYes') : t('form.sellableNo')}
        />
      </FieldGroup>
    </Form>
  );
}

/** Beside the expiry: what the start makes of it, live. */
function ExpiryHelp({ lot, startDate, expiryDate }: { lot: LotCard; startDate: string; expiryDate: string }) {
  const t = useTranslations('lots');
  const { day } = useFormats();
  const moved = isDay(startDate) && startDate !== lot.startDate && expiryDate === (lot.expiryDate ?? '') && !lot.expiryOverridden;
  if (moved) {
    const { validityDays, expiryType, allowExpiryEdit } = lot;
    const dates = editedDates(lot, { startDate, expiryDate: lot.expiryDate }, { validityDays, expiryType, allowExpiryEdit });
    if (dates.expiryDate) return t('form.expiryWill', { day: day(dates.expiryDate) });
  }
  if (lot.expiryOverridden) return t('expiryRule.typed');
  return lot.allowExpiryEdit ? null : t('form.expiryLocked');
}
