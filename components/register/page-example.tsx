'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { helpOf } from '../shell/help-pages';

/** The example of the page's help, under a list that has nothing to show yet. */
export function PageExample() {
  const t = useTranslations('help');
  const page = helpOf(usePathname());
  if (!page || page.many) return null;
  return (
    <p className="max-w-prose rounded-lg bg-sunken px-4 py-3 text-table">
      <span className="font-medium">{t('example')}:</span> {t(`pages.${page.help}.example`)}
    </p>
  );
}
