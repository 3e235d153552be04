import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from '@/components/shell/brand';
import { Texts } from '@/lib/i18n/texts';
import { LanguageSwitch } from './language-switch';

/** The frame of the pages that are open to everybody: the sign, the thread, the language. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('auth');
  return (
    <Texts of={['auth', 'shell', 'users']}>
      <div className="flex min-h-dvh flex-col">
        <header className="flex h-14 items-center gap-2.5 border-b border-line px-4 md:px-8">
          <Brand className="size-7 shrink-0 text-accent" />
          <span className="font-semibold">{'Filo'}</span>
          <span className="hidden text-table text-muted sm:inline">{t('tagline')}</span>
          <LanguageSwitch />
        </header>
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-[36rem] flex-1 px-4 py-10 outline-none md:py-16">
          {children}
        </main>
      </div>
    </Texts>
  );
}
