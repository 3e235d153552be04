import type { ActionResult } from '../kernel/result';
import type { Held, Outcome, PostedAs, QueueEntry, QueueOwner } from './queue.types';

/** Failures of the server after which a record no longer holds up those behind it. */
const MOST_FAILURES = 5;
/** Posted ones that stay in sight. */
const MOST_POSTED = 20;

export const ownerKey = ({ userId, companyId }: QueueOwner): string => `${companyId}:${userId}`;

const isResult = (body: unknown): body is ActionResult<PostedAs> => typeof body === 'object' && body !== null && 'ok' in body;

/** What an answer means for the queue; `body` is null where it was no answer of the portal. */
export function outcomeOf(body: unknown): Outcome {
  if (!isResult(body)) return { kind: 'lost' };
  if (body.ok) return { kind: 'posted', posted: body.data };
  const { code, params, fields } = body;
  const refusal = { code, params, fields };
  if (code === 'E_SESSION') return { kind: 'signIn' };
  if (code === 'E_SCAN_OWNER') return { kind: 'otherOwner' };
  const passing = code === 'E_RATE' || code === 'E_BUSY' || code === 'E_DATABASE_DOWN' || code === 'E_INTERNAL';
  return passing ? { kind: 'failed', refusal } : { kind: 'refused', refusal };
}

/** The entry after one sending, and why the queue stops behind it; null goes on with the next. */
export function afterSending(entry: QueueEntry, outcome: Outcome): { readonly entry: QueueEntry; readonly held: Held } {
  switch (outcome.kind) {
    case 'posted':
      return { entry: { ...entry, state: 'posted', posted: outcome.posted, refusal: null }, held: null };
    case 'refused':
      return { entry: { ...entry, state: 'refused', refusal: outcome.refusal }, held: null };
    case 'failed': {
      const failures = entry.failures + 1;
      const givenUp = failures >= MOST_FAILURES && outcome.refusal.code === 'E_INTERNAL';
      return givenUp
        ? { entry: { ...entry, failures, state: 'refused', refusal: outcome.refusal }, held: null }
        : { entry: { ...entry, failures, refusal: outcome.refusal }, held: 'busy' };
    }
    // Whether it arrived nobody knows: it stays "sending", and the same id is asked again.
    case 'lost':
      return { entry, held: 'offline' };
    default:
      return { entry: { ...entry, state: 'waiting' }, held: outcome.kind };
  }
}

/** The next one to send: the oldest that is neither posted nor refused. */
export const nextOf = (entries: readonly QueueEntry[]): QueueEntry | null =>
  entries.filter(({ state }) => state === 'waiting' || state === 'sending').toSorted((a, b) => a.seq - b.seq)[0] ?? null;

/** Posted ones that nobody looks at any more. */
export const tooOld = (entries: readonly QueueEntry[]): QueueEntry[] =>
  entries
    .filter(({ state }) => state === 'posted')
    .toSorted((a, b) => b.seq - a.seq)
    .slice(MOST_POSTED);

export const openCount = (entries: readonly QueueEntry[]): number => entries.filter(({ state }) => state !== 'posted').length;
