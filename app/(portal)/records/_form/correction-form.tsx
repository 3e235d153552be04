'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProvider } from 'react-hook-form';
import { z } from 'zod';
import { complain } from '@/components/form/complain';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { correctRecordSchema } from '@/lib/records/record.schema';
import type { FormNames, RecordFormValues, RecordSetting } from '@/lib/record-form/record-form.types';
import { formFacts, recordInput } from '@/lib/record-form/record-form.rules';
import { atRows } from '@/lib/record-form/record-components.rules';
import { correctionInput } from '@/lib/correction-form/correction-input.rules';
import { recordErrors } from '@/lib/records/record.rules';
import { correctRecordAction } from '../actions';
import { CodeProposals } from './code-proposals';
import { ComplaintsProvider } from './complaints';
import { ComponentsPreview } from './components-preview';
import { CorrectionChanges } from './correction-changes';
import { CorrectionHeader } from './header-fields';
import { Lines } from './lines';
import { useWorld, WorldProvider } from './names';
import { OffsetSection } from './offset-section';
import { PiecesProvider } from './pieces';
import { ObstacleList } from './obstacles';
import { keepEnter, usePageShortcut } from './record-form';
import { StillMissing } from './still-missing';

type CorrectionProps = {
  readonly setting: RecordSetting;
  readonly known: FormNames;
  readonly defaults: RecordFormValues;
  readonly recordId: string;
  readonly offsetRecordId: string | null;
  readonly version: number;
  readonly number: number;
};

/** A posted record in the same grid, with a reason; what will change stands above the button. */
export function CorrectionForm({ setting, known, ...rest }: CorrectionProps) {
  const { recordId, offsetRecordId, version } = rest;
  const mode = useMemo(() => ({ kind: 'correct' as const, recordId, offsetRecordId, version }), [recordId, offsetRecordId, version]);
  return (
    <WorldProvider setting={setting} known={known} mode={mode}>
      <PiecesProvider>
        <Correction {...rest} />
      </PiecesProvider>
    </WorldProvider>
  );
}

function Correction({ defaults, recordId, version, number }: Omit<CorrectionProps, 'setting' | 'known'>) {
  const t = useTranslations('records.correct');
  const router = useRouter();
  const { setting, names } = useWorld();
  // The verb's schema, then the rules of the posting, but for the template: the record keeps the one it has.
  const schema = useMemo(
    () =>
      z
        .preprocess((raw) => correctionInput(raw, { recordId, version, setting }), correctRecordSchema)
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
    action: async (raw) => atRows(await correctRecordAction(correctionInput(raw, { recordId, version, setting }))),
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
            refusal={({ fields }) => <ObstacleList obstacles={fields.filter(({ path }) => path === '')} />}
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
            <ComponentsPreview />
            <CodeProposals />
            <CorrectionChanges defaults={defaults} recordId={recordId} version={version} />
          </Form>
        </ComplaintsProvider>
      </FormProvider>
    </div>
  );
}
