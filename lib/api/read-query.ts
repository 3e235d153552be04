import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { AppError, type FieldError } from '../kernel/errors';

/**
 * The parameters of an address as a schema takes them. The schemas of the portal's lists fall back to a default where a value does not fit, which
 * suits a page and misleads a program: here an unknown name or a value that would be dropped is refused.
 * @throws E_INPUT with every parameter that does not fit
 */
export function readParameters<S extends z.ZodObject>(schema: S, search: URLSearchParams): z.output<S> {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name);
    given[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  const errors: FieldError[] = Object.entries(given).flatMap(([path, value]): FieldError[] => {
    const field = Object.hasOwn(schema.shape, path) ? (schema.shape[path] as z.ZodType) : null;
    return field && fits(field, value) ? [] : [{ path, code: field ? 'E_FORMAT' : 'E_INPUT', params: {} }];
  });
  const parsed = schema.safeParse(given);
  if (!parsed.success) for (const { path } of parsed.error.issues) errors.push({ path: path.join('.'), code: 'E_REQUIRED', params: {} });
  if (!parsed.success || errors.length > 0) throw new AppError('E_INPUT', {}, errors);
  return parsed.data;
}

/** Whether a value counts: it is taken, and it is not quietly put in the place of the default. */
function fits(field: z.ZodType, value: string | string[]): boolean {
  // No text of the database may hold it.
  if ([value].flat().some((each) => each.includes('\0'))) return false;
  const [parsed, usual] = [field.safeParse(value), field.safeParse(undefined)];
  if (!parsed.success) return false;
  if (value === '' || !usual.success || !isDeepStrictEqual(parsed.data, usual.data)) return countOf(parsed.data) >= countOf(value);
  return String(usual.data) === value;
}

/** Of several values each must be taken. */
const countOf = (value: unknown): number => (Array.isArray(value) ? new Set(value).size : 1);
