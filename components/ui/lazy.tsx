'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { PartFailed } from '../failed-page';

type Slot<Props extends object> = { readonly load: () => Promise<ComponentType<Props>>; part: ComponentType<Props> | null };

/**
 * A part of the page whose code comes when it is first shown: `open` (if it has one) turns true, else when it is rendered.
 * Where the code cannot be fetched the page says so and offers another attempt; `onOpenChange(false)` is told when nobody wants it.
 *
 *     const HoldDialog = lazyPart(() => import('./hold-dialogs').then((module) => module.HoldDialog));
 */
export function lazyPart<Props extends object>(load: Slot<Props>['load']): ComponentType<Props> {
  const slot: Slot<Props> = { load, part: null };
  return (props) => <LazyPart slot={slot} props={props} />;
}

function LazyPart<Props extends object>({ slot, props }: { slot: Slot<Props>; props: Props }) {
  const asked = 'open' in props ? props.open === true : true;
  const [wanted, setWanted] = useState(asked);
  const [state, setState] = useState<'waiting' | 'came' | 'failed'>('waiting');
  const [attempt, setAttempt] = useState(0);
  if (asked && !wanted) setWanted(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    if (slot.part || !asked) return;
    let gone = false;
    const tell = (how: 'came' | 'failed') => (gone ? undefined : setState(how));
    slot.load().then(
      (part) => {
        slot.part = part;
        tell('came');
      },
      () => tell('failed'),
    );
    return () => {
      gone = true;
    };
  }, [slot, asked, attempt]);
  if (slot.part && wanted) return <slot.part {...props} />;
  if (state !== 'failed' || !asked) return null;
  const again = () => {
    setState('waiting');
    setAttempt(attempt + 1);
  };
  const close = () => {
    setState('waiting');
    if ('onOpenChange' in props && typeof props.onOpenChange === 'function') props.onOpenChange(false);
  };
  return <PartFailed focused={'open' in props} onRetry={again} onClose={close} />;
}
