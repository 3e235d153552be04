'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { BulkBar, type Selection } from '@/components/register/selection';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { HoldBulk } from './hold-bulk';
import { useErrorText } from '@/lib/i18n/use-words';
import { filtersOf } from '@/lib/kernel/list-kit';
import type { LotListRow, StatusOption } from '@/lib/lots/lot-register.query';
import { countLotsLookup } from './actions';

// Forms come when somebody asks for them.
const ChangeStatus = dynamic(() => import('./change-status').then((module) => module.ChangeStatus), { ssr: false });
const ChangeStatusOfFilter = dynamic(() => import('./change-status-of-filter').then((module) => module.ChangeStatusOfFilter), {
  ssr: false,
});

type LotBulkProps = {
  readonly selection: Selection;
  readonly rows: readonly LotListRow[];
  readonly statuses: readonly StatusOption[];
  readonly more: boolean;
};

/** Every lot of the filter as it was counted. */
type Counted = { readonly search: string; readonly count: number; readonly last: string | null };

/** What may be done with the ticked lots, or with every lot of the filter. @rules REG-03, LOT-19 */
export function LotBulk({ selection, rows, statuses, more }: LotBulkProps) {
  const t = useTranslations('lots');
  const errorText = useErrorText();
  const search = filtersOf(useSearchParams().toString());
  const [counted, setCounted] = useState<Counted | null>(null);
  const [asking, setAsking] = useState(false);
  // Other filters are other lots: what was counted for these no longer holds.
  const everything = counted?.search === search ? counted : null;
  const ask = async () => {
    const result = await countLotsLookup({ search: Object.fromEntries(new URLSearchParams(search)) });
    if (!result.ok) return notify({ title: errorText(result.code, result.params), kind: 'bad' });
    setCounted({ search, ...result.data });
  };
  const clear = () => {
    setCounted(null);
    selection.clear();
  };
  const chosen = rows.filter(({ id }) => selection.has(id));
  const state = { count: everything?.count ?? null, on: everything !== null, ask: () => void ask(), clear };
  return (
    <>
      <BulkBar selection={selection} everything={more || everything ? state : undefined}>
        <Button size="small" onClick={() => setAsking(true)}>
          {t('changeStatus')}
        </Button>
        {everything || chosen.length === 0 ? null : <HoldBulk lots={chosen} onDone={clear} />}
      </BulkBar>
      {!asking ? null : everything?.last ? (
        <ChangeStatusOfFilter
          search={everything.search}
          count={everything.count}
          last={everything.last}
          statuses={statuses}
          open={asking}
          onOpenChange={setAsking}
          onDone={clear}
        />
      ) : (
        <ChangeStatus lots={chosen} statuses={statuses} open={asking} onOpenChange={setAsking} onDone={clear} />
      )}
    </>
  );
}
