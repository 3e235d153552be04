'use client';

import { useEffect } from 'react';
import { openSerialAction } from '../actions';

/** Tells the server once that somebody has seen this card. */
export function MarkOpened({ serialId }: { readonly serialId: string }) {
  useEffect(() => {
    void openSerialAction({ serialId });
  }, [serialId]);
  return null;
}
