'use client';

import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { DemoContents } from '@/lib/demo/remove-demo-company';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionFailure } from '@/lib/kernel/result';
import { demoContentsAction, removeDemoAction } from './actions';

/** Across the top of every page of a demo company; an administrator removes it from here. */
export function DemoBand({ company, removable }: { company: string; removable: boolean }) {
  const t = useTranslations('demo');
  const [open, setOpen] = useState(false);
  return (
    <section
      aria-label={t('label')}
      className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 border-b border-line bg-warn-soft px-4 py-1.5 text-table text-warn print:hidden"
    >
      <p>
        <FlaskConical aria-hidden="true" className="mr-1.5 inline size-4 align-[-0.15em]" />
        <strong className="font-semibold">{t('band')}</strong> {t('bandMore')}
      </p>
      {removable ? (
        <Button kind="secondary" size="small" onClick={() => setOpen(true)}>
          {t('remove')}
        </Button>
      ) : null}
      <Dialog open={open} onOpenChange={setOpen} title={t('title', { company })} description={t('why')}>
        {open ? <Removal onClose={() => setOpen(false)} /> : null}
      </Dialog>
    </section>
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
