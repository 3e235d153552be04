import type { Route } from 'next';
import { NextIntlClientProvider, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/words-in';
import Link from '../ui/link';

type PrintLanguageProps = {
  /** What the paper speaks. */
  readonly language: Locale;
  /** The preview in another language. */
  readonly hrefOf: (language: Locale) => string;
  readonly children: ReactNode;
};

/** A preview in the language of the paper, which need not be the one of the person; the choice beside it does not go on paper. @rules UI-08 */
export function PrintLanguage({ language, hrefOf, children }: PrintLanguageProps) {
  const t = useTranslations('common');
  const { common, stock } = messagesOf(language);
  return (
    <>
      <nav aria-label={t('printLanguage')} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table print:hidden">
        <span className="text-muted">{t('printLanguage')}</span>
        {LOCALES.map((each) => (
          <Link
            key={each}
            href={hrefOf(each) as Route}
            lang={each}
            replace
            aria-current={each === language ? 'true' : undefined}
            className={
              each === language ? 'inline-block py-1 font-medium text-ink no-underline' : 'inline-block py-1 text-accent underline'
            }
          >
            {t(`languages.${each}`)}
          </Link>
        ))}
      </nav>
      <NextIntlClientProvider locale={language} messages={{ common, stock }}>
        <div lang={language} className="flex flex-col gap-[inherit]">
          {children}
        </div>
      </NextIntlClientProvider>
    </>
  );
}
