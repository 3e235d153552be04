'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFormats } from '@/lib/i18n/use-words';
import { correctionInput } from '@/lib/correction-form/correction-input.rules';
import type { CorrectionDraft } from '@/lib/correction-form/preview-correction.schema';
import type { CorrectionPreview } from '@/lib/correction-form/preview-correction';
import { componentChanges, componentMovements } from '@/lib/correction-form/component-changes.rules';
import { movementChanges, movementsOf, pieceChanges, spanOf } from '@/lib/record-form/record-movements.rules';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { previewCorrectionAction } from '../actions';
import { useComplaints } from './complaints';
import { useWorld } from './names';
import { ObstacleList } from './obstacles';

type CorrectionChangesProps = { readonly defaults: RecordFormValues; readonly recordId: string; readonly version: number };

const PAUSE = 600;

/** What the correction would meet, tried whenever the form rests and nothing in it is wrong; null while that is not known. */
function usePreview(values: RecordFormValues, { recordId, version }: Omit<CorrectionChangesProps, 'defaults'>, ready: boolean) {
  const [preview, setPreview] = useState<CorrectionPreview | null>(null);
  const turn = useRef(0);
  const { lines, partnerId } = values;
  const question = ready ? JSON.stringify([lines, partnerId]) : '';
  const { getValues } = useFormContext<RecordFormValues>();
  const { setting } = useWorld();
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    setPreview(null);
    if (question === '') return;
    const timer = setTimeout(async () => {
      const { reason: _reason, ...asked } = correctionInput(getValues(), { recordId, version, setting });
      const result = await previewCorrectionAction(asked as CorrectionDraft).catch(() => null);
      if (mine === turn.current && result?.ok) setPreview(result.data);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [question, getValues, recordId, version, setting]);
  return preview;
}

/** Where the corrected record differs from the posted one, lot by lot. */
export function CorrectionChanges({ defaults, ...record }: CorrectionChangesProps) {
  const t = useTranslations('records.correct');
  const { quantity } = useFormats();
  const { setting, names } = useWorld();
  const { control } = useFormContext<RecordFormValues>();
  const values = useWatch({ control }) as RecordFormValues;
  const all = (one: RecordFormValues) => [...movementsOf(one, setting, names), ...componentMovements(one, values, { setting, names })];
  const changes = movementChanges(all(defaults), all(values));
  const other = componentChanges(defaults, values, names);
  const pieces = pieceChanges(defaults, values, names);
  const complaints = useComplaints();
  const preview = usePreview(values, record, changes.length + pieces.length + other.length > 0 && complaints.length === 0);
  const voided = useTranslations('records.void');
  return (
    <section aria-label={t('changes')} className="rounded-lg border-l-2 border-accent bg-accent-soft px-4 py-3">
      <h2 className="text-body font-semibold">{t('changes')}</h2>
      {changes.length + pieces.length + other.length === 0 ? (
        <p className="text-table text-muted">{t('noChanges')}</p>
      ) : (
        <ul className="mt-1 flex flex-col gap-0.5 text-table">
          {changes.map(({ key, item, lot, place, before, after, uom }) => (
            <li key={key}>
              {t(lot === null ? 'change' : 'changeLot', {
                item,
                lot: lot?.code ?? t('newLot'),
                place,
                before: quantity(before, uom),
                after: quantity(after, uom),
              })}
            </li>
          ))}
          {other.map(({ key, what, item }) => (
            <li key={key}>{t(what === 'ANEW' ? 'componentsAnew' : 'matesChange', { item })}</li>
          ))}
          {pieces.map(({ item, gone }) =>
            gone.length > 0 ? <li key={`${item} gone`}>{t('piecesOut', { item, numbers: spanOf(gone) })}</li> : null,
          )}
          {pieces.map(({ item, come }) =>
            come.length > 0 ? <li key={`${item} come`}>{t('piecesIn', { item, numbers: spanOf(come) })}</li> : null,
          )}
        </ul>
      )}
      {preview && preview.voidedSerials > 0 ? (
        <p className="text-table text-muted">{voided('serialsGone', { count: preview.voidedSerials })}</p>
      ) : null}
      {preview && preview.voidedLots.length > 0 ? (
        <p className="text-table text-muted">{voided('lotsGone', { lots: preview.voidedLots.join(', ') })}</p>
      ) : null}
      <div role="status">
        {preview && preview.obstacles.length > 0 ? (
          <div className="mt-3">
            <h3 className="text-table font-semibold text-bad">{voided('obstacles')}</h3>
            <ObstacleList obstacles={preview.obstacles} />
          </div>
        ) : null}
      </div>
    </section>
  );
}
