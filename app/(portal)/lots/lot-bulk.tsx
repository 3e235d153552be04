'use client';

import type { Route } from 'next';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BulkBar, type Selection } from '@/components/register/selection';
import { Button, LinkButton } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { filtersOf, searchOf } from '@/lib/kernel/list-kit';
import type { LotListRow, StatusOption } from '@/lib/lots/lot-register.query';
import { countLotsLookup } from './actions';
import type { Counted } from './of-filter-form';

// Forms come when somebody asks for them.
const ChangeStatus = lazyPart(() => import('./change-status').then((module) => module.ChangeStatus));
const ChangeStatusOfFilter = lazyPart(() => import('./change-status-of-filter').then((module) => module.ChangeStatusOfFilter));
const HoldDialog = lazyPart(() => import('./hold-dialogs').then((module) => module.HoldDialog));
const LiftDialog = lazyPart(() => import('./hold-dialogs').then((module) => module.LiftDialog));
const HoldOfFilter = lazyPart(() => import('./hold-of-filter').then((module) => module.HoldOfFilter));
const PrintDialog = lazyPart(() => import('../labels/print-dialog').then((module) => module.PrintDialog));
const LiftOfFilter = lazyPart(() => import('./hold-of-filter').then((module) => module.LiftOfFilter));

type LotBulkProps = {
  readonly selection: Selection;
  readonly rows: readonly LotListRow[];
  readonly statuses: readonly StatusOption[];
  readonly more: boolean;
  readonly mayChangeStatus: boolean;
  readonly mayTransform: boolean;
  readonly mayPrint: boolean;
};

const MOST_MERGED = 200;

/** What may be done with the ticked lots, or with every lot of the filter. @rules REG-03, LOT-19, LOT-30, LFL-02 */
export function LotBulk({ selection, rows, statuses, more, mayChangeStatus, mayTransform, mayPrint }: LotBulkProps) {
  const t = useTranslations('lots');
  const holds = useTranslations('holds');
  const transform = useTranslations('transform');
  const labels = useTranslations('labelPrint');
  const errorText = useErrorText();
  const search = filtersOf(useSearchParams().toString());
  const [counted, setCounted] = useState<(Counted & { readonly held: number }) | null>(null);
  const [asking, setAsking] = useState<'status' | 'hold' | 'lift' | 'labels' | null>(null);
  // Other filters are other lots: what was counted for these no longer holds.
  const everything = counted?.search === search ? counted : null;
  const ask = async () => {
    const result = await countLotsLookup({ search: searchOf(search) });
    if (!result.ok) return notify({ title: errorText(result.code, result.params), kind: 'bad' });
    const { last, ...counts } = result.data;
    if (last !== null) setCounted({ search, last, ...counts });
  };
  const clear = () => {
    setCounted(null);
    selection.clear();
  };
  const chosen = rows.filter(({ id }) => selection.has(id));
  const state = { count: everything?.count ?? null, on: everything !== null, ask: () => void ask(), clear };
  const alike = new Set(chosen.map(({ classCode, itemCode, variant }) => JSON.stringify([classCode, itemCode, variant]))).size === 1;
  const mergeable = mayTransform && !everything && alike && chosen.length > 1 && chosen.length <= MOST_MERGED;
  const held = chosen.filter(({ onHold }) => onHold);
  const liftable = everything ? everything.held : held.length;
  const dialog = { open: true, onOpenChange: () => setAsking(null), onDone: clear };
  return (
    <>
      <BulkBar selection={selection} everything={(mayChangeStatus || mayPrint) && (more || everything) ? state : undefined}>
        {mergeable ? (
          <LinkButton size="small" href={`/lots/transform?lots=${chosen.map(({ id }) => id).join(',')}` as Route}>
            {transform('merge')}
          </LinkButton>
        ) : null}
        {mayChangeStatus ? (
          <>
            <Button size="small" onClick={() => setAsking('status')}>
              {t('changeStatus')}
            </Button>
            <Button size="small" onClick={() => setAsking('hold')}>
              {holds('hold')}
            </Button>
          </>
        ) : null}
        {mayChangeStatus && liftable > 0 ? (
          <Button size="small" onClick={() => setAsking('lift')}>
            {holds('lift')}
          </Button>
        ) : null}
        {mayPrint ? (
          <Button size="small" onClick={() => setAsking('labels')}>
            {labels('print')}
          </Button>
        ) : null}
      </BulkBar>
      {asking === 'labels' ? (
        <PrintDialog
          kinds={['LOT']}
          count={everything?.count ?? chosen.length}
          what={everything ? { of: 'filter', search: searchOf(search) } : { of: 'ids', ids: chosen.map(({ id }) => id) }}
          title={everything ? labels('printAll') : labels('printTitle', { count: chosen.length, code: chosen[0]?.code ?? '' })}
          {...dialog}
        />
      ) : null}
      {everything ? (
        <>
          {asking === 'status' ? <ChangeStatusOfFilter counted={everything} statuses={statuses} {...dialog} /> : null}
          {asking === 'hold' ? <HoldOfFilter counted={everything} {...dialog} /> : null}
          {asking === 'lift' ? <LiftOfFilter counted={everything} {...dialog} /> : null}
        </>
      ) : (
        <>
          {asking === 'status' ? <ChangeStatus lots={chosen} statuses={statuses} {...dialog} /> : null}
          {asking === 'hold' ? <HoldDialog lots={chosen} {...dialog} /> : null}
          {asking === 'lift' ? <LiftDialog lots={held} {...dialog} /> : null}
        </>
      )}
    </>
  );
}
