'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Totals } from '@/components/register/totals';
import { notify } from '@/components/ui/toast';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import { filtersOf, searchOf } from '@/lib/kernel/list-kit';
import type { LotTotal } from '@/lib/lots/lot-register.query';
import { lotTotalsLookup } from './actions';

const FIGURES = ['initial', 'onHand', 'committed', 'available'] as const;

/** What the lots of the filter come to, unit by unit: at once where one page has them all, else when it is asked for. @rules UI-02 */
export function LotTotals({ known }: { known: readonly LotTotal[] | null }) {
  const t = useTranslations('lots');
  const errorText = useErrorText();
  const { quantity } = useFormats();
  const search = filtersOf(useSearchParams().toString());
  const [read, setRead] = useState<{ search: string; totals: readonly LotTotal[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const totals = known ?? (read?.search === search ? read.totals : null);
  const ask = async () => {
    setBusy(true);
    const result = await lotTotalsLookup({ search: searchOf(search) });
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
