import type { ErrorCode } from './error-codes';

/** A value that may stand in the text of an error. */
export type ErrorParam = string | number | boolean | readonly ErrorParam[] | { readonly [key: string]: ErrorParam };
export type ErrorParams = Readonly<Record<string, ErrorParam>>;

/** One complaint about one place of the input: `path` is the dotted path of the field ('' for the whole). */
export type FieldError = { readonly path: string; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * The only error that verbs and rules throw for something a person can mend.
 * `code` is one of domain.md appendix A; its text in each language says cause and next step.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields: readonly FieldError[];

  constructor(code: ErrorCode, params: ErrorParams = {}, fields: readonly FieldError[] = []) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.fields = fields;
  }

  /** The same complaint, tied to a field of the input. */
  at(path: string): AppError {
    return new AppError(this.code, this.params, [{ path, code: this.code, params: this.params }]);
  }
}

/** Throws all complaints at once, the first one naming the error; does nothing when there are none. */
export function throwAll(fields: readonly FieldError[]): void {
  const first = fields[0];
  if (first) throw new AppError(first.code, first.params, fields);
}
