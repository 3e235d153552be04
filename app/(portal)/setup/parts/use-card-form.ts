'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import type { FieldValues } from 'react-hook-form';
import { type ActionForm, type ActionFormOptions, useActionForm } from '@/components/form/use-action-form';
import { notify } from '@/components/ui/toast';

type Entry = FieldValues & { id: string | null; version: number | null; code: string };
type Stored = { readonly id: string; readonly version: number };

type CardFormOptions<Values extends Entry> = Omit<ActionFormOptions<Values, Stored>, 'onDone'> & {
  /** What is said after a save. */
  readonly done: (code: string) => string;
  /** The list that the entry belongs to; its card lies below. */
  readonly list: string;
  /** Where to go after the first save; the card without it. */
  readonly next?: string;
};

/** The form of a card: a new entry leads on once it is made, a stored one goes on with what was saved. */
export function useCardForm<Values extends Entry>({ done, list, next, ...options }: CardFormOptions<Values>): ActionForm<Values> {
  const router = useRouter();
  const handle = useActionForm<Values, Stored>({
    ...options,
    onDone: ({ id, version }, values) => {
      notify({ title: done(values.code.trim()) });
      if (options.defaults.id === null) router.push((next || `${list}/${id}`) as Route);
      else handle.form.reset({ ...values, version });
    },
  });
  return handle;
}
