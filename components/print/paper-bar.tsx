'use client';

import { Printer } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { paperAddress } from '@/lib/i18n/paper';
import { Button, buttonClass } from '../ui/button';

/** Whatever leaves the preview leaves it whole: frame and language belong to the page that was loaded. */
function useWholePages(path: string): void {
  const first = useRef(path);
  useEffect(() => {
    if (path !== first.current) location.reload();
  }, [path]);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link?.href || event.ctrlKey || event.metaKey || event.shiftKey || link.getAttribute('href')?.startsWith('#')) return;
      event.preventDefault();
      event.stopPropagation();
      location.assign(link.href);
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, []);
}

/** Above a page that is shown as paper: print it, in another language, or go back. It does not go on paper itself. @rules UI-08 */
export function PaperBar({ language }: { language: Locale }) {
  const t = useTranslations('common');
  const path = usePathname();
  const search = useSearchParams().toString();
  useWholePages(path);
  return (
    <section
      aria-label={t('paper')}
      className="paper-bar sticky top-0 z-40 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-sunken px-4 py-2 text-table md:px-8"
    >
      <h2 className="font-semibold">{t('paper')}</h2>
      <span className="flex flex-wrap items-center gap-x-3 text-muted">
        {t('printLanguage')}
        {LOCALES.map((each) => (
          <a
            key={each}
            href={paperAddress(path, search, each)}
            lang={each}
            aria-current={each === language ? 'true' : undefined}
            className={each === language ? 'py-1 font-medium text-ink no-underline' : 'py-1 text-accent underline'}
          >
            {t(`languages.${each}`)}
          </a>
        ))}
      </span>
      <span className="ml-auto flex gap-2">
        <a href={paperAddress(path, search, null)} className={buttonClass('quiet')}>
          {t('paperBack')}
        </a>
        <Button kind="primary" onClick={() => window.print()} icon={<Printer aria-hidden="true" className="size-4" />}>
          {t('paperPrint')}
        </Button>
      </span>
    </section>
  );
}
