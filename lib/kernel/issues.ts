import { ERROR_CODES, type ErrorCode, WARNING_CODES } from './error-codes';
import type { ErrorParams, FieldError } from './errors';

/** What a schema's complaint looks like (zod's issues fit): only the parts that are read here. */
export type Issue = {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly params?: unknown;
};

const CODES: ReadonlySet<string> = new Set([...ERROR_CODES, ...WARNING_CODES]);
const isCode = (text: string): text is ErrorCode => CODES.has(text);
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

function complaint(issue: Issue): { code: ErrorCode; params: ErrorParams } {
  if (isCode(issue.message)) {
    const { params } = issue;
    return { code: issue.message, params: typeof params === 'object' && params !== null ? (params as ErrorParams) : {} };
  }
  const isText = issue.origin === 'string';
  if (issue.code === 'too_big')
    return isText
      ? { code: 'E_TOO_LONG', params: { max: String(issue.maximum) } }
      : { code: 'E_NUMBER_RANGE', params: { max: String(issue.maximum) } };
  if (issue.code === 'too_small')
    return isText ? { code: 'E_REQUIRED', params: {} } : { code: 'E_NUMBER_RANGE', params: { min: String(issue.minimum) } };
  if (issue.code === 'custom') return { code: 'E_INPUT', params: {} };
  return { code: isBlank(issue.input) ? 'E_REQUIRED' : 'E_FORMAT', params: {} };
}

/**
 * A schema's complaints as field errors, the same in the browser and on the server. A message that is one of our codes is that
 * code (its `params` are the parameters); missing values are E_REQUIRED, the rest E_TOO_LONG, E_NUMBER_RANGE or E_FORMAT.
 * Only the first complaint of each place is kept. Parse with `reportInput: true`, so that an empty value is known as such.
 */
export function fieldErrorsOf(issues: readonly Issue[]): FieldError[] {
  const byPath = new Map<string, FieldError>();
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (!byPath.has(path)) byPath.set(path, { path, ...complaint(issue) });
  }
  return [...byPath.values()];
}
