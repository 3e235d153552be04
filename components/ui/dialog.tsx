'use client';

import type { ReactNode } from 'react';
import { lazyPart } from './lazy';

export type DialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the one that acts last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** Whether the focus goes back to where it was; asked when the dialog closes. */
  readonly finalFocus?: () => boolean;
};

/**
 * A question or a small task over the page. Focus goes in and comes back; Escape closes.
 * A page is there sooner without what few of its visitors open.
 */
export const Dialog = lazyPart<DialogProps>(() => import('./dialog-parts').then((module) => module.DialogParts));
