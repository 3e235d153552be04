'use client';

import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormats } from '@/lib/i18n/use-words';
import { LinkButton } from '../ui/button';
import { cx } from '../ui/cx';
import Link from '../ui/link';
import { useAddress } from './use-address';

/** Numbered pages with a total, or keyset paging where depth matters (`after` is an opaque cursor). */
export type Paging =
  | { readonly kind: 'page'; readonly page: number; readonly size: number; readonly total: number }
  | {
      readonly kind: 'cursor';
      readonly first: boolean;
      readonly next: string | null;
      readonly size?: number;
      /** Rows on one page that may be chosen, the usual number first. */
      readonly sizes?: readonly number[];
    };

const icon = 'size-4';

/** Where one is in the list, and the way on. Nothing when everything fits on one page. */
export function Pager({ paging }: { paging: Paging }) {
  const t = useTranslations('register');
  const address = useAddress();
  const { quantity } = useFormats();
  if (paging.kind === 'cursor') {
    const sizes = paging.sizes ?? [];
    if (paging.first && paging.next === null && paging.size === sizes[0]) return null;
    return (
      <nav aria-label={t('page')} className="flex flex-wrap items-center justify-end gap-2 py-3">
        {sizes.length > 0 ? <Sizes size={paging.size} sizes={sizes} /> : null}
        {paging.first ? null : (
          <LinkButton
            size="small"
            href={address({ after: null })}
            scroll={false}
            icon={<ChevronsLeft aria-hidden="true" className={icon} />}
          >
            {t('first')}
          </LinkButton>
        )}
        {paging.next === null ? null : (
          <LinkButton size="small" href={address({ after: paging.next })} rel="next">
            {t('next')}
            <ChevronRight aria-hidden="true" className={icon} />
          </LinkButton>
        )}
      </nav>
    );
  }
  const { page, size, total } = paging;
  if (total <= size && page === 1) return null;
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <nav aria-label={t('page')} className="flex items-center justify-end gap-2 py-3">
      <span className="mr-2 text-table text-muted">
        {t('range', { from: quantity(String(from)), to: quantity(String(to)), total: quantity(String(total)) })}
      </span>
      {page > 1 ? (
        <LinkButton
          size="small"
          href={address({ page: page === 2 ? null : String(page - 1) })}
          rel="prev"
          icon={<ChevronLeft aria-hidden="true" className={icon} />}
        >
          {t('previous')}
        </LinkButton>
      ) : null}
      {to < total ? (
        <LinkButton size="small" href={address({ page: String(page + 1) })} rel="next">
          {t('next')}
          <ChevronRight aria-hidden="true" className={icon} />
        </LinkButton>
      ) : null}
    </nav>
  );
}

/** How many rows a page has; another number goes back to the first page. */
function Sizes({ size, sizes }: { size?: number; sizes: readonly number[] }) {
  const t = useTranslations('register');
  const address = useAddress();
  return (
    <span className="mr-auto flex items-center gap-1 text-table text-muted">
      {t('rowsOnPage')}
      {sizes.map((each, at) => (
        <Link
          key={each}
          href={address({ size: at === 0 ? null : String(each) })}
          scroll={false}
          aria-current={each === size ? 'true' : undefined}
          className={cx(
            'grid min-h-7 min-w-8 place-items-center rounded-md px-1 no-underline hover:bg-sunken',
            each === size && 'font-semibold text-ink',
          )}
        >
          {each}
        </Link>
      ))}
    </span>
  );
}
