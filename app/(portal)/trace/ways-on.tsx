import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { PrintTrace } from './print-trace';

/** What else there is about traces; an answer can be printed. */
export function WaysOn({ begun }: { begun: boolean }) {
  const t = useTranslations('trace');
  return (
    <>
      {begun ? <PrintTrace /> : null}
      <LinkButton href={'/trace/common' as Route}>{t('common.open')}</LinkButton>
      <LinkButton href={'/trace/readiness' as Route}>{t('ready.open')}</LinkButton>
    </>
  );
}
