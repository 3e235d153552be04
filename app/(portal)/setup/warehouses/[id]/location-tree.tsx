'use client';

import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useAddress } from '@/components/register/use-address';
import { buttonClass } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import Link from '@/components/ui/link';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import type { LocationListRow, Unfolded } from '@/lib/warehouses/locations.query';

type LocationTreeProps = {
  readonly rows: readonly LocationListRow[];
  readonly unfolded: Unfolded;
  readonly page: number;
  /** A search: every hit with what is above it, nothing to unfold. */
  readonly flat: boolean;
  readonly mayEdit: boolean;
};

const DEEPEST = 6;
const HEAD = 'h-10 border-b border-line px-3 text-left text-small font-medium text-muted whitespace-nowrap';
const CELL = 'h-11 border-b border-line px-3 py-1.5';

/** How a location stands: blocked before given up before active. */
function LocationState({ row }: { row: LocationListRow }) {
  const t = useTranslations('warehouses');
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 whitespace-nowrap">
      {row.blocked ? <StatusChip status="blocked" word={t('blocked')} /> : null}
      {row.obsolete ? <StatusChip status="archived" word={t('obsolete')} /> : null}
      {row.blocked || row.obsolete ? null : <StatusChip status={row.active ? 'active' : 'archived'} />}
      {row.isGroup ? <Badge>{t('group')}</Badge> : null}
      {row.monoLot ? <Badge>{t('monoLot')}</Badge> : row.monoItem ? <Badge>{t('monoItem')}</Badge> : null}
      {row.statusCode ? <Badge>{row.statusCode}</Badge> : null}
    </span>
  );
}

/** The locations of a warehouse as an indented list; a branch is unfolded by its arrow. */
export function LocationTree({ rows, unfolded, page, flat, mayEdit }: LocationTreeProps) {
  const t = useTranslations('warehouses');
  const tables = useTranslations('tables');
  return (
    <section
      aria-label={t('locations')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-raised"
    >
      <table className="w-full text-table">
        <caption className="sr-only">{t('locations')}</caption>
        <thead>
          <tr>
            <th scope="col" className={HEAD}>
              {t('location')}
            </th>
            <th scope="col" className={`${HEAD} hidden md:table-cell`}>
              {tables('description')}
            </th>
            <th scope="col" className={`${HEAD} hidden lg:table-cell`}>
              {t('type')}
            </th>
            <th scope="col" className={`${HEAD} hidden text-right lg:table-cell`}>
              {t('priority')}
            </th>
            <th scope="col" className={HEAD}>
              {tables('state')}
            </th>
            <th scope="col" className={`${HEAD} hidden sm:table-cell`}>
              {t('stock')}
            </th>
            {mayEdit ? <td className="border-b border-line" /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="hover:bg-sunken">
              <th scope="row" className={`${CELL} max-w-40 text-left font-normal sm:max-w-72 xl:max-w-96`}>
                <Place row={row} rows={rows} unfolded={unfolded} page={page} flat={flat} />
              </th>
              <td className={`${CELL} hidden max-w-52 truncate md:table-cell`} title={row.description ?? undefined}>
                {row.description ?? '–'}
              </td>
              <td className={`${CELL} hidden lg:table-cell`}>{row.typeCode ?? '–'}</td>
              <td className={`${CELL} hidden text-right lg:table-cell`}>{row.priority}</td>
              <td className={CELL}>
                <LocationState row={row} />
              </td>
              <td className={`${CELL} hidden whitespace-nowrap sm:table-cell`}>
                {row.isGroup ? '–' : row.holdsStock ? t('holdsStock') : t('empty')}
              </td>
              {mayEdit ? (
                <td className="border-b border-line px-1 text-right">
                  <Link
                    href={`/setup/warehouses/${row.warehouseId}/locations/new?parent=${row.id}` as Route}
                    aria-label={t('addInside', { code: row.code })}
                    title={t('addInside', { code: row.code })}
                    className={buttonClass('quiet', 'icon')}
                  >
                    <Plus aria-hidden="true" className="size-4" />
                  </Link>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PlaceProps = Omit<LocationTreeProps, 'mayEdit'> & { readonly row: LocationListRow };

/** The code at its depth, with the arrow of what lies in it. */
function Place({ row, rows, unfolded, page, flat }: PlaceProps) {
  const t = useTranslations('warehouses');
  const address = useAddress();
  const isOpen = unfolded === 'all' || unfolded.includes(row.id);
  const present = unfolded === 'all' ? rows.filter(({ inside }) => inside > 0).map(({ id }) => id) : unfolded;
  const nodes = isOpen ? present.filter((id) => id !== row.id) : [...present, row.id];
  const Arrow = isOpen ? ChevronDown : ChevronRight;
  const code = <CodeText code={row.code} href={`/setup/warehouses/${row.warehouseId}/locations/${row.id}` as Route} copy={false} />;
  if (flat) {
    return (
      <span className="flex flex-col">
        {row.trail ? <span className="text-small text-muted">{row.trail}</span> : null}
        {code}
      </span>
    );
  }
  return (
    <span className="flex min-w-0 items-center gap-1" style={{ paddingInlineStart: `${Math.min(row.depth, DEEPEST)}rem` }}>
      {row.inside > 0 ? (
        <Link
          href={address({ nodes: nodes.join(',') || 'none', page: page > 1 ? String(page) : null })}
          scroll={false}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'fold' : 'unfold', { code: row.code })}
          className="grid size-6 shrink-0 place-items-center rounded hover:bg-accent-soft"
        >
          <Arrow aria-hidden="true" className="size-4" />
        </Link>
      ) : (
        <span className="size-6 shrink-0" />
      )}
      {code}
      {row.inside > 0 ? <span className="text-small text-muted">{row.inside}</span> : null}
    </span>
  );
}
