'use client';

import { toNestErrors } from '@hookform/resolvers';
import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { useCallback, useEffect, useId, useMemo, useRef, useState, useTransition } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { useErrorText } from '@/lib/i18n/use-words';
import { isWarning, type WarningCode } from '@/lib/kernel/error-codes';
import type { FieldError } from '@/lib/kernel/errors';
import { fieldErrorsOf } from '@/lib/kernel/issues';
import type { ActionFailure, ActionResult } from '@/lib/kernel/result';
import { type Conflict, conflictOf } from './conflict.types';
import { keepValues } from './kept-values';

export type ActionFormOptions<V extends FieldValues, T> = {
  /** The verb's schema; `commandId` and `confirm` are added when it knows them. */
  readonly schema: z.ZodType;
  readonly action: (raw: unknown) => Promise<ActionResult<T>>;
  readonly defaults: V;
  /** After success, unless the action itself redirects. */
  readonly onDone?: (data: T, values: V) => void;
  /** The verb happens once per command id (`once`): when no answer comes back the form asks again by itself and shows what is true. */
  readonly once?: boolean;
  /** Tells apart two forms of one page whose entries are kept over a reload. */
  readonly id?: string;
};

/** What became of the last attempt. */
export type Outcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly failure: ActionFailure }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'warned'; readonly codes: readonly WarningCode[]; readonly texts: readonly string[] }
  | { readonly kind: 'checking' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'updated' };

export type ActionForm<V extends FieldValues> = {
  readonly id: string;
  readonly form: UseFormReturn<V>;
  readonly outcome: Outcome;
  readonly busy: boolean;
  /** How often a summary was asked to take the focus. */
  readonly attempts: number;
  readonly submit: () => void;
  readonly confirm: () => void;
  readonly dismiss: () => void;
  /** A typed name: `<TextField {...form.at('code')} />`. */
  readonly at: (name: FieldPath<V>) => { readonly name: FieldPath<V> };
};

const IDLE: Outcome = { kind: 'idle' };

/** How long to wait before asking again, each time; after the last one the person decides. */
const PAUSES_MS = [300, 1_000, 2_000, 4_000, 8_000];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends, and when no answer comes back sends the same command again: the server does it once and answers every time with what became of it. */
async function untilAnswered<T>(send: () => Promise<T>, { again, onLost }: { again: boolean; onLost: () => void }): Promise<T> {
  for (const wait of again ? PAUSES_MS : []) {
    try {
      return await send();
    } catch (error) {
      unstable_rethrow(error);
      if (unstable_isUnrecognizedActionError(error)) throw error;
      onLost();
      await pause(wait);
    }
  }
  return send();
}

function shapeKeys(schema: z.ZodType): ReadonlySet<string> | null {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape ? new Set(Object.keys(schema.shape)) : null;
}

/** Binds a form to a server action: one command id until it succeeds, errors on their fields, warnings to confirm, nothing typed is ever lost. */
export function useActionForm<V extends FieldValues, T>({
  schema,
  action,
  defaults,
  onDone,
  once = false,
  id: givenId,
}: ActionFormOptions<V, T>): ActionForm<V> {
  const ownId = useId();
  const id = givenId ?? ownId;
  const errorText = useErrorText();
  const [outcome, setOutcome] = useState<Outcome>(IDLE);
  const [attempts, setAttempts] = useState(0);
  const [busy, startTransition] = useTransition();
  const commandId = useRef<string | null>(null);
  const sending = useRef(false);
  const confirmed = useRef<readonly WarningCode[]>([]);
  const keys = useMemo(() => shapeKeys(schema), [schema]);

  const withCommand = useCallback(
    (values: V): Record<string, unknown> => {
      commandId.current ??= crypto.randomUUID();
      const knows = (key: string) => keys === null || keys.has(key);
      return {
        ...values,
        ...(knows('commandId') ? { commandId: commandId.current } : {}),
        ...(knows('confirm') && confirmed.current.length > 0 ? { confirm: confirmed.current } : {}),
      };
    },
    [keys],
  );

  const resolver: Resolver<V> = useCallback(
    async (values, _context, options) => {
      const parsed = schema.safeParse(withCommand(values), { reportInput: true });
      if (parsed.success) return { values, errors: {} };
      const errors: FieldErrors = {};
      for (const { path, code, params } of fieldErrorsOf(parsed.error.issues))
        errors[path || 'root'] = { type: code, message: errorText(code, params) };
      return { values: {}, errors: toNestErrors(errors, options) };
    },
    [schema, withCommand, errorText],
  );

  // The type asks for a deep partial of V, which V itself is; TypeScript cannot see that for an open V.
  const form = useForm<V>({ defaultValues: defaults as DefaultValues<V>, resolver, mode: 'onTouched', shouldFocusError: false });

  // Another version came with the page (out of use by the menu, say): a form in which nothing was typed goes on with it.
  const shown = useRef(defaults);
  useEffect(() => {
    if (shown.current.version === defaults.version) return;
    shown.current = defaults;
    if (!form.formState.isDirty) form.reset(defaults);
  }, [defaults, form]);

  const refuse = (failure: ActionFailure, values: V) => {
    const warnings = [failure, ...failure.fields].filter((each): each is FieldError & ActionFailure => isWarning(each.code));
    if (isWarning(failure.code)) {
      const codes = warnings.map((each) => each.code).filter(isWarning);
      setOutcome({
        kind: 'warned',
        codes: [...new Set(codes)],
        texts: [...new Set(warnings.map((each) => errorText(each.code, each.params)))],
      });
      return;
    }
    const conflict = conflictOf(failure);
    if (conflict) return setOutcome({ kind: 'conflict', conflict });
    if (failure.code === 'E_SESSION') keepValues(id, values);
    for (const field of failure.fields) {
      // Names come from the server; one that is no field of this form still shows in the summary.
      if (field.path) form.setError(field.path as FieldPath<V>, { type: field.code, message: errorText(field.code, field.params) });
    }
    setOutcome({ kind: 'refused', failure });
    setAttempts((count) => count + 1);
  };

  const send = (values: V) => {
    if (sending.current) return;
    sending.current = true;
    startTransition(async () => {
      try {
        const input = withCommand(values);
        const result = await untilAnswered(() => action(input), { again: once, onLost: () => setOutcome({ kind: 'checking' }) });
        setOutcome(IDLE);
        if (!result.ok) return refuse(result, values);
        commandId.current = null;
        confirmed.current = [];
        form.reset(values, { keepValues: true });
        onDone?.(result.data, values);
      } catch (error) {
        unstable_rethrow(error);
        setOutcome({ kind: unstable_isUnrecognizedActionError(error) ? 'updated' : 'lost' });
        if (unstable_isUnrecognizedActionError(error)) keepValues(id, values);
      } finally {
        sending.current = false;
      }
    });
  };

  const submit = () => {
    if (sending.current) return;
    setOutcome(IDLE);
    void form.handleSubmit(send, () => setAttempts((count) => count + 1))();
  };
  const confirm = () => {
    if (outcome.kind === 'warned') confirmed.current = [...new Set([...confirmed.current, ...outcome.codes])];
    submit();
  };
  const dismiss = () => {
    confirmed.current = [];
    setOutcome(IDLE);
  };
  return { id, form, outcome, busy, attempts, submit, confirm, dismiss, at: (name) => ({ name }) };
}
