'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { lazyPart } from './lazy';
import { areNoticesWaiting, onNotice } from './notices';

export { dropNotices, notify } from './notices';

// Loaded with the first notice.
const ToastParts = lazyPart(() => import('./toast-parts').then((module) => module.ToastParts));

/** Once, around the whole page. */
export function Toasts({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (areNoticesWaiting()) setWanted(true);
    return onNotice(() => setWanted(true));
  }, []);
  return (
    <>
      {children}
      {wanted ? <ToastParts /> : null}
    </>
  );
}
