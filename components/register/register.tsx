import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { FilteredEmpty } from './filtered-empty';
import { ColumnChooser } from './column-chooser';
import { ListMenu } from './list-menu';
import { Pager, type Paging } from './pager';
import { PrintHead } from './print-head';
import { type Chip, Chips, DensitySwitch, MoreFilters, QuickFilters, type QuickFilter, SearchBox } from './toolbar';
import { ViewSheet } from './view-sheet';
import { ViewsMenu } from './views-menu';

// Rendered on the server like the rest, but its code comes with an empty list alone.
const PageExample = dynamic(() => import('./page-example').then((module) => module.PageExample));

type RegisterProps = {
  readonly quickFilters?: readonly QuickFilter[];
  /** Words inside the search box; false leaves it out. */
  readonly search?: string | false;
  /** Every filter in use, the search (`q`) included. */
  readonly chips?: readonly Chip[];
  /** Controls named like their parameters. */
  readonly filters?: { readonly names: readonly string[]; readonly controls: ReactNode };
  /** Rows on show. */
  readonly count: number;
  readonly paging: Paging;
  /** What is shown while there is nothing at all: what belongs here, and the next action. */
  readonly empty: ReactNode;
  /** A `<SidePanel>`. */
  readonly panel?: ReactNode;
  /** Buttons of this list alone, beside those of every list. */
  readonly tools?: ReactNode;
  /** Under the rows: totals. */
  readonly below?: ReactNode;
  /** The table. */
  readonly children: ReactNode;
};

/** A list: quick filters, search, chips, rows, pager. Empty, filtered-empty and rows are three different sights; a failure is the page's. */
export function Register({ quickFilters = [], chips = [], ...rest }: RegisterProps) {
  const { search, filters, count, paging, empty, panel, tools, below, children } = rest;
  const narrowed = chips.length > 0 || (quickFilters.length > 0 && !quickFilters[0]?.current);
  const nothing = count === 0 && !narrowed && (paging.kind === 'page' ? paging.page === 1 : paging.first);
  if (nothing)
    return (
      <div className="flex flex-col gap-4">
        {empty}
        <PageExample />
      </div>
    );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-4 print:hidden">
        {quickFilters.length > 0 ? <QuickFilters filters={quickFilters} /> : null}
        <div className="flex flex-wrap items-center gap-2">
          {search === false ? null : <SearchBox placeholder={search} />}
          <ViewsMenu />
          <span className="ml-auto flex items-center">
            {tools}
            <span className="hidden items-center md:flex">
              <ColumnChooser />
              <DensitySwitch />
              <ListMenu />
            </span>
            <span className="md:hidden">
              <ViewSheet />
            </span>
          </span>
          {filters ? <MoreFilters names={filters.names}>{filters.controls}</MoreFilters> : null}
        </div>
      </div>
      <PrintHead
        filters={[...quickFilters.filter(({ current }) => current).map(({ label }) => label), ...chips.map(({ label }) => label)]}
      />
      <Chips chips={chips} />
      <div className={panel ? 'grid min-w-0 gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]' : 'min-w-0'}>
        <div className="min-w-0">
          {count === 0 ? <FilteredEmpty chips={chips} /> : children}
          {count === 0 || !below ? null : <div className="pt-3">{below}</div>}
          {count === 0 ? null : <Pager paging={paging} />}
        </div>
        {panel}
      </div>
    </div>
  );
}
