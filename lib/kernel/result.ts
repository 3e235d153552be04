import type { ErrorCode } from './error-codes';
import type { ErrorParams, FieldError } from './errors';

/** A refusal as it crosses to the browser: `fields` name the places, `incident` is there only for a fault of ours. */
export type ActionFailure = {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly fields: readonly FieldError[];
  readonly incident?: string;
};

/** What every server action and API verb answers. */
export type ActionResult<T> = { readonly ok: true; readonly data: T } | ActionFailure;
