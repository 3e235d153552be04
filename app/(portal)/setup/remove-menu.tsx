'use client';

import { Trash2 } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { MenuItem, MoreMenu } from '@/components/ui/menu';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionResult } from '@/lib/kernel/result';

type RemoveMenuProps = {
  readonly id: string;
  readonly version: number;
  readonly words: { readonly label: string; readonly title: string; readonly body: string; readonly done: string };
  readonly action: (raw: unknown) => Promise<ActionResult<unknown>>;
  /** Where to go when the entry is gone. */
  readonly back: Route;
  /** What else may be done, above it. */
  readonly children?: ReactNode;
};

/** The quiet menu of a card, with the one thing that cannot be taken back: it asks first. */
export function RemoveMenu({ id, version, words, action, back, children }: RemoveMenuProps) {
  const t = useTranslations('common');
  const errorText = useErrorText();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const remove = () =>
    start(async () => {
      const answer = await action({ id, version });
      if (!answer.ok) return setProblem(errorText(answer.code, answer.params));
      notify({ title: words.done });
      router.push(back);
    });
  return (
    <>
      <MoreMenu>
        {children}
        <MenuItem danger icon={<Trash2 aria-hidden="true" className="size-4" />} onClick={() => setOpen(true)}>
          {words.label}
        </MenuItem>
      </MoreMenu>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setProblem(null);
        }}
        title={words.title}
        description={<p>{words.body}</p>}
        actions={
          <>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {t('cancel')}
            </Button>
            <Button kind="danger" disabled={busy} onClick={remove}>
              {words.label}
            </Button>
          </>
        }
      >
        {problem ? (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        ) : null}
      </Dialog>
    </>
  );
}
