'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { DemoContents } from '@/lib/demo/remove-demo-company';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionFailure } from '@/lib/kernel/result';
import { demoContentsAction, removeDemoAction } from './actions';

type RemoveDemoProps = { readonly company: string; readonly open: boolean; readonly onOpenChange: (open: boolean) => void };

/** Asks before a demo company goes. */
export function RemoveDemo({ company, open, onOpenChange }: RemoveDemoProps) {
  const t = useTranslations('demo');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title', { company })} description={t('why')}>
      {open ? <Removal onClose={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

/** What goes, counted, and the one button that does it. */
function Removal({ onClose }: { onClose: () => void }) {
  const t = useTranslations('demo');
  const errorText = useErrorText();
  const [contents, setContents] = useState<DemoContents | null>(null);
  const [failure, setFailure] = useState<ActionFailure | 'lost' | null>(null);
  const [busy, start] = useTransition();
  useEffect(() => {
    let current = true;
    demoContentsAction({}).then(
      (result) => current && (result.ok ? setContents(result.data) : setFailure(result)),
      () => current && setFailure('lost'),
    );
    return () => {
      current = false;
    };
  }, []);
  const remove = () =>
    start(async () => {
      const result = await removeDemoAction({}).catch(() => 'lost' as const);
      if (result === 'lost') return setFailure('lost');
      // Somebody else may have removed it a moment ago: then the next page says where one is.
      if (!result.ok && result.code !== 'E_SESSION') return setFailure(result);
      location.assign('/');
    });
  return (
    <>
      {contents ? (
        <ul className="list-disc pl-5 text-body">
          <li>{t('stock', { ...contents })}</li>
          <li>{t('people', { ...contents })}</li>
        </ul>
      ) : null}
      <p className="text-muted">{t('after')}</p>
      {failure ? (
        <p role="alert" className="text-bad">
          {failure === 'lost' ? t('lost') : errorText(failure.code, failure.params)}
        </p>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="quiet" onClick={onClose}>
          {t('keep')}
        </Button>
        <Button kind="danger" disabled={busy} aria-busy={busy || undefined} onClick={remove}>
          {t('removeNow')}
        </Button>
      </div>
    </>
  );
}
