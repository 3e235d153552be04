import type { ActionFailure } from '../kernel/result';
import type { JobTopic } from './job-place.rules';

export type JobState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** A job as the person who asked for it sees it. */
export type JobView = {
  readonly id: string;
  readonly kind: string;
  readonly topic: JobTopic;
  readonly label: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  /** Of work in steps: rows that were changed. */
  readonly changed: number;
  /** How many wait or run before it in the whole portal. */
  readonly ahead: number;
  readonly createdAt: string;
  readonly endedAt: string | null;
  /** What it made: the page of it, and what people call it. */
  readonly result: { readonly href: string; readonly name: string } | null;
  /** The page that shows the work itself, where it has one of its own. */
  readonly page: string | null;
  /** What was typed, where it can be taken up again. */
  readonly draft: string | null;
  readonly failure: Pick<ActionFailure, 'code' | 'params' | 'fields'> | null;
  /** It stopped at warnings alone: the person may accept them. */
  readonly mayConfirm: boolean;
  /** It waits, or runs in steps: it can be stopped, and what it did stays. */
  readonly mayStop: boolean;
  /** It changed rows that can be taken back, and nobody did. */
  readonly mayUndo: boolean;
};
