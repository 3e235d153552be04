'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Totals } from '@/components/register/totals';
import { notify } from '@/components/ui/toast';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import { filtersOf } from '@/lib/kernel/list-kit';
import { sum } from '@/lib/kernel/quantity';
import type { LotListRow } from '@/lib/lots/lot-register.query';
import type { LotTotal } from '@/lib/lots/lot-totals.query';
import { lotTotalsLookup } from './actions';

const FIGURES = ['initial', 'onHand', 'committed', 'available'] as const;

/** The sums of rows that are all on the page, per unit. */
function totalsOf(rows: readonly LotListRow[]): LotTotal[] {
  const units = [...new Set(rows.map(({ uom }) => uom))].sort();
  return units.map((uom) => {
    const of = rows.filter((row) => row.uom === uom);
    const figure = (name: (typeof FIGURES)[number]) => sum(of.map((row) => row[name]));
    return {
      uom,
      lots: of.length,
      initial: figure('initial'),
      onHand: figure('onHand'),
      committed: figure('committed'),
      available: figure('available'),
    };
  });
}

/** What the lots of the filter come to, unit by unit: at once where one page has them all, else when it is asked for. @rules UI-02 */
export function LotTotals({ rows, whole }: { rows: readonly LotListRow[] | null; whole: boolean }) {
  const t = useTranslations('lots');
  const errorText = useErrorText();
  const { quantity } = useFormats();
  const search = filtersOf(useSearchParams().toString());
  const [read, setRead] = useState<{ search: string; totals: readonly LotTotal[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const totals = rows && whole ? totalsOf(rows) : read?.search === search ? read.totals : null;
  const ask = async () => {
    setBusy(true);
    const result = await lotTotalsLookup({ search: Object.fromEntries(new URLSearchParams(search)) });
    setBusy(false);
    if (result.ok) setRead({ search, totals: result.data });
    else notify({ title: errorText(result.code, result.params), kind: 'bad' });
  };
  const lines = totals?.map((total) => ({
    key: total.uom,
    label: t('lotsTotal', { count: total.lots, shown: quantity(String(total.lots)) }),
    figures: FIGURES.map((name) => ({ key: name, label: t(name), value: quantity(total[name], total.uom) })),
  }));
  return <Totals lines={lines ?? null} busy={busy} onAsk={() => void ask()} />;
}
