'use client';

import { useEffect } from 'react';
import { openLotAction } from '../actions';

/** Tells the server once that somebody has seen this card. */
export function MarkOpened({ lotId }: { lotId: string }) {
  useEffect(() => {
    void openLotAction({ lotId });
  }, [lotId]);
  return null;
}
