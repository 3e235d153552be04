'use client';

import { FailedPage } from '@/components/failed-page';
import { LANGUAGE_COOKIE, LOCALES } from '@/lib/i18n/locales';
import { sights as english } from '@/lib/i18n/messages/en/sights';
import { sights as italian } from '@/lib/i18n/messages/it/sights';
import './globals.css';

/** The last net, when even the frame of the page fails: it brings its own document, style and words. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const cookie = typeof document === 'undefined' ? '' : document.cookie;
  const locale = LOCALES.find((each) => cookie.includes(`${LANGUAGE_COOKIE}=${each}`)) ?? LOCALES[0];
  const sights = { en: english, it: italian }[locale];
  // Formatted by hand: the last net leans on as little as it can.
  const words = {
    ...sights,
    failedIncident: (id: string) => sights.failedIncident.replace('{id}', id),
    awaySince: (at: string) => sights.awaySince.replace('{at}', at),
  };
  return (
    <html lang={locale}>
      <body>
        <title>{sights.failedTitle}</title>
        <main>
          <FailedPage error={error} retry={retry} words={words} locale={locale} />
        </main>
      </body>
    </html>
  );
}
