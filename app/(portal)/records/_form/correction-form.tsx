'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProvider, useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { complain } from '@/components/form/complain';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import { correctRecordSchema } from '@/lib/records/record.schema';
import type { FormNames, RecordFormValues, RecordSetting } from '@/lib/record-form/record-form.types';
import { formFacts, offsetTexts, recordInput } from '@/lib/record-form/record-form.rules';
import { movementChanges, movementsOf, pieceChanges, spanOf } from '@/lib/record-form/record-movements.rules';
import { sparseSerial } from '@/lib/record-form/record-pieces.rules';
import { shareInput } from '@/lib/record-form/record-shares.rules';
import { moveInput } from '@/lib/record-form/record-units.rules';
import { recordErrors } from '@/lib/records/record.rules';
import { correctRecordAction } from '../actions';
import { CodeProposals } from './code-proposals';
import { ComplaintsProvider } from './complaints';
import { CorrectionHeader } from './header-fields';
import { Lines } from './lines';
import { useWorld, WorldProvider } from './names';
import { OffsetSection } from './offset-section';
import { PiecesProvider } from './pieces';
import { keepEnter, usePageShortcut } from './record-form';
import { StillMissing } from './still-missing';

type CorrectionProps = {
  readonly setting: RecordSetting;
  readonly known: FormNames;
  readonly defaults: RecordFormValues;
  readonly recordId: string;
  readonly version: number;
  readonly number: number;
};

/** A posted record in the same grid, with a reason; what will change stands above the button. */
export function CorrectionForm({ setting, known, ...rest }: CorrectionProps) {
  const { recordId, version } = rest;
  const mode = useMemo(() => ({ kind: 'correct' as const, recordId, version }), [recordId, version]);
  return (
    <WorldProvider setting={setting} known={known} mode={mode}>
      <PiecesProvider>
        <Correction {...rest} />
      </PiecesProvider>
    </WorldProvider>
  );
}

/** What the form holds, as the verb takes it: texts, lines and the reason. */
function toCorrection(raw: unknown, recordId: string, version: number): unknown {
  const {
    warehouseId: _w,
    templateId: _t,
    postingDate: _d,
    number: _n,
    stockPartnerId: _s,
    projectId: _p,
    ...values
  } = raw as RecordFormValues;
  return {
    ...values,
    recordId,
    version,
    offset: offsetTexts(raw as RecordFormValues),
    lines: values.lines.map((line) => ({
      ...line,
      move: moveInput(line.move),
      costCentres: shareInput(line),
      serials: line.serials.map(sparseSerial),
    })),
  };
}

function Correction({ defaults, recordId, version, number }: Omit<CorrectionProps, 'setting' | 'known'>) {
  const t = useTranslations('records.correct');
  const router = useRouter();
  const { setting, names } = useWorld();
  // The verb's schema, then the rules of the posting, but for the template: the record keeps the one it has.
  const schema = useMemo(
    () =>
      z
        .preprocess((raw) => toCorrection(raw, recordId, version), correctRecordSchema)
        .superRefine(({ commandId: _c, confirm: _o, recordId: _r, version: _v, reason: _n, lines, ...texts }, context) => {
          const whole = { ...recordInput(defaults), ...texts, lines: lines.map(({ lineId: _l, ...line }) => line) };
          complain(
            context,
            recordErrors(whole, formFacts(defaults, setting, names)).filter(({ path }) => path !== 'templateId'),
          );
        }),
    [recordId, version, defaults, setting, names],
  );
  const handle = useActionForm<RecordFormValues, { recordId: string }>({
    id: `correct-${recordId}`,
    once: true,
    schema,
    defaults,
    action: (raw) => correctRecordAction(toCorrection(raw, recordId, version)),
    onDone: () => {
      notify({ title: t('done', { number: String(number) }) });
      router.push(`/records/${recordId}` as Route);
      router.refresh();
    },
  });
  usePageShortcut(handle.submit);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the Enter key from posting by accident
    <div onKeyDown={keepEnter}>
      <FormProvider {...handle.form}>
        <ComplaintsProvider>
          <Form
            wide
            form={handle}
            action={t('action')}
            secondary={
              <>
                <StillMissing />
                <LinkButton kind="quiet" href={`/records/${recordId}` as Route}>
                  {t('back')}
                </LinkButton>
              </>
            }
          >
            <CorrectionHeader number={number} />
            <OffsetSection />
            <Lines />
            <CodeProposals />
            <Changes defaults={defaults} />
          </Form>
        </ComplaintsProvider>
      </FormProvider>
    </div>
  );
}

/** Where the corrected record differs from the posted one, lot by lot. */
function Changes({ defaults }: { defaults: RecordFormValues }) {
  const t = useTranslations('records.correct');
  const { quantity } = useFormats();
  const { setting, names } = useWorld();
  const { control } = useFormContext<RecordFormValues>();
  const values = useWatch({ control }) as RecordFormValues;
  const changes = movementChanges(movementsOf(defaults, setting, names), movementsOf(values, setting, names));
  const pieces = pieceChanges(defaults, values, names);
  return (
    <section aria-label={t('changes')} className="rounded-lg border-l-2 border-accent bg-accent-soft px-4 py-3">
      <h2 className="text-body font-semibold">{t('changes')}</h2>
      {changes.length + pieces.length === 0 ? (
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
          {pieces.map(({ item, gone }) =>
            gone.length > 0 ? <li key={`${item} gone`}>{t('piecesOut', { item, numbers: spanOf(gone) })}</li> : null,
          )}
          {pieces.map(({ item, come }) =>
            come.length > 0 ? <li key={`${item} come`}>{t('piecesIn', { item, numbers: spanOf(come) })}</li> : null,
          )}
        </ul>
      )}
    </section>
  );
}
