'use client';

import { useLocale, useTranslations } from 'next-intl';
import { FailedPage } from './failed-page';

/** A page that could not be shown, in the words of the portal. */
export function FailedSight({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('sights');
  const locale = useLocale();
  const words = {
    retry: t('retry'),
    goHome: t('goHome'),
    failedTitle: t('failedTitle'),
    failedBody: t('failedBody'),
    failedIncident: (id: string) => t('failedIncident', { id }),
    awayTitle: t('awayTitle'),
    awayBody: t('awayBody'),
    awaySince: (at: string) => t('awaySince', { at }),
  };
  return <FailedPage error={error} retry={retry} words={words} locale={locale} />;
}
