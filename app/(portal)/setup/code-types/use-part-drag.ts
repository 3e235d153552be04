'use client';

import { type DragEvent, useState } from 'react';
import type { SegmentKind } from '@/lib/code-types/code-type.types';

/** What is in the hand: a part of the code by its place, or a source that is not in it yet. */
export type Dragged = { readonly from: number } | { readonly add: SegmentKind };

export type PartDrag = {
  readonly dragged: Dragged | null;
  /** The place the part would take if it were let go now. */
  readonly over: number | null;
  readonly start: (event: DragEvent, dragged: Dragged) => void;
  readonly end: () => void;
  /** Spread over the list that parts are let go on. */
  readonly target: {
    readonly onDragOver: (event: DragEvent<HTMLOListElement>) => void;
    readonly onDragLeave: (event: DragEvent<HTMLOListElement>) => void;
    readonly onDrop: (event: DragEvent<HTMLOListElement>) => void;
  };
};

/** The gap nearest to the pointer: before the first part whose middle lies below it. */
function gapAt({ currentTarget, clientY }: DragEvent<HTMLOListElement>): number {
  const parts = [...currentTarget.children];
  const below = parts.findIndex((part) => {
    const { top, height } = part.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return below < 0 ? parts.length : below;
}

/** Moving the parts of a code with the mouse; everything it does can be done with buttons and keys as well. */
export function usePartDrag(drop: (dragged: Dragged, at: number) => void): PartDrag {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return {
    dragged,
    over,
    start: (event, what) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', 'add' in what ? what.add : String(what.from));
      const part = event.currentTarget.closest('li');
      if (part) event.dataTransfer.setDragImage(part, 16, 16);
      setDragged(what);
    },
    end,
    target: {
      onDragOver: (event) => {
        if (!dragged) return;
        event.preventDefault();
        setOver(gapAt(event));
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(null);
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged) drop(dragged, gapAt(event));
        end();
      },
    },
  };
}
