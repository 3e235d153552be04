'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Choice } from '@/components/ui/select';
import type { TemplateDraft } from './template-draft.types';

/** What a record with this template will do, in sentences that follow the switches. */
export function TemplateSummary({ warehouses }: { warehouses: readonly Choice[] }) {
  const t = useTranslations('templates');
  const { control } = useFormContext<TemplateDraft>();
  // Without a name the whole of the form is watched, and the form holds all of its fields from the start.
  const draft = useWatch({ control }) as TemplateDraft;
  const warehouse = warehouses.find(({ value }) => value === draft.warehouseId)?.label ?? t('summary.anyWarehouse');
  const load = draft.type === 'LOAD';
  const sentences = [
    t(load ? 'summary.load' : 'summary.unload', { warehouse }),
    draft.lotManagement ? t(load ? 'summary.lotsLoad' : 'summary.lotsUnload') : t('summary.noLots'),
    !load && draft.allowUnavailableLots ? t('summary.unavailable') : null,
    draft.mandatoryAccount ? t('summary.account') : null,
    draft.mandatoryDocument ? t('summary.document') : null,
    t(draft.traceability ? 'summary.traced' : 'summary.notTraced'),
  ];
  return (
    <section aria-label={t('summaryTitle')} className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-5">
      <h2 className="font-semibold">{t('summaryTitle')}</h2>
      <p aria-live="polite">{sentences.filter(Boolean).join(' ')}</p>
      {draft.visibleLogistics && draft.active ? null : <p className="text-table text-warn">{t('summary.hidden')}</p>}
    </section>
  );
}
