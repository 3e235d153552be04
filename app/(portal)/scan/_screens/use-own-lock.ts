'use client';

import { useCallback, useEffect, useState } from 'react';

export type Ownership = 'asking' | 'mine' | 'elsewhere';

/** Whether this tab is the one that works on something; another one that takes it over makes it stop here. */
export function useOwnLock(name: string): { readonly ownership: Ownership; readonly takeOver: () => void } {
  const [ownership, setOwnership] = useState<Ownership>('asking');
  const [steal, setSteal] = useState(0);
  useEffect(() => {
    // Without locks (no https) nobody can tell: the tab works as if it were alone.
    if (!('locks' in navigator)) {
      setOwnership('mine');
      return;
    }
    let release: () => void = () => {};
    let gone = false;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (gone) return undefined;
      setOwnership(lock ? 'mine' : 'elsewhere');
      return lock ? held : undefined;
    };
    const options = steal > 0 ? { steal: true } : { ifAvailable: true };
    navigator.locks.request(name, options, hold).catch(() => !gone && setOwnership('elsewhere'));
    return () => {
      gone = true;
      release();
    };
  }, [name, steal]);
  return { ownership, takeOver: useCallback(() => setSteal((times) => times + 1), []) };
}
