'use client';

import { useEffect } from 'react';
import type { QueueOwner } from '@/lib/scan-screens/queue.types';
import { isQueueMarked } from './queue-mark';

const EVERY_MS = 30_000;

/** On every page: what was scanned without a connection goes out when there is one, wherever its person is by then. */
export function QueueKeeper({ userId, companyId }: QueueOwner) {
  useEffect(() => {
    const owner = { userId, companyId };
    const send = async () => {
      if (!isQueueMarked(owner)) return;
      const { drain } = await import('./sender');
      await drain(owner);
    };
    const now = () => void send().catch(() => null);
    now();
    const timer = setInterval(now, EVERY_MS);
    window.addEventListener('online', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, [userId, companyId]);
  return null;
}
