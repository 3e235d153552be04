import { ownerKey } from '@/lib/scan-screens/queue.rules';
import type { QueueOwner } from '@/lib/scan-screens/queue.types';

const markOf = (owner: QueueOwner): string => `filo.scan.queue ${ownerKey(owner)}`;
const storage = (): Storage | null => ('localStorage' in globalThis ? localStorage : null);

/** A note that something may wait, so that pages need not open the queue to know that nothing does. */
export const markQueue = (owner: QueueOwner): void => storage()?.setItem(markOf(owner), '1');
export const unmarkQueue = (owner: QueueOwner): void => storage()?.removeItem(markOf(owner));
export const isQueueMarked = (owner: QueueOwner): boolean => storage()?.getItem(markOf(owner)) === '1';
