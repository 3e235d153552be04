'use client';

import { useCallback, useEffect, useState } from 'react';
import { type FieldPath, type FieldPathValue, type FieldValues, get } from 'react-hook-form';
import type { Conflict, ConflictField } from './conflict.types';
import type { ActionForm } from './use-action-form';

export type Side = 'theirs' | 'mine';

/** A field with both values, and what was chosen. */
export type Choice = ConflictField & { readonly mine: unknown; readonly chosen: Side | null };

type Known = { readonly conflict: Conflict; readonly choices: readonly Choice[]; readonly taken: readonly ConflictField[] };

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';
const same = (a: unknown, b: unknown): boolean => (isBlank(a) && isBlank(b)) || a === b;

/** A row that is gone by now has version 0: the form makes it anew. */
const versionOf = ({ version }: ConflictField): number | null => version || null;
const versionPathOf = (conflict: Conflict, path: string): string =>
  conflict.version === null ? path.replace(/[^.]+$/, 'version') : 'version';

/**
 * Brings a form together with what somebody else saved meanwhile. Fields that were not touched here take the other value at once;
 * of the rest each waits for a choice, and only when all are chosen may the entry be saved over the other version.
 */
export function useConflict<V extends FieldValues>(handle: ActionForm<V>) {
  const { form, outcome } = handle;
  const [known, setKnown] = useState<Known | null>(null);
  const conflict = outcome.kind === 'conflict' ? outcome.conflict : null;

  const set = useCallback(
    (path: string, value: unknown) =>
      // Paths and values come from the server; what does not fit is refused by the form's own schema.
      form.setValue(path as FieldPath<V>, value as FieldPathValue<V, FieldPath<V>>, { shouldDirty: true }),
    [form],
  );
  const put = useCallback(
    (field: ConflictField, value: unknown, like: unknown) => set(field.path, value ?? (typeof like === 'string' ? '' : null)),
    [set],
  );

  useEffect(() => {
    if (conflict === null) return;
    const values = form.getValues();
    const base = form.formState.defaultValues;
    const isOpen = ({ path }: ConflictField) => !same(get(values, path), get(base, path));
    const taken = conflict.fields.filter((field) => !isOpen(field));
    const choices = conflict.fields.filter(isOpen).map((field) => ({ ...field, mine: get(values, field.path), chosen: null }));
    for (const field of taken) put(field, field.theirs, get(values, field.path));
    for (const field of taken) if (conflict.version === null) set(versionPathOf(conflict, field.path), versionOf(field));
    if (choices.length === 0 && conflict.version !== null) set('version', conflict.version);
    setKnown({ conflict, choices, taken });
  }, [conflict, form, put, set]);

  const choose = (paths: readonly string[], side: Side) => {
    if (!known) return;
    const choices = known.choices.map((choice) => (paths.includes(choice.path) ? { ...choice, chosen: side } : choice));
    for (const choice of choices) {
      if (!paths.includes(choice.path)) continue;
      put(choice, side === 'theirs' ? choice.theirs : choice.mine, choice.mine);
      if (known.conflict.version === null) set(versionPathOf(known.conflict, choice.path), versionOf(choice));
    }
    if (known.conflict.version !== null && choices.every(({ chosen }) => chosen !== null)) set('version', known.conflict.version);
    setKnown({ ...known, choices });
  };
  return { known: conflict !== null && known?.conflict === conflict ? known : null, choose };
}
