import { z } from 'zod';
import { HIT_KINDS } from './search.types';

export const SEARCH_MAX = 100;

/** What was typed, without anything that is no letter of a text; what is longer than a code can be is cut. */
export const searchText = z
  .string()
  .transform((text) =>
    text
      .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, SEARCH_MAX)
      .trim(),
  )
  .catch('');

/** The address of the page of results: the text, and one kind alone. */
export const searchParams = z.object({ q: searchText, kind: z.enum(HIT_KINDS).nullable().catch(null).default(null) });
export type SearchParams = z.output<typeof searchParams>;
