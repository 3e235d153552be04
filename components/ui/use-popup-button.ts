'use client';

import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';

/**
 * A button that opens what stands under it. The button is the page's own and stays the same element, whatever has been loaded by then:
 * one that is replaced between press and click would swallow the click.
 */
export function usePopupButton() {
  const ref = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<{ open: boolean; byKeyboard: boolean } | null>(null);
  // A press beside the open popup closes it before the click arrives, which must not open it again.
  const wasOpen = useRef(false);
  const open = state?.open === true;
  return {
    /** It has been opened once: its code is wanted. */
    asked: state !== null,
    open,
    /** It was opened by a key: the first entry has the focus. */
    byKeyboard: state?.byKeyboard === true,
    setOpen: (next: boolean) => setState({ open: next, byKeyboard: false }),
    props: {
      ref,
      'aria-expanded': open,
      onPointerDown: () => {
        wasOpen.current = open;
      },
      // A click without a press (detail 0) comes from a key.
      onClick: ({ detail }: MouseEvent) => setState({ open: detail === 0 ? !open : !wasOpen.current, byKeyboard: detail === 0 }),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setState({ open: true, byKeyboard: true });
      },
    },
  };
}
