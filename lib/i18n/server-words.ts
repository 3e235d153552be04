import { getLocale, getTranslations } from 'next-intl/server';
import type { ErrorCode } from '../kernel/error-codes';
import type { ErrorParams } from '../kernel/errors';
import { errorText } from './error-text';
import { bindFormats, type Formats, type LooseTranslator, looseWords } from './words';

/** Formats in the person's language and the given zone, for server components. */
export async function getFormats(timeZone: string): Promise<Formats> {
  return bindFormats(await getLocale(), timeZone);
}

/** `(code, params) => sentence`, for server components and routes. */
export async function getErrorText(): Promise<(code: ErrorCode, params?: ErrorParams) => string> {
  const locale = await getLocale();
  const t: LooseTranslator = await getTranslations();
  return (code, params) => errorText(looseWords(locale, t), code, params);
}
