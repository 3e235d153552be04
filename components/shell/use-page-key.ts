'use client';

import { useEffect, useRef } from 'react';
import { areSingleKeysOn } from './preferences';
import { isCovered, isTyping } from './use-keys';

/** One key of this page alone, heard outside of fields; silent for who has switched single keys off (WCAG 2.1.4). @rules UI-06 */
export function usePageKey(key: string, deed: () => void): void {
  const act = useRef(deed);
  act.current = deed;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!areSingleKeysOn() || isTyping(event.target) || isCovered()) return;
      event.preventDefault();
      act.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key]);
}
