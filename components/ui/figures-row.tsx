import Link from './link';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

export type Figure = {
  readonly label: ReactNode;
  /** Already formatted. */
  readonly value: ReactNode;
  readonly unit?: ReactNode;
  readonly href?: ComponentProps<typeof Link>['href'];
  readonly key: string;
  /** The one that matters most; at most one a row. */
  readonly strong?: boolean;
};

/** Numbers that are links, in one row. */
export function FiguresRow({ figures, label }: { figures: readonly Figure[]; label: string }) {
  return (
    <section aria-label={label} className="overflow-hidden rounded-lg border border-line bg-line">
      <dl className="grid grid-cols-2 gap-px sm:grid-flow-col sm:grid-cols-none sm:auto-cols-fr">
        {figures.map((figure) => (
          <div
            key={figure.key}
            className="relative flex min-w-0 flex-col gap-0.5 bg-raised px-4 py-3 odd:last:col-span-2 has-[a:hover]:bg-sunken sm:px-5 sm:odd:last:col-span-1"
          >
            <dt className="text-small whitespace-nowrap text-muted">{figure.label}</dt>
            <dd className={cx('text-title whitespace-nowrap', figure.strong ? 'font-semibold text-accent' : 'font-medium')}>
              {figure.href ? (
                <Link href={figure.href} scroll={false} className="no-underline after:absolute after:inset-0 hover:underline">
                  {figure.value}
                </Link>
              ) : (
                figure.value
              )}
              {figure.unit ? <span className="text-table font-normal text-muted"> {figure.unit}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
