import type { Locale } from '../i18n/locales';
import { errorText } from '../i18n/error-text';
import { type LooseTranslator, looseWords } from '../i18n/words';
import { wordsIn } from '../i18n/words-in';
import { digitalLink, hri } from '../gs1/format.rules';
import type { Gs1Problem, Gs1Read } from '../gs1/gs1.types';
import { combineReads, type Gs1Options, parseGs1 } from '../gs1/parse.rules';

/** A scan as programs get it: what was understood, piece by piece, and a sentence for each thing that is wrong. */
export type ParsedScan = Omit<Gs1Read, 'problems'> & {
  /** The canonical link; null where a link cannot carry it. */
  readonly digitalLink: string | null;
  readonly hri: string;
  readonly problems: readonly (Omit<Gs1Problem, 'params'> & { readonly message: string })[];
};

/**
 * Reads a scan, or the symbols of one carton together.
 * @rules GS1-08, GS1-11, GS1-22, DL-06
 */
export function parseScan(inputs: readonly string[], options: Gs1Options, locale: Locale): ParsedScan {
  const words = looseWords(locale, wordsIn(locale, 'UTC').t as LooseTranslator);
  const read = inputs.length === 1 ? parseGs1(inputs[0] ?? '', options) : combineReads(inputs.map((input) => parseGs1(input, options)));
  const link = read.ok && read.elements.length > 0 ? digitalLink(read.elements) : null;
  return {
    ...read,
    digitalLink: link?.ok ? link.uri : null,
    hri: hri(read.elements),
    problems: read.problems.map(({ params, ...problem }) => ({
      ...problem,
      message: errorText(words, problem.code, {
        ...params,
        ...(problem.ai === null ? {} : { code: problem.ai }),
        position: problem.offset + 1,
      }),
    })),
  };
}
