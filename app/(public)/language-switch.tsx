'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { chooseLanguage } from '@/components/shell/preferences';
import { Button } from '@/components/ui/button';

/** The other language, called by its own name. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const router = useRouter();
  const other = useLocale() === 'it' ? 'en' : 'it';
  return (
    <Button
      kind="quiet"
      size="small"
      lang={other}
      className="ml-auto"
      onClick={() => {
        chooseLanguage(other);
        router.refresh();
      }}
    >
      {other === 'it' ? t('italian') : t('english')}
    </Button>
  );
}
