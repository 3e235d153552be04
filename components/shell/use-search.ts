'use client';

import { useEffect, useRef, useState } from 'react';
import type { SearchAnswer, SearchGroup } from './search.types';

const PAUSE_MILLISECONDS = 120;

export type SearchState = { readonly state: 'idle' | 'busy' | 'failed'; readonly groups: readonly SearchGroup[] };

const IDLE: SearchState = { state: 'idle', groups: [] };

const isAnswer = (answer: unknown): answer is SearchAnswer => typeof answer === 'object' && answer !== null && 'groups' in answer;

/** Asks the portal for hits a moment after the last key. A new text cancels what was asked before; old hits stay until new ones come. */
export function useSearch(text: string): SearchState {
  const [found, setFound] = useState<SearchState>(IDLE);
  const asked = useRef<AbortController>(undefined);
  const q = text.trim();
  useEffect(() => {
    asked.current?.abort();
    if (q === '') return setFound(IDLE);
    const abort = new AbortController();
    asked.current = abort;
    setFound(({ groups }) => ({ state: 'busy', groups }));
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/search/hits?q=${encodeURIComponent(q)}`, { signal: abort.signal });
        const answer: unknown = response.ok ? await response.json() : null;
        if (!abort.signal.aborted) setFound(isAnswer(answer) ? { state: 'idle', groups: answer.groups } : { state: 'failed', groups: [] });
      } catch {
        if (!abort.signal.aborted) setFound({ state: 'failed', groups: [] });
      }
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [q]);
  return found;
}
