import { afterSending, nextOf, outcomeOf, ownerKey } from '@/lib/scan-screens/queue.rules';
import type { Held, Outcome, QueueEntry, QueueOwner } from '@/lib/scan-screens/queue.types';
import { markQueue, unmarkQueue } from './queue-mark';
import { changeEntry, entriesOf, tidy } from './store';

/** Longer than any posting takes that a phone makes. */
const PATIENCE_MS = 60_000;

async function send({ id, record }: QueueEntry): Promise<Outcome> {
  const { commandId: _id, ...body } = record;
  try {
    const response = await fetch('/scan/records', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return outcomeOf(await response.json());
  } catch {
    return { kind: 'lost' };
  }
}

let alone: Promise<unknown> = Promise.resolve();

/** One tab sends at a time. Where the browser has no locks (no https) the tab is alone with itself, and the ids keep doubles away. */
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks) return locks.request(name, work);
  const turn = alone.then(work, work);
  alone = turn.catch(() => null);
  return turn;
}

/** Sends what waits, the oldest first, one after the other, until nothing waits or something holds it up. */
export const drain = (owner: QueueOwner): Promise<Held> =>
  inTurn(`filo-queue ${ownerKey(owner)}`, async () => {
    for (;;) {
      const next = nextOf(await entriesOf(owner));
      if (!next) {
        unmarkQueue(owner);
        return null;
      }
      markQueue(owner);
      const sending = await changeEntry(next.id, (entry) => ({ ...entry, state: 'sending' }));
      if (!sending) continue;
      const outcome = await send(sending);
      const after = afterSending(sending, outcome);
      await changeEntry(next.id, (entry) => ({ ...entry, ...after.entry }));
      if (after.held !== null) return after.held;
      await tidy(owner);
    }
  });
