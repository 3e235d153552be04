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
      className="flex items-center justify-between gap-x-3 border-b border-line bg-warn-soft px-4 py-1.5 text-table text-warn sm:justify-center print:hidden"
    >
      <p>
        <FlaskConical aria-hidden="true" className="mr-1.5 inline size-4 align-[-0.15em]" />
        <strong className="font-semibold">{t('band')}</strong>
        {/* On a phone the band takes one line of the screen. */}
        <span className="max-sm:sr-only"> {t('bandMore')}</span>
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
