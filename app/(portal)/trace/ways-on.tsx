import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';

/** What else there is about traces. */
export function WaysOn() {
  const t = useTranslations('trace');
  return <LinkButton href={'/trace/readiness' as Route}>{t('ready.open')}</LinkButton>;
}
