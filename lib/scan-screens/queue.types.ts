import type { ErrorCode } from '../kernel/error-codes';
import type { FieldError } from '../kernel/errors';
import type { ErrorParams } from '../kernel/errors';
import type { QueuedRecord } from './scanned-record.schema';
import type { Work } from './work.types';

export type { QueuedRecord };

/** Whose queue it is: one person in one company. */
export type QueueOwner = { readonly userId: string; readonly companyId: number };

export type PostedAs = { readonly recordId: string; readonly number: number } | { readonly jobId: string };
export type Refusal = { readonly code: ErrorCode; readonly params: ErrorParams; readonly fields: readonly FieldError[] };

/** `waiting` until it is its turn; `sending` also while nobody knows whether the answer was lost. */
export type QueueState = 'waiting' | 'sending' | 'posted' | 'refused';

/** One record on its way, under the id that it is posted by. */
export type QueueEntry = {
  readonly id: string;
  readonly owner: string;
  /** The order of sending. */
  readonly seq: number;
  readonly state: QueueState;
  readonly record: QueuedRecord;
  /** What it was made of, to be mended on its screen. */
  readonly work: Work;
  /** When it was confirmed, by the clock of the device. */
  readonly at: number;
  /** How often the server failed at it. */
  readonly failures: number;
  readonly posted: PostedAs | null;
  readonly refusal: Refusal | null;
};

/** What came of sending it once. */
export type Outcome =
  | { readonly kind: 'posted'; readonly posted: PostedAs }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  /** No answer, or none of the portal's own. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'signIn' }
  | { readonly kind: 'otherOwner' };

/** Why nothing is sent at the moment. */
export type Held = 'offline' | 'signIn' | 'otherOwner' | 'busy' | null;
