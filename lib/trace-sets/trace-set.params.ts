import { z } from 'zod';
import { isId } from '../kernel/id';
import { addressText } from '../kernel/list-params';
import type { SetAsked } from './trace-set.types';

const id = () => z.string().refine(isId).nullable().catch(null).default(null);

/** What the address says about several lots and pieces: a record's, a partner's, or those of codes. */
export const traceSetParams = z.object({ record: id(), partner: id(), codes: addressText(10_000).default('') });

/** The page of several lots and pieces. */
export function setHref(given: Partial<SetAsked>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) search.set(name, value);
  return `/trace/common?${search}`;
}
