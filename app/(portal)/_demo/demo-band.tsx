'use client';

import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy';

const RemoveDemo = lazyPart(() => import('./remove-demo').then((module) => module.RemoveDemo));

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
      <RemoveDemo company={company} open={open} onOpenChange={setOpen} />
    </section>
  );
}
