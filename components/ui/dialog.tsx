'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';

export type DialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the one that acts last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
};

// A page is there sooner without what few of its visitors open.
const DialogParts = dynamic(() => import('./dialog-parts').then((module) => module.DialogParts), { ssr: false });

/** A question or a small task over the page. Focus goes in and comes back; Escape closes. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) setWanted(true);
  return wanted ? <DialogParts {...props} /> : null;
}
