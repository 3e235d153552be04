'use client';

import { useLocale, useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ErrorCode } from '../kernel/error-codes';
import type { ErrorParams } from '../kernel/errors';
import { errorText } from './error-text';
import { bindFormats, type Formats, type LooseTranslator, looseWords } from './words';

const Zone = createContext('UTC');

/** Gives the company's time zone to everything inside; the signed-in shell does it once. */
export function ZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <Zone value={timeZone}>{children}</Zone>;
}

/** Formats in the person's language and the company's zone, for client components. */
export function useFormats(): Formats {
  const locale = useLocale();
  const timeZone = useContext(Zone);
  return useMemo(() => bindFormats(locale, timeZone), [locale, timeZone]);
}

/** `(code, params) => sentence`, for client components. */
export function useErrorText(): (code: ErrorCode, params?: ErrorParams) => string {
  const locale = useLocale();
  const t: LooseTranslator = useTranslations();
  return useMemo(() => (code, params) => errorText(looseWords(locale, t), code, params), [locale, t]);
}
