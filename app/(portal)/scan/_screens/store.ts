import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { ownerKey, tooOld } from '@/lib/scan-screens/queue.rules';
import type { QueueEntry, QueueOwner } from '@/lib/scan-screens/queue.types';
import type { WorkScreen } from '@/lib/scan-screens/scan-screens.types';
import type { Work } from '@/lib/scan-screens/work.types';
import { markQueue } from './queue-mark';

type Schema = DBSchema & {
  /** What stands on a screen, by owner and screen. */
  work: { key: string; value: Work };
  queue: { key: string; value: QueueEntry; indexes: { owner: string; seq: number } };
};

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** The database of this browser. It outlives the tab; an older page that holds it back lets go. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('filo-scans', 1, {
    upgrade(db) {
      db.createObjectStore('work');
      const queue = db.createObjectStore('queue', { keyPath: 'id' });
      queue.createIndex('owner', 'owner');
      queue.createIndex('seq', 'seq', { unique: true });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

const CHANGED = 'filo-scans';
const changed = (): void => {
  const channel = new BroadcastChannel(CHANGED);
  channel.postMessage(null);
  channel.close();
  for (const listener of listeners) listener();
};
const listeners = new Set<() => void>();

/** Calls back at every change of the queue, of other tabs too, until the returned function is called. */
export function onQueueChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANGED);
  channel.addEventListener('message', listener);
  listeners.add(listener);
  return () => {
    channel.close();
    listeners.delete(listener);
  };
}

const workKey = (owner: string, screen: WorkScreen): string => `${owner}:${screen}`;

export const loadWork = async (owner: QueueOwner, screen: WorkScreen): Promise<Work | undefined> =>
  (await database()).get('work', workKey(ownerKey(owner), screen));

/** Kept before anybody is told that it was taken. */
export async function saveWork(owner: QueueOwner, work: Work): Promise<void> {
  await (await database()).put('work', work, workKey(ownerKey(owner), work.screen));
}

export type NewEntry = Pick<QueueEntry, 'id' | 'record' | 'work' | 'at'>;

/** What is confirmed goes from the screen into the queue in one step: never in both, never in none. */
export async function enqueue(owner: QueueOwner, entries: readonly NewEntry[], left: Work): Promise<void> {
  const db = await database();
  const transaction = db.transaction(['work', 'queue'], 'readwrite', { durability: 'strict' });
  // A request that fails tells of itself below.
  transaction.done.catch(() => null);
  const queue = transaction.objectStore('queue');
  const last = await queue.index('seq').openCursor(null, 'prev');
  let seq = last?.value.seq ?? 0;
  for (const entry of entries) {
    seq += 1;
    await queue.add({ ...entry, owner: ownerKey(owner), seq, state: 'waiting', failures: 0, posted: null, refusal: null });
  }
  await transaction.objectStore('work').put(left, workKey(ownerKey(owner), left.screen));
  await transaction.done;
  markQueue(owner);
  // A browser that runs short of room throws away what it was not asked to keep.
  void globalThis.navigator?.storage?.persist?.().catch(() => false);
  changed();
}

export const entriesOf = async (owner: QueueOwner): Promise<QueueEntry[]> =>
  (await database()).getAllFromIndex('queue', 'owner', ownerKey(owner));

/** Changes an entry as it stands now; null where it is gone, or where `change` says so. */
export async function changeEntry(id: string, change: (entry: QueueEntry) => QueueEntry | null): Promise<QueueEntry | null> {
  const db = await database();
  const transaction = db.transaction('queue', 'readwrite', { durability: 'strict' });
  const entry = await transaction.store.get(id);
  const next = entry ? change(entry) : null;
  if (next) await transaction.store.put(next);
  await transaction.done;
  if (next) changed();
  return next;
}

/** Takes an entry out; one that is being sent stays, for nobody knows whether it was posted. */
export async function removeEntry(id: string): Promise<QueueEntry | null> {
  const db = await database();
  const transaction = db.transaction('queue', 'readwrite', { durability: 'strict' });
  const entry = await transaction.store.get(id);
  const gone = entry && entry.state !== 'sending' ? entry : null;
  if (gone) await transaction.store.delete(id);
  await transaction.done;
  if (gone) changed();
  return gone;
}

/** Takes an entry from the queue back onto its screen in one step; null where it is gone, or is being sent. */
export async function takeBack(id: string): Promise<QueueEntry | null> {
  const db = await database();
  const transaction = db.transaction(['work', 'queue'], 'readwrite', { durability: 'strict' });
  const queue = transaction.objectStore('queue');
  const entry = await queue.get(id);
  const back = entry && entry.state !== 'sending' ? entry : null;
  if (back) {
    await queue.delete(id);
    await transaction.objectStore('work').put(back.work, workKey(back.owner, back.work.screen));
  }
  await transaction.done;
  if (back) changed();
  return back;
}

/** Lets go of posted ones that nobody looks at any more. */
export async function tidy(owner: QueueOwner): Promise<void> {
  const db = await database();
  for (const { id } of tooOld(await entriesOf(owner))) await db.delete('queue', id);
}
