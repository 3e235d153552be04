'use client';

import { useEffect, useState } from 'react';
import { rememberDensity } from '../shell/preferences';
import { useKit } from './kit';

/** Whether rows are compact: for this list where it remembers that, else for every list in this browser. */
export function useDensity(): { readonly compact: boolean; readonly set: (compact: boolean) => void } {
  const kit = useKit();
  const [everywhere, setEverywhere] = useState(false);
  useEffect(() => setEverywhere(document.documentElement.dataset.density === 'compact'), []);
  const own = kit?.layout?.density ?? null;
  return {
    compact: own === null ? everywhere : own === 'compact',
    set: (compact) => {
      if (kit) return kit.setLayout({ columns: kit.layout?.columns ?? [], density: compact ? 'compact' : 'comfortable' });
      rememberDensity(compact);
      setEverywhere(compact);
    },
  };
}
