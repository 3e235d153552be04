import type { ReactNode } from 'react';
import { FilteredEmpty } from './filtered-empty';
import { Pager, type Paging } from './pager';
import { type Chip, Chips, DensitySwitch, MoreFilters, QuickFilters, type QuickFilter, SearchBox } from './toolbar';

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
  /** The table. */
  readonly children: ReactNode;
};

/** A list: quick filters, search, chips, rows, pager. Empty, filtered-empty and rows are three different sights; a failure is the page's. */
export function Register({ quickFilters = [], search, chips = [], filters, count, paging, empty, panel, children }: RegisterProps) {
  const narrowed = chips.length > 0 || (quickFilters.length > 0 && !quickFilters[0]?.current);
  const nothing = count === 0 && !narrowed && (paging.kind === 'page' ? paging.page === 1 : paging.first);
  if (nothing) return <>{empty}</>;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-4 print:hidden">
        {quickFilters.length > 0 ? <QuickFilters filters={quickFilters} /> : null}
        <div className="flex flex-wrap items-center gap-2">
          {search === false ? null : <SearchBox placeholder={search} />}
          <span className="ml-auto hidden md:block">
            <DensitySwitch />
          </span>
          {filters ? <MoreFilters names={filters.names}>{filters.controls}</MoreFilters> : null}
        </div>
      </div>
      <Chips chips={chips} />
      <div className={panel ? 'grid min-w-0 gap-6 lg:grid-cols-[minmax(0,1fr)_26rem]' : 'min-w-0'}>
        <div className="min-w-0">
          {count === 0 ? <FilteredEmpty chips={chips} /> : children}
          {count === 0 ? null : <Pager paging={paging} />}
        </div>
        {panel}
      </div>
    </div>
  );
}
