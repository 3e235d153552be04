import { CircleAlert, Info, type LucideIcon, OctagonX, ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';

export type BandKind = 'info' | 'good' | 'warn' | 'bad';

const LOOKS: Record<BandKind, readonly [string, LucideIcon]> = {
  info: ['bg-info-soft text-info', Info],
  good: ['bg-good-soft text-good', ThumbsUp],
  warn: ['bg-warn-soft text-warn', CircleAlert],
  bad: ['bg-bad-soft text-bad', OctagonX],
};

type BandProps = { readonly kind: BandKind; readonly title: ReactNode; readonly children?: ReactNode; readonly action?: ReactNode };

/** A hold, an expiry or a notice across the top: what, since when, by whom, why, and what may still be done. */
export function Band({ kind, title, children, action }: BandProps) {
  const [look, Icon] = LOOKS[kind];
  return (
    <section className={cx('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-4 py-3 print:border', look)}>
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">{title}</p>
        {children ? <div className="text-table text-ink">{children}</div> : null}
      </div>
      {action ? <div className="shrink-0 text-ink">{action}</div> : null}
    </section>
  );
}
