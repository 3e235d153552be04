'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ImportState, ImportView } from '@/lib/imports/import.types';
import { readImportLookup } from '../actions';

const PAUSE_MS = 1_000;
const LONGER_MS = 4_000;

/** Its work goes on in the background. */
export const isMoving = (state: ImportState): boolean => state === 'CHECKING' || state === 'RUNNING' || state === 'UNDOING';

/** An import as it stands, asked for again while it moves; `silent` while the portal does not answer. */
export function useImport(first: ImportView, page: number): { readonly view: ImportView; readonly silent: boolean } {
  const router = useRouter();
  const [view, setView] = useState(first);
  const [silent, setSilent] = useState(false);
  const moving = isMoving(first.state);
  useEffect(() => {
    if (!moving) return;
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const ask = async () => {
      const answer = await readImportLookup({ id: first.id, page }).catch(() => null);
      if (left) return;
      setSilent(!answer?.ok);
      if (answer?.ok && answer.data) {
        setView(answer.data);
        // What stands now is shown by the page itself.
        if (!isMoving(answer.data.state)) return router.refresh();
      }
      timer = setTimeout(ask, answer?.ok ? PAUSE_MS : LONGER_MS);
    };
    timer = setTimeout(ask, PAUSE_MS / 2);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [first.id, moving, router, page]);
  return { view, silent };
}
