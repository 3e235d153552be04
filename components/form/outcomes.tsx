'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Band } from '../ui/band';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { dropValues, keepValues, keptValues } from './kept-values';
import type { ActionForm } from './use-action-form';

type Props<V extends FieldValues> = { readonly handle: ActionForm<V> };

/** The answer did not come back yet: the same command is asked for again, which tells what became of it. */
export function CheckingBand<V extends FieldValues>({ handle }: Props<V>) {
  const t = useTranslations('form');
  return (
    <div role="status" className={handle.outcome.kind === 'checking' ? undefined : 'sr-only'}>
      {handle.outcome.kind === 'checking' ? (
        <Band kind="info" title={t('checkingTitle')}>
          {t('checkingBody')}
        </Band>
      ) : null}
    </div>
  );
}

/** The answer did not come back: everything typed is kept, and sending again carries the same command id. */
export function LostBand<V extends FieldValues>({ handle }: Props<V>) {
  const t = useTranslations('form');
  if (handle.outcome.kind !== 'lost') return null;
  return (
    <div role="alert">
      <Band
        kind="warn"
        title={t('lostTitle')}
        action={
          <Button kind="secondary" onClick={handle.submit}>
            {t('lostRetry')}
          </Button>
        }
      >
        {t('lostBody')}
      </Band>
    </div>
  );
}

/** The page is older than the server: reload it and get the entries offered back. */
export function UpdatedBand<V extends FieldValues>({ handle }: Props<V>) {
  const t = useTranslations('form');
  if (handle.outcome.kind !== 'updated') return null;
  const reload = () => {
    const { form, id } = handle;
    keepValues(id, form.getValues());
    // A form without changes does not ask before it is left.
    form.reset(form.getValues());
    setTimeout(() => location.reload());
  };
  return (
    <div role="alert">
      <Band kind="info" title={t('updatedTitle')} action={<Button onClick={reload}>{t('updatedReload')}</Button>}>
        {t('updatedBody')}
      </Band>
    </div>
  );
}

/** Entries from before a reload, offered once. */
export function KeptValues<V extends FieldValues>({ handle }: Props<V>) {
  const t = useTranslations('form');
  const [kept, setKept] = useState<unknown>(null);
  useEffect(() => setKept(keptValues(handle.id)), [handle.id]);
  if (kept === null || typeof kept !== 'object') return null;
  const settle = () => {
    dropValues(handle.id);
    setKept(null);
  };
  const restore = () => {
    // Written by this very form; what no longer fits is refused by its schema.
    handle.form.reset({ ...handle.form.getValues(), ...kept }, { keepDefaultValues: true });
    settle();
  };
  return (
    <Band
      kind="info"
      title={t('keptTitle')}
      action={
        <span className="flex flex-wrap gap-2">
          <Button onClick={restore}>{t('keptRestore')}</Button>
          <Button kind="quiet" onClick={settle}>
            {t('keptDrop')}
          </Button>
        </span>
      }
    >
      {t('keptBody')}
    </Band>
  );
}

/** What the portal warns of, to confirm or to go back and correct. */
export function WarningDialog<V extends FieldValues>({ handle }: Props<V>) {
  const t = useTranslations('form');
  const { outcome } = handle;
  const texts = outcome.kind === 'warned' ? outcome.texts : [];
  return (
    <Dialog
      open={outcome.kind === 'warned'}
      onOpenChange={(open) => {
        if (!open) handle.dismiss();
      }}
      title={t('confirmTitle')}
      description={texts.map((text) => <p key={text}>{text}</p>)}
      actions={
        <>
          <Button kind="quiet" onClick={handle.dismiss}>
            {t('confirmStop')}
          </Button>
          <Button kind="primary" onClick={handle.confirm}>
            {t('confirmGo')}
          </Button>
        </>
      }
    />
  );
}
