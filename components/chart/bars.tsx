import type { Route } from 'next';
import type { ReactNode } from 'react';
import { cx } from '../ui/cx';
import Link from '../ui/link';

/** What a bar means, beside its words. */
export type BarTone = 'plain' | 'good' | 'warn' | 'bad';

export type Bar = {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
  /** As it is written in the language. */
  readonly text: string;
  readonly href: string;
  readonly tone?: BarTone;
};

const TONES: Record<BarTone, string> = { plain: 'fill-accent', good: 'fill-good', warn: 'fill-warn', bad: 'fill-bad' };

/** Figures side by side, each bar a link to what it counts. The lengths are drawn, as the policy of the pages allows no styles in place. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul aria-label={label} className="-mx-2 flex flex-col">
      {bars.map(({ key, label: name, value, text, href, tone = 'plain' }) => (
        <li key={key}>
          <Link
            href={href as Route}
            className="grid min-h-9 grid-cols-[minmax(0,11rem)_minmax(0,1fr)_max-content] items-center gap-3 rounded-md px-2 text-table no-underline -outline-offset-2 hover:bg-sunken"
          >
            <span className="min-w-0 truncate">{name}</span>
            <svg aria-hidden="true" className="h-2.5 w-full">
              <rect width="100%" height="100%" rx="2" className="fill-sunken" />
              {value > 0 ? (
                <rect width={`${Math.max(1.5, (value / most) * 100)}%`} height="100%" rx="2" className={cx(TONES[tone])} />
              ) : null}
            </svg>
            <span className="min-w-10 text-right font-medium tabular-nums">{text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
