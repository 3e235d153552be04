'use client';

import { Archive, ArchiveRestore, Copy, Trash2 } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { CopyLinkItem } from '@/components/ui/copy-link-item';
import { Dialog } from '@/components/ui/dialog';
import { MenuItem, MenuLine, MenuLink, MoreMenu } from '@/components/ui/menu';
import { notify } from '@/components/ui/toast';
import { usePageKey } from '@/components/shell/use-page-key';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionFailure, ActionResult } from '@/lib/kernel/result';
import { UsedBy } from './parts/used-by';
import { useOnce } from './parts/use-once';

/** What the action answers with: the version the entry has now. */
const hasVersion = (data: unknown): data is { readonly version: number } =>
  typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number';

export type RemoveMenuProps = {
  readonly id: string;
  readonly version: number;
  readonly words: { readonly label: string; readonly title: string; readonly body: string; readonly done: string };
  readonly action: (raw: unknown) => Promise<ActionResult<unknown>>;
  /** Where to go when the entry is gone. */
  readonly back: Route;
  /** A new entry that begins as this one. */
  readonly copy?: Route;
  /** Out of use and back; without it the entry cannot be archived. */
  readonly archive?: { readonly active: boolean; readonly action: (raw: unknown) => Promise<ActionResult<unknown>> };
};

/** The quiet menu of a card: a copy, out of use and back, and the one thing that cannot be taken back, which asks first. */
export function RemoveMenu({ id, version, words, action, back, copy, archive }: RemoveMenuProps) {
  const t = useTranslations('tables');
  const errorText = useErrorText();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const { busy, once } = useOnce();
  const show = (shown: boolean) => {
    setOpen(shown);
    setFailure(null);
  };
  usePageKey('Delete', () => show(true));
  const remove = () =>
    once(async () => {
      const answer = await action({ id, version });
      if (!answer.ok) return setFailure(answer);
      show(false);
      notify({ title: words.done });
      router.push(back);
    });
  const activate = () =>
    once(async () => {
      if (!archive) return;
      const answer = await archive.action({ id, version, active: !archive.active });
      if (!answer.ok) {
        setFailure(answer);
        return setOpen(true);
      }
      show(false);
      notify({ title: archive.active ? t('nowArchived') : t('nowActive'), action: wayBack(archive, answer.data) });
    });
  // The entry as it is now can be brought back to what it was; a change in between is not undone with it.
  const wayBack = (done: NonNullable<RemoveMenuProps['archive']>, now: unknown) => {
    if (!hasVersion(now)) return undefined;
    const { version: next } = now;
    const back = async () => {
      const answer = await done.action({ id, version: next, active: done.active });
      notify(
        answer.ok
          ? { title: done.active ? t('nowActive') : t('nowArchived') }
          : { title: errorText(answer.code, answer.params), kind: 'bad' },
      );
    };
    return { label: t('undo'), onClick: () => void back() };
  };
  const archiveInstead = failure?.code === 'E_IN_USE' && archive?.active;
  return (
    <>
      <MoreMenu>
        {copy ? (
          <MenuLink href={copy} icon={<Copy aria-hidden="true" className="size-4" />}>
            {t('copyAction')}
          </MenuLink>
        ) : null}
        {archive ? (
          <MenuItem
            icon={
              archive.active ? <Archive aria-hidden="true" className="size-4" /> : <ArchiveRestore aria-hidden="true" className="size-4" />
            }
            onClick={activate}
          >
            {archive.active ? t('archiveAction') : t('restoreAction')}
          </MenuItem>
        ) : null}
        <CopyLinkItem />
        <MenuLine />
        <MenuItem danger icon={<Trash2 aria-hidden="true" className="size-4" />} onClick={() => show(true)}>
          {words.label}
        </MenuItem>
      </MoreMenu>
      <Dialog
        open={open}
        onOpenChange={show}
        title={failure ? t('notDone') : words.title}
        description={failure ? undefined : <p>{words.body}</p>}
        actions={
          <Answers
            failed={failure !== null}
            busy={busy}
            words={words}
            onClose={() => show(false)}
            onRemove={remove}
            onArchive={archiveInstead ? activate : null}
          />
        }
      >
        {failure ? (
          <div role="alert" className="flex flex-col gap-3">
            {failure.code === 'E_IN_USE' ? (
              <UsedBy params={failure.params} />
            ) : (
              <Band kind="bad" title={errorText(failure.code, failure.params)} />
            )}
          </div>
        ) : null}
      </Dialog>
    </>
  );
}

type AnswersProps = {
  readonly failed: boolean;
  readonly busy: boolean;
  readonly words: RemoveMenuProps['words'];
  readonly onClose: () => void;
  readonly onRemove: () => void;
  readonly onArchive: (() => void) | null;
};

function Answers({ failed, busy, words, onClose, onRemove, onArchive }: AnswersProps) {
  const t = useTranslations('tables');
  const common = useTranslations('common');
  return (
    <>
      <Button kind="quiet" onClick={onClose}>
        {failed ? common('close') : common('cancel')}
      </Button>
      {failed ? null : (
        <Button kind="danger" aria-disabled={busy || undefined} onClick={onRemove}>
          {words.label}
        </Button>
      )}
      {onArchive ? (
        <Button kind="primary" aria-disabled={busy || undefined} onClick={onArchive}>
          {t('archiveInstead')}
        </Button>
      ) : null}
    </>
  );
}
