'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Choice } from '@/components/ui/select';
import { AREA_FLAGS } from '@/lib/templates/template.types';
import type { OffsetChoice } from '@/lib/templates/templates.query';
import { useFormats } from '@/lib/i18n/use-words';
import type { TemplateDraft } from './template-draft.types';

type TemplateSummaryProps = { readonly warehouses: readonly Choice[]; readonly offsets: readonly OffsetChoice[] };

/** What a record with this template will do, in sentences that follow the switches. */
export function TemplateSummary({ warehouses, offsets }: TemplateSummaryProps) {
  const t = useTranslations('templates');
  const { list } = useFormats();
  const { control } = useFormContext<TemplateDraft>();
  // Without a name the whole of the form is watched, and the form holds all of its fields from the start.
  const draft = useWatch({ control }) as TemplateDraft;
  const labelOf = (id: string | null) => warehouses.find(({ value }) => value === id)?.label ?? t('summary.anyWarehouse');
  const warehouse = labelOf(draft.warehouseId);
  const load = draft.type === 'LOAD';
  const offset = offsets.find(({ id }) => id === draft.offsetTemplateId);
  const costs =
    draft.updateItemCost && (draft.updateSalesPrice || (draft.fiscalInterest && (draft.updateAverageCost || draft.updateLastCost)));
  const sentences = [
    t(load ? 'summary.load' : 'summary.unload', { warehouse }),
    draft.lotManagement ? t(load ? 'summary.lotsLoad' : 'summary.lotsUnload') : t('summary.noLots'),
    draft.lotManagement ? t(load ? (draft.createSerials ? 'summary.serialsMade' : 'summary.serialsKnown') : 'summary.serialsUnload') : null,
    load && draft.lotManagement && draft.integrateInitialQty ? t('summary.integrates') : null,
    !load && draft.allowUnavailableLots ? t('summary.unavailable') : null,
    draft.mandatoryAccount ? t('summary.account') : null,
    draft.mandatoryDocument ? t('summary.document') : null,
    draft.billOfMaterials ? t('summary.apart') : null,
    offset ? t('summary.offset', { template: offset.code, warehouse: labelOf(offset.warehouseId) }) : null,
    costs ? t('summary.costs') : null,
    draft.considerZeroMovements ? t('summary.zero') : null,
    draft.openingBalance ? t('summary.opening') : null,
    draft.physicalInventory ? t('summary.count') : null,
    draft.waste ? t('summary.waste') : null,
    t(draft.traceability ? 'summary.traced' : 'summary.notTraced'),
  ];
  const areas = AREA_FLAGS.filter((flag) => flag !== 'visibleLogistics' && draft[flag]).map((flag) => t(flag));
  const later = [areas.length > 0 ? t('laterAreas', { areas: list(areas) }) : null].filter((one) => one !== null);
  return (
    <section aria-label={t('summaryTitle')} className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-5">
      <h2 className="font-semibold">{t('summaryTitle')}</h2>
      <p aria-live="polite">{sentences.filter(Boolean).join(' ')}</p>
      {later.length > 0 ? <p className="text-table text-muted">{t('summary.later', { what: list(later) })}</p> : null}
      {draft.visibleLogistics && draft.active ? null : (
        <p className="text-table text-warn">{t(draft.active ? 'summary.hidden' : 'summary.archived')}</p>
      )}
    </section>
  );
}
