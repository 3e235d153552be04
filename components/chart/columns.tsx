import type { Route } from 'next';
import Link from '../ui/link';

export type Column = {
  readonly key: string;
  /** What the column says: spoken, and shown on hover. */
  readonly name: string;
  /** Under the column; empty where there is no room for every one. */
  readonly tick: string;
  readonly parts: readonly [lower: number, upper: number];
  readonly href: string;
};

/** Counts over days: two parts a day, one upon the other, each day a link. */
export function Columns({ columns, label }: { columns: readonly Column[]; label: string }) {
  const most = Math.max(1, ...columns.map(({ parts: [lower, upper] }) => lower + upper));
  return (
    <ul aria-label={label} className="grid auto-cols-fr grid-flow-col gap-0.5">
      {columns.map(({ key, name, tick, parts: [lower, upper], href }) => {
        const heights = [(lower / most) * 100, (upper / most) * 100] as const;
        return (
          <li key={key} className="min-w-0">
            <Link
              href={href as Route}
              aria-label={name}
              title={name}
              className="flex flex-col gap-1 rounded-md px-0.5 pt-1 no-underline -outline-offset-2 hover:bg-sunken"
            >
              <svg aria-hidden="true" className="h-28 w-full border-b border-edge">
                <rect y={`${100 - heights[0]}%`} width="100%" height={`${heights[0]}%`} className="fill-accent" />
                <rect y={`${100 - heights[0] - heights[1]}%`} width="100%" height={`${heights[1]}%`} className="fill-accent opacity-40" />
              </svg>
              <span aria-hidden="true" className="h-4 text-center text-small text-muted">
                {tick}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
