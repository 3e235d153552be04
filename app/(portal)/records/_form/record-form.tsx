'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { z } from 'zod';
import { complain } from '@/components/form/complain';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import { postRecordSchema } from '@/lib/records/record.schema';
import type { FormNames, RecordFormValues, RecordSetting } from '@/lib/record-form/record-form.types';
import { formFacts, offsetTexts } from '@/lib/record-form/record-form.rules';
import { atRows, componentsInput } from '@/lib/record-form/record-components.rules';
import { sparseSerial } from '@/lib/record-form/record-pieces.rules';
import { shareInput } from '@/lib/record-form/record-shares.rules';
import { moveInput } from '@/lib/record-form/record-units.rules';
import { recordErrors } from '@/lib/records/record.rules';
import { discardDraftAction } from '../actions';
import { CodeProposals } from './code-proposals';
import { ComplaintsProvider } from './complaints';
import { ComponentsPreview } from './components-preview';
import { HeaderFields } from './header-fields';
import { Lines } from './lines';
import { useWorld, WorldProvider } from './names';
import { OffsetSection } from './offset-section';
import { PiecesProvider } from './pieces';
import { Preview } from './preview';
import { sendRecord } from './send-record';
import { StillMissing } from './still-missing';
import { type DraftState, useDraft } from './use-draft';

type RecordFormProps = {
  readonly setting: RecordSetting;
  readonly known: FormNames;
  readonly defaults: RecordFormValues;
  readonly draftId: string;
  /** Where to go afterwards; without it, to the record. */
  readonly next: string | null;
};

/** A record as it is composed: kept as a draft while one types, posted as a whole. */
export function NewRecordForm({ setting, known, ...rest }: RecordFormProps) {
  const mode = useMemo(() => ({ kind: 'new' as const }), []);
  return (
    <WorldProvider setting={setting} known={known} mode={mode}>
      <PiecesProvider>
        <NewForm {...rest} />
      </PiecesProvider>
    </WorldProvider>
  );
}

/** What the form holds, as the verb takes it; command and confirmations pass through. */
function toPost(raw: unknown, draftId: string, setting: RecordSetting): unknown {
  const { reason: _reason, ...values } = raw as RecordFormValues;
  return {
    ...values,
    bomVersion: values.bomVersion ?? undefined,
    draftId,
    offset: offsetTexts(raw as RecordFormValues),
    lines: values.lines.map(({ lineId: _lineId, ...line }) => ({
      ...line,
      move: moveInput(line.move),
      costCentres: shareInput(line),
      components: componentsInput(values, line, setting),
      serials: line.serials.map(sparseSerial),
    })),
  };
}

/** Ctrl+Enter posts from anywhere on the page; inside the form the form itself hears it. */
export function usePageShortcut(submit: () => void): void {
  const act = useRef(submit);
  act.current = submit;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.target !== document.body) return;
      event.preventDefault();
      act.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Enter goes on in the grid; only the button and Ctrl+Enter post. */
export function keepEnter(event: KeyboardEvent): void {
  const inText = event.target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(event.target.type);
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && inText) event.preventDefault();
}

function NewForm({ defaults, draftId, next }: Omit<RecordFormProps, 'setting' | 'known'>) {
  const t = useTranslations('records.new');
  const router = useRouter();
  const { setting, names } = useWorld();
  const formats = useFormats();
  const draft = useRef<ReturnType<typeof useDraft> | null>(null);

  // The schema of the verb, then the rules of the posting: what the browser knows is told at once, in the same words.
  const schema = useMemo(
    () =>
      z
        .preprocess((raw) => toPost(raw, draftId, setting), postRecordSchema)
        .superRefine((record, context) => complain(context, recordErrors(record, formFacts(record, setting, names)))),
    [draftId, setting, names],
  );

  const handle = useActionForm<RecordFormValues, { recordId: string; number: number } | { jobId: string }>({
    id: 'record',
    once: true,
    schema,
    defaults,
    action: async (raw) => {
      await draft.current?.settle();
      const result = await sendRecord(toPost(raw, draftId, setting)).catch((error: unknown) => {
        draft.current?.resume();
        throw error;
      });
      if (!result.ok) draft.current?.resume();
      return atRows(result);
    },
    onDone: (posted, values) => {
      draft.current?.forget();
      // Very many pieces: it is posted in the background.
      if ('jobId' in posted) return router.push(`/jobs/${posted.jobId}`);
      const { recordId, number } = posted;
      notify({ title: t('posted', { number: String(number), day: formats.day(values.postingDate) }) });
      router.push((next ?? `/records/${recordId}`) as never);
    },
  });
  usePageShortcut(handle.submit);
  draft.current = useDraft(handle.form, draftId, 'record', true);

  const discard = async () => {
    await draft.current?.settle();
    await discardDraftAction({ id: draftId });
    draft.current?.forget();
    handle.form.reset(handle.form.getValues());
    location.assign('/records/new');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the Enter key from posting by accident
    <div onKeyDown={keepEnter}>
      <FormProvider {...handle.form}>
        <ComplaintsProvider>
          <Form
            wide
            kept={draft.current.state === 'kept'}
            form={handle}
            action={t('post')}
            secondary={
              <>
                <StillMissing />
                <DraftNote state={draft.current.state} onDiscard={discard} />
              </>
            }
          >
            <HeaderFields />
            <OffsetSection />
            <Lines />
            <ComponentsPreview />
            <CodeProposals />
            <Preview />
          </Form>
        </ComplaintsProvider>
      </FormProvider>
    </div>
  );
}

function DraftNote({ state, onDiscard }: { state: DraftState; onDiscard: () => Promise<void> }) {
  const t = useTranslations('records.new');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(false), 4_000);
    return () => clearTimeout(timer);
  }, [asked]);
  if (state === 'none') return null;
  return (
    <>
      <span className="text-small text-muted">{t(`draft.${state}`)}</span>
      <Button kind="quiet" size="small" onClick={() => (asked ? void onDiscard() : setAsked(true))}>
        {asked ? t('discardSure') : t('discard')}
      </Button>
    </>
  );
}
