'use client';

import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BulkBar, type Selection } from '@/components/register/selection';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { filtersOf, searchOf } from '@/lib/kernel/list-kit';
import type { SerialListRow } from '@/lib/serials/serial-register.query';
import { countSerialsLookup } from './actions';

// Forms come when somebody asks for them.
const ChangeFlags = dynamic(() => import('./change-flags').then((module) => module.ChangeFlags), { ssr: false });
const PrintDialog = dynamic(() => import('../labels/print-dialog').then((module) => module.PrintDialog), { ssr: false });
const ChangeFlagsOfFilter = dynamic(() => import('./change-flags-of-filter').then((module) => module.ChangeFlagsOfFilter), { ssr: false });

type SerialBulkProps = {
  readonly selection: Selection;
  readonly rows: readonly SerialListRow[];
  readonly more: boolean;
  readonly mayFlag: boolean;
  readonly mayPrint: boolean;
};

/** Every piece of the filter as it was counted. */
type Counted = { readonly search: string; readonly count: number; readonly last: string | null };

/** What may be done with the ticked pieces, or with every piece of the filter. @rules REG-03, SER-11, SER-12, SER-13 */
export function SerialBulk({ selection, rows, more, mayFlag, mayPrint }: SerialBulkProps) {
  const t = useTranslations('serials');
  const labels = useTranslations('labelPrint');
  const errorText = useErrorText();
  const [printing, setPrinting] = useState(false);
  const search = filtersOf(useSearchParams().toString());
  const [counted, setCounted] = useState<Counted | null>(null);
  const [asking, setAsking] = useState(false);
  // Other filters are other pieces: what was counted for these no longer holds.
  const everything = counted?.search === search ? counted : null;
  const ask = async () => {
    const result = await countSerialsLookup({ search: searchOf(search) });
    if (!result.ok) return notify({ title: errorText(result.code, result.params), kind: 'bad' });
    setCounted({ search, ...result.data });
  };
  const clear = () => {
    setCounted(null);
    selection.clear();
  };
  const chosen = rows.filter(({ id }) => selection.has(id));
  const state = { count: everything?.count ?? null, on: everything !== null, ask: () => void ask(), clear };
  const dialog = { open: asking, onOpenChange: setAsking, onDone: clear };
  return (
    <>
      <BulkBar selection={selection} everything={more || everything ? state : undefined}>
        {mayFlag ? (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('changeFlags')}
          </Button>
        ) : null}
        {mayPrint ? (
          <Button size="small" onClick={() => setPrinting(true)}>
            {labels('print')}
          </Button>
        ) : null}
      </BulkBar>
      {printing ? (
        <PrintDialog
          kinds={['SERIAL']}
          count={everything?.count ?? chosen.length}
          what={everything ? { of: 'filter', search: searchOf(search) } : { of: 'ids', ids: chosen.map(({ id }) => id) }}
          title={everything ? labels('printAll') : labels('printTitle', { count: chosen.length, code: chosen[0]?.code ?? '' })}
          open
          onOpenChange={setPrinting}
          onDone={clear}
        />
      ) : null}
      {!asking ? null : everything?.last ? (
        <ChangeFlagsOfFilter search={everything.search} count={everything.count} last={everything.last} {...dialog} />
      ) : (
        <ChangeFlags serials={chosen} {...dialog} />
      )}
    </>
  );
}
