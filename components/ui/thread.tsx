import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './cx';

export type KnotState = 'done' | 'current' | 'open' | 'plain';

const KNOTS: Record<KnotState, string> = {
  done: 'border-accent bg-accent text-on-accent',
  current: 'border-accent bg-raised ring-4 ring-accent-soft',
  open: 'border-edge bg-bg',
  plain: 'border-accent bg-bg',
};

/** The thread: one fine line in the accent colour that joins the knots of a guide, a history or a lot. */
export function Thread({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {children}
    </ol>
  );
}

/** One knot. `state` is spoken unless plain; `plain` is for events that are neither done nor open. */
export function Knot({ state = 'plain', children }: { state?: KnotState; children: ReactNode }) {
  const t = useTranslations('common');
  const word = { done: t('stepDone'), current: t('stepCurrent'), open: t('stepOpen'), plain: '' }[state];
  return (
    <li aria-current={state === 'current' ? 'step' : undefined} className="group/knot relative flex gap-4 pb-6 last:pb-0">
      <span aria-hidden="true" className="thread-line absolute top-3 bottom-[-0.75rem] left-[0.6875rem] w-0.5 group-last/knot:hidden" />
      <span aria-hidden="true" className="relative grid h-6 w-6 shrink-0 place-items-center">
        <span className={cx('grid place-items-center rounded-full border-2', state === 'done' ? 'size-5' : 'size-3', KNOTS[state])}>
          {state === 'done' ? <Check className="size-3" strokeWidth={3} /> : null}
        </span>
      </span>
      <div className="min-w-0 flex-1">
        {children}
        {word ? <span className="sr-only">{word}</span> : null}
      </div>
    </li>
  );
}
