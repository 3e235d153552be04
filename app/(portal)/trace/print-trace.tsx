'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePaper } from '@/components/print/paper';
import { Button } from '@/components/ui/button';

/** The answer as paper, all rows of it; the browser's print makes the PDF. @rules TRACE-13 */
export function PrintTrace() {
  const t = useTranslations('register');
  const paper = usePaper();
  return (
    <Button onClick={paper} icon={<Printer aria-hidden="true" className="size-4" />}>
      {t('print')}
    </Button>
  );
}
