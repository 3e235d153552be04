'use client';

import { useTranslations } from 'next-intl';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { type ActionForm, useActionForm } from '@/components/form/use-action-form';
import { notify } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/kernel/result';

type PartFormOptions<V> = {
  readonly schema: z.ZodType;
  readonly action: (raw: unknown) => Promise<ActionResult<unknown>>;
  readonly defaults: V;
  readonly done: () => void;
};

/** The form of one part of an item inside its dialog: after a save it says so and closes. */
export function usePartForm<V extends FieldValues>({ schema, action, defaults, done }: PartFormOptions<V>): ActionForm<V> {
  const t = useTranslations('items');
  return useActionForm<V, unknown>({
    schema,
    action,
    defaults,
    onDone: () => {
      notify({ title: t('partSaved') });
      done();
    },
  });
}
