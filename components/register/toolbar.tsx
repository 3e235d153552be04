'use client';

import { ListFilter, Rows2, Rows3, Search, X } from 'lucide-react';
import Link from '../ui/link';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../ui/button';
import { Input } from '../ui/input';
import { Tabs } from '../ui/tabs';
import { cx } from '../ui/cx';
import type { Changes } from './address';
import { FilterForm } from './filter-form';
import { useKit } from './kit';
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

/** The search box of the list (parameter `q`). With the filters written as text it replaces all of them. */
export function SearchBox({ placeholder }: { placeholder?: string }) {
  const t = useTranslations('register');
  const words = useKit()?.search;
  const search = useSearchParams();
  const text = words?.text ?? null;
  const shown = text ?? search.get('q') ?? '';
  return (
    <FilterForm
      names={text === null || !words ? ['q'] : ['q', ...words.params]}
      role="search"
      className={cx('flex min-w-0 flex-1 basis-60', text === null ? 'sm:max-w-96' : 'basis-full')}
    >
      <span className="relative min-w-0 flex-1">
        <Search aria-hidden="true" className="pointer-events-none absolute top-2.5 left-3 size-4 text-muted" />
        <Input
          key={shown}
          type="search"
          name="q"
          defaultValue={shown}
          // Whoever asked for the text wants to change it.
          autoFocus={text !== null}
          aria-label={t('search')}
          placeholder={placeholder ?? t('search')}
          className={cx('pl-9', text !== null && 'font-mono [font-variant-ligatures:none]')}
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
  const words = useKit()?.search;
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
      {words ? (
        <li>
          <Link
            href={address({ text: words.text === null ? '1' : null })}
            scroll={false}
            title={words.text === null ? t('asTextWhy') : undefined}
            className="inline-flex min-h-7 items-center px-2 text-table text-accent underline underline-offset-4"
          >
            {t(words.text === null ? 'asText' : 'textLeave')}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

/** What takes all of these filters away. */
export const clearing = (chips: readonly Chip[]): Changes => Object.assign({}, ...chips.map((chip) => chip.changes));

/** More filters, folded away until they are wanted; `names` are the parameters of the controls inside. */
export function MoreFilters({ names, children, open }: { names: readonly string[]; children: ReactNode; open?: boolean }) {
  const t = useTranslations('register');
  const words = useKit()?.search?.words ?? [];
  return (
    <details open={open} className="group basis-full">
      <summary className="inline-flex min-h-9 list-none items-center gap-2 rounded-md px-2 text-table text-muted hover:bg-sunken hover:text-ink">
        <ListFilter aria-hidden="true" className="size-4" />
        {t('moreFilters')}
      </summary>
      <FilterForm
        names={names}
        className="mt-2 grid grid-cols-1 items-start gap-4 rounded-lg border border-line bg-raised p-4 sm:grid-cols-2 lg:grid-cols-4"
      >
        {children}
        <Button type="submit" className="self-end justify-self-start">
          {t('apply')}
        </Button>
        <div className="col-span-full flex min-w-0 flex-col gap-1 border-t border-line pt-3 text-small text-muted">
          <p>{t('filterRule')}</p>
          {words.length > 0 ? (
            <p className="flex flex-wrap gap-x-2">
              <span>{t('textWords')}</span>
              {words.map((word) => (
                <code key={word} className="font-mono whitespace-nowrap">
                  {word}:
                </code>
              ))}
            </p>
          ) : null}
        </div>
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
