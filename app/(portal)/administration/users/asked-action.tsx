'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionFailure, ActionResult } from '@/lib/kernel/result';

type AskedActionProps<T> = {
  /** What happens. */
  readonly label: string;
  /** What it brings about, and how it is undone. */
  readonly why: string;
  readonly question: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly run: () => Promise<ActionResult<T>>;
  readonly onDone: (data: T) => void;
};

/** One thing that can be done, with its consequence beside it; it asks first, and a refusal is told in the same place. */
export function AskedAction<T>({ label, why, question, danger, disabled, run, onDone }: AskedActionProps<T>) {
  const common = useTranslations('common');
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [busy, startTransition] = useTransition();
  const show = (shown: boolean) => {
    setFailure(null);
    setOpen(shown);
  };
  const go = () =>
    startTransition(async () => {
      const answer = await run();
      if (!answer.ok) return setFailure(answer);
      setOpen(false);
      onDone(answer.data);
    });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-4">
      <p className="min-w-0 flex-1 basis-64 text-table text-muted">{why}</p>
      <Button kind="secondary" disabled={disabled} onClick={() => show(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={label}
        description={failure ? undefined : question}
        actions={
          <>
            <Button kind="quiet" onClick={() => show(false)}>
              {failure ? common('close') : common('cancel')}
            </Button>
            {failure ? null : (
              <Button kind={danger ? 'danger' : 'primary'} aria-disabled={busy || undefined} onClick={() => (busy ? undefined : go())}>
                {label}
              </Button>
            )}
          </>
        }
      >
        {failure ? (
          <div role="alert">
            <Band kind="bad" title={errorText(failure.code, failure.params)} />
          </div>
        ) : null}
      </Dialog>
    </div>
  );
}
