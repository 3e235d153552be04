'use client';

import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { DayField, IntegerField, SelectField, TextareaField, TextField } from '@/components/form/fields';
import { LookupField } from '@/components/form/lookup-field';
import { DescriptionList } from '@/components/ui/description-list';
import { DayText } from '@/components/ui/quantity';
import { isDay } from '@/lib/kernel/day';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { explodingSide } from '@/lib/record-form/record-components.rules';
import { templateOf, warehouseOf } from '@/lib/record-form/record-form.rules';
import { nextNumberAction, searchPartnersAction } from '../actions';
import { useWorld } from './names';

/** The number that the record would get now; it is only a proposal (NUM-01). */
function useNextNumber(warehouseId: string | null, postingDate: string): number | null {
  const [next, setNext] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    setNext(null);
    if (warehouseId && isDay(postingDate))
      void nextNumberAction({ warehouseId, postingDate }).then((result) => {
        if (current && result.ok) setNext(result.data);
      });
    return () => {
      current = false;
    };
  }, [warehouseId, postingDate]);
  return next;
}

/** Warehouse, template, date and number; fixed once there is a line (POST-04). */
export function HeaderFields() {
  const t = useTranslations('records.header');
  const { setting } = useWorld();
  const { control, getValues, setValue } = useFormContext<RecordFormValues>();
  const [warehouseId, templateId, postingDate, lines] = useWatch({ control, name: ['warehouseId', 'templateId', 'postingDate', 'lines'] });
  const next = useNextNumber(warehouseId, postingDate);
  const frozen = lines.length > 0;
  // A template that only serves as the other side of one is not offered; that of a record being corrected stays.
  const offered = setting.templates.filter(
    (template) => template.warehouseId === warehouseId && (template.visibleLogistics || template.id === templateId),
  );
  useEffect(() => {
    const chosen = getValues('templateId');
    const here = setting.templates.filter(
      (template) => template.warehouseId === warehouseId && (template.visibleLogistics || template.id === chosen),
    );
    if (chosen !== null && !here.some(({ id }) => id === chosen)) setValue('templateId', null);
    if (chosen === null && here.length === 1) setValue('templateId', here[0]?.id ?? null);
  }, [warehouseId, setting, getValues, setValue]);
  // What was chosen before the page was alive stands on the screen, so it counts.
  useEffect(() => {
    for (const name of ['warehouseId', 'templateId'] as const) {
      const chosen = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value;
      if (chosen && chosen !== getValues(name)) setValue(name, chosen);
    }
  }, [getValues, setValue]);
  const template = templateOf({ templateId }, setting);
  const warehouse = warehouseOf({ warehouseId }, setting);
  return (
    <section aria-label={t('title')} className="flex flex-col gap-4">
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          name="warehouseId"
          label={t('warehouse')}
          required
          readOnly={frozen}
          empty={t('chooseWarehouse')}
          choices={setting.warehouses.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
        />
        <SelectField
          name="templateId"
          label={t('template')}
          required
          readOnly={frozen || !warehouseId}
          empty={t('chooseTemplate')}
          choices={offered.map(({ id, code, description, type }) => ({ value: id, label: `${code} ${description} · ${t(type)}` }))}
          help={warehouseId && offered.length === 0 ? t('noTemplate') : undefined}
        />
        <DayField name="postingDate" label={t('date')} required readOnly={frozen} today={setting.today} />
        <IntegerField
          name="number"
          label={t('number')}
          readOnly={frozen}
          help={next === null ? undefined : t('numberProposed', { number: String(next) })}
        />
      </div>
      {frozen ? (
        <p className="flex items-start gap-1.5 text-small text-muted">
          <Lock aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {t('frozen')}
        </p>
      ) : null}
      <TextFields
        document={template?.mandatoryDocument ?? false}
        account={template?.mandatoryAccount ?? false}
        version={<VersionField frozen={frozen} />}
        project={warehouse?.stockByProject || setting.projects.length === 0 ? null : <ProjectField />}
      />
      <StockKeepers />
    </section>
  );
}

/** Whose stock it is, and for which project: asked only where the warehouse keeps stock apart by them (POST-12). */
function StockKeepers() {
  const t = useTranslations('records.header');
  const { setting, names } = useWorld();
  const load = useLoadPartners();
  const { control } = useFormContext<RecordFormValues>();
  const warehouseId = useWatch({ control, name: 'warehouseId' });
  const warehouse = warehouseOf({ warehouseId }, setting);
  if (!warehouse?.stockByPartner && !warehouse?.stockByProject) return null;
  return (
    <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
      {warehouse.stockByPartner ? (
        <LookupField
          name="stockPartnerId"
          label={t('stockPartner')}
          help={t('stockPartnerHelp')}
          load={load}
          known={[...names.partners.values()]}
        />
      ) : null}
      {warehouse.stockByProject ? <ProjectField help={t('projectHelp')} /> : null}
    </div>
  );
}

/** Which version of the bills of materials takes the lines apart; asked only where the template does so and there is more than one (BOM-04). */
function VersionField({ frozen }: { frozen: boolean }) {
  const t = useTranslations('records.header');
  const { setting } = useWorld();
  const { control } = useFormContext<RecordFormValues>();
  const [warehouseId, templateId, postingDate, bomVersion] = useWatch({
    control,
    name: ['warehouseId', 'templateId', 'postingDate', 'bomVersion'],
  });
  if (setting.bomVersions.length === 0 || !explodingSide({ warehouseId, templateId, postingDate, bomVersion }, setting)) return null;
  return (
    <SelectField
      name="bomVersion"
      label={t('bomVersion')}
      help={t('bomVersionHelp')}
      readOnly={frozen}
      empty={t('defaultVersion')}
      choices={setting.bomVersions.map((code) => ({ value: code, label: code }))}
    />
  );
}

/** The project of every line that names none of its own. */
function ProjectField({ help }: { help?: string }) {
  const t = useTranslations('records.header');
  const { setting } = useWorld();
  return (
    <SelectField
      name="projectId"
      label={t('project')}
      help={help}
      empty={t('noProject')}
      choices={setting.projects.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
    />
  );
}

/** Partners for a look-up; their names stay known to the form. */
function useLoadPartners() {
  const { learn } = useWorld();
  return async (q: string) => {
    const result = await searchPartnersAction({ q, role: null });
    if (!result.ok) throw new Error(result.code);
    learn({ partners: result.data });
    return result.data;
  };
}

/** The texts and the account: free while the period is open; starred where the template asks for them (POST-06). */
type TextFieldsProps = {
  readonly document: boolean;
  readonly account: boolean;
  readonly project?: ReactNode;
  readonly version?: ReactNode;
};

export function TextFields({ document, account, project, version }: TextFieldsProps) {
  const t = useTranslations('records.header');
  const { names } = useWorld();
  const load = useLoadPartners();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField name="refDocumentText" label={t('refDocument')} required={document} />
        <DayField name="refDocumentDate" label={t('refDate')} />
        <LookupField name="partnerId" label={t('account')} required={account} load={load} known={[...names.partners.values()]} />
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="inline-flex min-h-8 items-center text-table text-accent underline underline-offset-4">{t('more')}</summary>
        <div className="mt-3 grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <TextField name="internalDocument" label={t('internalDocument')} />
          <DayField name="internalDocumentDate" label={t('internalDate')} />
          <TextareaField name="note" label={t('note')} rows={2} className="sm:col-span-2" />
          {project}
          {version}
        </div>
      </details>
    </>
  );
}

/** What a correction cannot change, and what it can. */
export function CorrectionHeader({ number }: { number: number }) {
  const t = useTranslations('records.header');
  const { setting } = useWorld();
  const { getValues, control } = useFormContext<RecordFormValues>();
  const { dirtyFields } = useFormState({ control });
  const values = getValues();
  const template = templateOf(values, setting);
  return (
    <section aria-label={t('title')} className="flex flex-col gap-4">
      <DescriptionList
        details={[
          { key: 'warehouse', term: t('warehouse'), value: warehouseOf(values, setting)?.code },
          { key: 'template', term: t('template'), value: template ? `${template.code} ${template.description}` : null },
          { key: 'date', term: t('date'), value: <DayText value={values.postingDate} /> },
          { key: 'number', term: t('number'), value: number },
        ]}
      />
      <TextareaField
        name="reason"
        label={t('reason')}
        help={t('reasonHelp')}
        required={dirtyFields.lines !== undefined || dirtyFields.partnerId === true}
        rows={2}
        className="max-w-xl"
      />
      <TextFields document={template?.mandatoryDocument ?? false} account={template?.mandatoryAccount ?? false} />
    </section>
  );
}
