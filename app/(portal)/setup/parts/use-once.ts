'use client';

import { useRef, useTransition } from 'react';

/** Work that a second click does not start again while it is under way. */
export function useOnce(): { readonly busy: boolean; readonly once: (work: () => Promise<void>) => void } {
  const running = useRef(false);
  const [busy, start] = useTransition();
  const once = (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    start(async () => {
      try {
        await work();
      } finally {
        running.current = false;
      }
    });
  };
  return { busy, once };
}
