'use client';

import { NextIntlClientProvider } from 'next-intl';
import { FailedSight } from '@/components/failed-sight';
import { LANGUAGE_COOKIE, LOCALES } from '@/lib/i18n/locales';
import { sights as english } from '@/lib/i18n/messages/en/sights';
import { sights as italian } from '@/lib/i18n/messages/it/sights';
import './globals.css';

/** The last net, when even the frame of the page fails: it brings its own document, style and words. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const cookie = typeof document === 'undefined' ? '' : document.cookie;
  const locale = LOCALES.find((each) => cookie.includes(`${LANGUAGE_COOKIE}=${each}`)) ?? LOCALES[0];
  const sights = { en: english, it: italian }[locale];
  return (
    <html lang={locale}>
      <body>
        <title>{sights.failedTitle}</title>
        {/* Only the words of this page are loaded here. */}
        <NextIntlClientProvider locale={locale} messages={{ sights: sights as typeof english }} timeZone="UTC">
          <main>
            <FailedSight error={error} retry={retry} />
          </main>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
