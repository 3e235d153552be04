import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DENSITY_COOKIE, isTheme, THEME_COOKIE } from '@/components/shell/preferences';
import { Toasts } from '@/components/ui/toast';
import { paperOf } from '@/lib/i18n/paper';
import { Texts } from '@/lib/i18n/texts';
import './globals.css';

export const metadata: Metadata = { title: { default: 'Filo', template: '%s · Filo' }, robots: { index: false, follow: false } };
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** Language, theme, density and nonce of one request; theme and density come from cookies, so nothing flashes and no script is needed. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const theme = jar.get(THEME_COOKIE)?.value;
  const density = jar.get(DENSITY_COOKIE)?.value === 'compact' ? 'compact' : undefined;
  const asked = await headers();
  const nonce = asked.get('x-nonce') ?? undefined;
  const paper = paperOf(asked.get('x-path')) !== null;
  const look = paper ? 'light' : theme;
  return (
    <html lang={await getLocale()} data-theme={isTheme(look) ? look : undefined} data-paper={paper || undefined} data-density={density}>
      <body>
        <NextIntlClientProvider messages={{}}>
          <Texts of={['common', 'form', 'sights', 'errors', 'errorWords', 'errorUses']}>
            <CSPProvider nonce={nonce} disableStyleElements>
              <Toasts>
                <div id="root">{children}</div>
              </Toasts>
            </CSPProvider>
          </Texts>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
