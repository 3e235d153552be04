'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { dropValues, keepValues } from '@/components/form/kept-values';
import { sparseSerial } from '@/lib/record-form/record-pieces.rules';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { sendDraft } from './send-record';

export type DraftState = 'none' | 'busy' | 'kept' | 'here';
const PAUSE = 1_000;
const AGAIN = 10_000;
/** With more pieces than these a tab has no room to keep what is typed, and writing all of it with each key is felt. */
const MANY = 5_000;
const LONG_PAUSE = 3_000;

const isMany = ({ lines }: RecordFormValues) => lines.reduce((sum, { serials }) => sum + serials.length, 0) > MANY;

const worthKeeping = (values: RecordFormValues): boolean =>
  values.lines.length > 0 || [values.refDocumentText, values.partnerId, values.internalDocument, values.note].some(Boolean);

/**
 * Keeps what is typed: at once in this tab (but for very many pieces), a little later on the server as the person's draft; while the server cannot be reached it
 * tries again. `settle` ends the keeping before the record is posted, so that no late draft comes after it; `resume` takes it up again.
 */
export function useDraft(form: UseFormReturn<RecordFormValues>, draftId: string, formId: string, enabled: boolean) {
  const [state, setState] = useState<DraftState>('none');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flight = useRef<Promise<void>>(Promise.resolve());
  const stopped = useRef(!enabled);
  const changes = useRef(0);

  const save = useCallback(async () => {
    const { reason: _reason, ...values } = form.getValues();
    const payload = { ...values, lines: values.lines.map((line) => ({ ...line, serials: line.serials.map(sparseSerial) })) };
    setState('busy');
    const sent = changes.current;
    const kept = await sendDraft({ id: draftId, payload }).then(
      (result) => result.ok,
      () => false,
    );
    if (stopped.current) return;
    if (!kept) {
      setState('here');
      timer.current = setTimeout(run, AGAIN);
      return;
    }
    if (!new URL(location.href).searchParams.has('draft')) window.history.replaceState(null, '', `${location.pathname}?draft=${draftId}`);
    // What was typed meanwhile is kept in this tab alone until its own turn comes.
    if (changes.current !== sent) return;
    dropValues(formId);
    setState('kept');
    function run(): void {
      flight.current = save();
    }
  }, [form, draftId, formId]);

  useEffect(() => {
    if (!enabled) return;
    const subscription = form.watch(() => {
      if (stopped.current || !worthKeeping(form.getValues())) return;
      changes.current += 1;
      setState((now) => (now === 'kept' ? 'busy' : now));
      const many = isMany(form.getValues());
      if (!many) keepValues(formId, form.getValues());
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => {
          flight.current = flight.current.then(save);
        },
        many ? LONG_PAUSE : PAUSE,
      );
    });
    return () => {
      subscription.unsubscribe();
      clearTimeout(timer.current);
    };
  }, [enabled, form, formId, save]);

  const settle = useCallback(async () => {
    stopped.current = true;
    clearTimeout(timer.current);
    await flight.current;
  }, []);
  const resume = useCallback(() => {
    stopped.current = !enabled;
  }, [enabled]);
  const forget = useCallback(() => dropValues(formId), [formId]);
  return { state, settle, resume, forget };
}
