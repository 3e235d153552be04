'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionResult } from '@/lib/kernel/result';

/** Runs a step of an import, says when it is refused, and shows what stands then. */
export function useStep(): { readonly busy: boolean; readonly run: (step: () => Promise<ActionResult<unknown>>) => void } {
  const router = useRouter();
  const common = useTranslations('common');
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const run = (step: () => Promise<ActionResult<unknown>>) => {
    setBusy(true);
    step()
      .then((answer) => {
        // What was done is shown with its answer.
        if (answer.ok) return;
        for (const { code, params } of answer.fields.length > 0 ? answer.fields : [answer])
          notify({ title: errorText(code, params), kind: 'bad' });
        router.refresh();
      })
      .catch(() => notify({ title: common('lost'), kind: 'bad' }))
      .finally(() => setBusy(false));
  };
  return { busy, run };
}
