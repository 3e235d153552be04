'use client';

import { Trash2 } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionFailure, ActionResult } from '@/lib/kernel/result';

type RemoveButtonProps = {
  readonly code: string;
  readonly remove: () => Promise<ActionResult<unknown>>;
  /** Where to go when it is gone. */
  readonly next: string;
};

/** Deletes after a question; what uses the entry is told in the same place. */
export function RemoveButton({ code, remove, next }: RemoveButtonProps) {
  const t = useTranslations('tables');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [busy, startTransition] = useTransition();
  const go = () =>
    startTransition(async () => {
      const answer = await remove();
      if (!answer.ok) return setFailure(answer);
      setOpen(false);
      notify({ title: t('removed', { code }) });
      router.push(next as Route);
      router.refresh();
    });
  const show = (shown: boolean) => {
    setFailure(null);
    setOpen(shown);
  };
  return (
    <>
      <Button kind="quiet" icon={<Trash2 aria-hidden="true" className="size-4" />} onClick={() => show(true)}>
        {t('removeAction')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={show}
        title={t('removeTitle', { code })}
        description={failure ? undefined : t('removeBody')}
        actions={
          <>
            <Button kind="quiet" onClick={() => show(false)}>
              {failure ? common('close') : common('cancel')}
            </Button>
            {failure ? null : (
              <Button kind="danger" aria-disabled={busy || undefined} onClick={go}>
                {t('removeAction')}
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
    </>
  );
}
