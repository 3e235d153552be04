'use client';

import { useTranslations } from 'next-intl';
import { Pager } from '@/components/register/pager';
import { Button } from '@/components/ui/button';
import { type Status, StatusChip } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import type { BatchState, ImportBatch, ImportView } from '@/lib/imports/import.types';
import { PAGE_SIZE } from '@/lib/kernel/list-page';
import { restImportAction } from '../actions';
import { useStep } from './use-step';

const STATUS: Readonly<Record<BatchState, Status>> = { WAITING: 'waiting', DONE: 'done', REFUSED: 'rejected', UNDONE: 'voided' };

type Props = { readonly view: ImportView; readonly page: number; readonly may: boolean };

/** An import batch by batch: what is in, what was kept out, what waits, and the way on. @rules I3 */
export function Batches({ view, page, may }: Props) {
  const t = useTranslations('imports.batches');
  const { rows, total, states } = view.batches;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-body font-semibold">{t('title')}</h2>
      <p className="text-table text-muted">{t('summary', { done: states.DONE, total })}</p>
      {view.state === 'PARTLY' && may ? <Rest view={view} /> : null}
      <ul aria-label={t('title')} className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised">
        {rows.map((batch) => (
          <Batch key={batch.n} batch={batch} />
        ))}
      </ul>
      <Pager paging={{ kind: 'page', page, size: PAGE_SIZE, total }} />
    </section>
  );
}

function Batch({ batch: { n, state, firstLine, lastLine, ...counts } }: { batch: ImportBatch }) {
  const t = useTranslations('imports');
  const { quantity } = useFormats();
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[minmax(9rem,1fr)_8rem_2fr]">
      <span className="text-table">
        <span className="block font-medium">{t('batches.name', { n })}</span>
        <span className="block text-small text-muted tabular-nums">
          {t('batches.lines', { first: quantity(String(firstLine)), last: quantity(String(lastLine)), count: counts.rows })}
        </span>
      </span>
      <span>
        <StatusChip status={STATUS[state]} word={t(`batches.states.${state}`)} />
      </span>
      <span className="col-span-2 text-small text-muted tabular-nums sm:col-span-1">
        {state === 'WAITING' ? null : t(state === 'REFUSED' ? 'batches.wouldBe' : 'list.counts', counts)}
      </span>
    </li>
  );
}

/** What is left can be tried again, or its good rows alone. */
function Rest({ view: { id, version, batches } }: { view: ImportView }) {
  const t = useTranslations('imports.batches');
  const { busy, run } = useStep();
  const { WAITING: waiting, REFUSED: refused } = batches.states;
  if (waiting + refused === 0) return null;
  const goOn = (goodRowsOnly: boolean) => run(() => restImportAction({ id, version, goodRowsOnly }));
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line bg-raised p-4">
      {refused > 0 ? <p className="max-w-prose text-table">{t('keptOut', { count: refused })}</p> : null}
      {waiting > 0 ? <p className="max-w-prose text-table">{t('left', { count: waiting })}</p> : null}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" disabled={busy} onClick={() => goOn(false)}>
          {t('rest', { count: waiting + refused })}
        </Button>
        {refused > 0 ? (
          <Button disabled={busy} onClick={() => goOn(true)}>
            {t('restGood')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
