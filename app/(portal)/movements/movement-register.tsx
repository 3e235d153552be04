'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Register } from '@/components/register/register';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { QuantityText } from '@/components/ui/quantity';
import { useFormats } from '@/lib/i18n/use-words';
import type { ListKit as Kit } from '@/lib/kernel/list-kit';
import type { MovementRegisterParams } from '@/lib/movements/movement-register.params';
import { MOVEMENT_SIZES } from '@/lib/movements/movement-register.types';
import type { MovementPage, MovementTotal } from '@/lib/movements/movement-register.query';
import type { FilterChoices } from '@/lib/record-register/record-register.query';
import { ListKit } from '../_list/list-kit';
import { movementChips, movementFilters, movementViews } from './movement-filters';
import { MovementsTable } from './movements-table';

type Props = {
  readonly params: MovementRegisterParams;
  readonly page: MovementPage;
  /** What all movements that fit come to; empty where that would mean nothing. */
  readonly totals: readonly MovementTotal[];
  readonly choices: FilterChoices;
  readonly kit: Kit;
};

/** Quick filters, chips, filters, rows, sums and pages of the movements. */
export function MovementRegister({ params, page, totals, choices, kit }: Props) {
  const t = useTranslations('movements');
  const formats = useFormats();
  return (
    <ListKit kit={kit}>
      <Register
        quickFilters={movementViews(params, t)}
        search={t('searchPlaceholder')}
        chips={movementChips(params, { choices, rows: page.rows }, { t, formats })}
        filters={movementFilters(params, choices, { t, formats })}
        count={page.rows.length}
        paging={{ kind: 'cursor', first: params.after === null, next: page.next, size: params.size, sizes: MOVEMENT_SIZES }}
        below={totals.length > 0 ? totals.map((total) => <Totals key={total.uom} total={total} />) : undefined}
        empty={
          <EmptyState
            title={t('emptyTitle')}
            action={
              <LinkButton kind="primary" href={'/records/new' as Route}>
                {t('emptyAction')}
              </LinkButton>
            }
          >
            {t('emptyBody')}
          </EmptyState>
        }
      >
        <MovementsTable rows={page.rows} sort={params.sort} />
      </Register>
    </ListKit>
  );
}

/** In, out and together: for one place it is what is on hand there. */
function Totals({ total }: { total: MovementTotal }) {
  const t = useTranslations('movements');
  const figures = [
    [t('loaded'), total.loaded],
    [t('unloaded'), total.unloaded],
    [t('balance'), total.quantity],
  ] as const;
  return (
    <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-table">
      <p className="text-muted">{t('totals', { count: total.count })}</p>
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        {figures.map(([name, value]) => (
          <div key={name} className="flex items-baseline gap-2">
            <dt className="text-small text-muted">{name}</dt>
            <dd className="font-semibold">
              <QuantityText value={value} uom={total.uom} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
