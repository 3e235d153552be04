'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PointerEvent, ReactNode } from 'react';
import { cx } from '../ui/cx';
import Link from '../ui/link';
import { nextSort, sortOf } from './address';
import type { RegisterColumn } from './columns';
import type { Placed } from './places';
import { useAddress } from './use-address';

type HeadProps = RegisterColumn & {
  readonly id?: string;
  readonly place?: Placed;
  readonly current?: string;
  readonly children: ReactNode;
};

/** The head of a column; where the list can be ordered by it, it is a link. Its right edge can be dragged. */
export function Head({ id, sort, align, place, current, children }: HeadProps) {
  const t = useTranslations('register');
  const address = useAddress();
  const order = sort ? sortOf(current, sort) : undefined;
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp;
  const stays = place?.style && 'left' in place.style;
  return (
    <th
      scope="col"
      data-column={id}
      aria-sort={order}
      style={place?.style}
      className={cx(
        place?.className,
        'group/head sticky top-0 h-10 border-b border-line bg-raised px-3 text-small font-medium whitespace-nowrap text-muted',
        stays ? '!z-[3]' : 'z-[2]',
        align === 'right' ? 'text-right' : 'text-left',
      )}
    >
      {sort ? (
        <Link
          href={address({ sort: nextSort(current, sort) })}
          scroll={false}
          className={cx('inline-flex min-h-6 max-w-full items-center gap-1 no-underline hover:text-ink', order && 'text-ink')}
        >
          <span className="truncate">{children}</span>
          {order ? <Arrow aria-hidden="true" className="size-3.5 shrink-0" /> : null}
          {order ? <span className="sr-only">{order === 'ascending' ? t('sortedUp') : t('sortedDown')}</span> : null}
        </Link>
      ) : (
        <span className="block truncate">{children}</span>
      )}
      {place?.onResize ? <Edge onResize={place.onResize} /> : null}
    </th>
  );
}

/** The right edge of a head, to drag with a pointer; by keyboard the column chooser sets the width. */
function Edge({ onResize }: { onResize: (width: number, done: boolean) => void }) {
  const widthAt = (event: PointerEvent<HTMLElement>): number => {
    const head = event.currentTarget.closest('th');
    return head ? event.clientX - head.getBoundingClientRect().left : 0;
  };
  return (
    <span
      aria-hidden="true"
      className="absolute top-1 right-0 bottom-1 w-2 cursor-col-resize touch-none border-r-2 border-transparent group-hover/head:border-line hover:!border-accent print:hidden"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => (event.currentTarget.hasPointerCapture(event.pointerId) ? onResize(widthAt(event), false) : undefined)}
      onPointerUp={(event) => onResize(widthAt(event), true)}
    />
  );
}
