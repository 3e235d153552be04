'use client';

import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { DayField, SelectField, TextField } from '@/components/form/fields';
import { mirrorOf, offsetOf } from '@/lib/record-form/record-form.rules';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { LocationCell } from './cells';
import { useWorld } from './names';
import type { LineHandle } from './use-line';

/** The other side of a template with an offset: its warehouse, what arrives or leaves there, and the texts that may differ (OFF-01, OFF-02). */
export function OffsetSection() {
  const t = useTranslations('records.offset');
  const { setting } = useWorld();
  const { control, getValues } = useFormContext<RecordFormValues>();
  const templateId = useWatch({ control, name: 'templateId' });
  const projectId = useWatch({ control, name: 'projectId' });
  const [open, setOpen] = useState(() => Object.values(getValues('offset') ?? {}).some(Boolean));
  const offset = offsetOf({ templateId }, setting);
  if (!offset) return null;
  const { warehouse, template } = offset;
  const same = mirrorOf({ templateId }, setting) !== null;
  const Icon = template.type === 'LOAD' ? ArrowDownToLine : ArrowUpFromLine;
  const project = setting.projects.find(({ id }) => id === projectId);
  return (
    <section
      aria-label={t('title', { warehouse: warehouse.code })}
      className="rounded-lg border border-line border-l-2 border-l-accent bg-raised px-4 py-3"
    >
      <h2 className="flex items-center gap-2 text-body font-semibold">
        <Icon aria-hidden="true" className="size-4 shrink-0 text-accent" />
        {t('title', { warehouse: warehouse.code })}
      </h2>
      <p className="text-table text-muted">
        {t(template.type === 'LOAD' ? (same ? 'arrives' : 'arriveParts') : same ? 'leaves' : 'leaveParts', {
          warehouse: `${warehouse.code} ${warehouse.description}`.trim(),
          template: template.code,
        })}
      </p>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="inline-flex min-h-8 items-center text-table text-accent underline underline-offset-4">{t('texts')}</summary>
        <div className="mt-3 grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <TextField name="offset.refDocumentText" label={t('refDocument')} help={t('same')} />
          <DayField name="offset.refDocumentDate" label={t('refDate')} />
          <TextField name="offset.internalDocument" label={t('internalDocument')} />
          <DayField name="offset.internalDocumentDate" label={t('internalDate')} />
          {warehouse.stockByProject ? (
            <SelectField
              name="offset.projectId"
              label={t('project')}
              empty={project ? t('sameProject', { project: project.code }) : t('noProject')}
              choices={setting.projects.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
            />
          ) : null}
        </div>
      </details>
    </section>
  );
}

/** Where the goods of a line arrive or leave on the other side; each of its lots may differ. */
export function OffsetPlace({ handle }: { handle: LineHandle }) {
  const t = useTranslations('records.offset');
  const { setting } = useWorld();
  const { getValues } = useFormContext<RecordFormValues>();
  const offset = mirrorOf(getValues(), setting);
  if (!offset?.warehouse.hasLocations) return null;
  const { warehouse, template } = offset;
  return (
    <LocationCell
      name={`lines.${handle.index}.offsetLocationId`}
      label={t(template.type === 'LOAD' ? 'into' : 'outOf', { warehouse: warehouse.code })}
      warehouseId={warehouse.id}
      className="mt-2 max-w-xs"
    />
  );
}

/** The place of one lot on the other side; empty is that of its line. */
export function OffsetLotPlace({ handle, at }: { handle: LineHandle; at: number }) {
  const t = useTranslations('records.offset');
  const { setting, names } = useWorld();
  const { getValues } = useFormContext<RecordFormValues>();
  const offset = mirrorOf(getValues(), setting);
  if (!offset?.warehouse.hasLocations) return null;
  const { warehouse, template } = offset;
  return (
    <LocationCell
      name={`lines.${handle.index}.lots.${at}.offsetLocationId`}
      label={t(template.type === 'LOAD' ? 'into' : 'outOf', { warehouse: warehouse.code })}
      warehouseId={warehouse.id}
      placeholder={names.locations.get(handle.line.offsetLocationId ?? '')?.code}
      className="mt-2 max-w-xs"
    />
  );
}
