'use client';

import { ListFilter, Rows2, Rows3, Search, X } from 'lucide-react';
import Link from '../ui/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../ui/button';
import { Input } from '../ui/input';
import { Tabs } from '../ui/tabs';
import type { Changes } from './address';
import { FilterForm } from './filter-form';
import { useAddress } from './use-address';
import { useDensity } from './use-density';

/** A quick filter: a set of parameters with a name. */
export type QuickFilter = {
  readonly key: string;
  readonly label: string;
  readonly changes: Changes;
  readonly current: boolean;
  readonly count?: number;
};
/** A filter in use, in words ("Item: OAK"), and what takes it away. */
export type Chip = { readonly key: string; readonly label: string; readonly changes: Changes };

/** Quick filters as tabs. */
export function QuickFilters({ filters }: { filters: readonly QuickFilter[] }) {
  const t = useTranslations('register');
  const address = useAddress();
  return (
    <Tabs
      label={t('views')}
      tabs={filters.map(({ key, label, changes, current, count }) => ({ key, label, current, count, href: address(changes) }))}
    />
  );
}

/** The search box of the list (parameter `q`). */
export function SearchBox({ placeholder }: { placeholder?: string }) {
  const t = useTranslations('register');
  const q = useSearchParams().get('q') ?? '';
  return (
    <FilterForm names={['q']} role="search" className="flex min-w-0 flex-1 basis-60 sm:max-w-96">
      <span className="relative min-w-0 flex-1">
        <Search aria-hidden="true" className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted" />
        <Input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t('search')}
          placeholder={placeholder ?? t('search')}
          className="pl-9"
        />
      </span>
      <button type="submit" className="sr-only">
        {t('searchGo')}
      </button>
    </FilterForm>
  );
}

/** The filters in use; each can be taken away, and all at once. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  const t = useTranslations('register');
  const address = useAddress();
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t('filters')} className="flex flex-wrap items-center gap-2 print:hidden">
      {chips.map(({ key, label, changes }) => (
        <li key={key} className="max-w-full">
          <Link
            href={address(changes)}
            scroll={false}
            aria-label={t('removeFilter', { name: label })}
            className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full bg-accent-soft pr-2 pl-3 text-table no-underline hover:bg-sunken"
          >
            <span className="truncate">{label}</span>
            <X aria-hidden="true" className="size-3.5 shrink-0" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={address(clearing(chips))}
          scroll={false}
          className="inline-flex min-h-7 items-center px-2 text-table text-accent underline underline-offset-4"
        >
          {t('clearAll')}
        </Link>
      </li>
    </ul>
  );
}

/** What takes all of these filters away. */
export const clearing = (chips: readonly Chip[]): Changes => Object.assign({}, ...chips.map((chip) => chip.changes));

/** More filters, folded away until they are wanted; `names` are the parameters of the controls inside. */
export function MoreFilters({ names, children, open }: { names: readonly string[]; children: ReactNode; open?: boolean }) {
  const t = useTranslations('register');
  return (
    <details open={open} className="group basis-full">
      <summary className="inline-flex min-h-9 list-none items-center gap-2 rounded-md px-2 text-table text-muted hover:bg-sunken hover:text-ink">
        <ListFilter aria-hidden="true" className="size-4" />
        {t('moreFilters')}
      </summary>
      <FilterForm
        names={names}
        className="mt-2 grid grid-cols-1 items-end gap-4 rounded-lg border border-line bg-raised p-4 sm:grid-cols-2 lg:grid-cols-4"
      >
        {children}
        <Button type="submit" className="justify-self-start">
          {t('apply')}
        </Button>
      </FilterForm>
    </details>
  );
}

/** Comfortable or compact rows. */
export function DensitySwitch() {
  const t = useTranslations('register');
  const { compact, set } = useDensity();
  const Icon = compact ? Rows2 : Rows3;
  return (
    <IconButton label={`${t('density')}: ${compact ? t('compact') : t('comfortable')}`} onClick={() => set(!compact)}>
      <Icon aria-hidden="true" className="size-4" />
    </IconButton>
  );
}
