'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, useContext } from 'react';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { paperAddress } from '@/lib/i18n/paper';

const PaperLanguage = createContext<Locale>(LOCALES[0]);

/** Tells everything inside in which language its paper speaks unless another one is chosen: the company's. */
export function PaperProvider({ language, children }: { language: Locale; children: ReactNode }) {
  return <PaperLanguage value={language}>{children}</PaperLanguage>;
}

/**
 * Shows the page as paper before it is printed. Language and frame of a page come with a whole load of it, so the browser goes there by itself.
 * @rules UI-08
 */
export function usePaper(): () => void {
  const language = useContext(PaperLanguage);
  const path = usePathname();
  const search = useSearchParams();
  return () => location.assign(paperAddress(path, search.toString(), language));
}
