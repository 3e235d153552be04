'use client';

import type { QueueOwner } from '@/lib/scan-screens/queue.types';
import { QueuePanel } from './queue-panel';
import { useQueue } from './use-queue';

const nothing = () => {};

/** The queue on a page of its own: records are mended on the screen that they come from. */
export function OwnQueue({ owner }: { owner: QueueOwner }) {
  return <QueuePanel queue={useQueue(owner)} mendable={() => 'elsewhere'} onMend={nothing} />;
}
