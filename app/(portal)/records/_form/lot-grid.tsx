'use client';

import { ClipboardPaste, ListChecks, Plus, Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { useFormats } from '@/lib/i18n/use-words';
import { isPositive } from '@/lib/kernel/quantity-text';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { newLot } from '@/lib/record-form/record-form.rules';
import { searchLotsAction } from '../actions';
import { BalanceStrip } from './balance-strip';
import { ChooseLotsDialog } from './choose-lots-dialog';
import { LotRow } from './lot-row';
import { useWorld } from './names';
import { PasteDialog } from './paste-dialog';
import type { LineHandle } from './use-line';

const SHOWN = 100;
const icon = 'size-4';

/** The lots of the active line, in place under it: what is required, entered and missing, and the ways to bring lots in. */
export function LotGrid({ handle }: { handle: LineHandle }) {
  const t = useTranslations('records.grid');
  const { getFieldState, formState } = useFormContext<RecordFormValues>();
  const [shown, setShown] = useState(SHOWN);
  const { line, item, rows, index } = handle;
  // The complaint about all lots together is the field's own message, or its root's while single lots have complaints too.
  const state = getFieldState(`lines.${index}.lots`, formState).error;
  const root: unknown = state && 'root' in state ? state.root : undefined;
  const message = state?.message ?? (typeof root === 'object' && root !== null && 'message' in root ? String(root.message) : undefined);
  return (
    <section aria-label={t('title', { item: item.code })} className="mt-3 rounded-lg border border-line bg-bg p-3 sm:p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <BalanceStrip required={line.quantity} quantities={line.lots.map(({ quantity }) => quantity)} uom={item.uom} />
        {handle.isLoad ? <LoadTools handle={handle} /> : <UnloadTools handle={handle} />}
      </div>
      {message ? <p className="mt-2 text-table text-bad">{message}</p> : null}
      {rows.length > 0 ? (
        <ul className="mt-3 flex flex-col border-t border-line">
          {rows.slice(0, shown).map((row, at) => (
            <LotRow key={row.id} handle={handle} at={at} />
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-table text-muted">
          {handle.isLoad ? (item.hasLotCodeType ? t('emptyLoad') : t('emptyLoadTyped')) : t('emptyUnload')}
        </p>
      )}
      {rows.length > shown ? (
        <Button size="small" className="mt-2" onClick={() => setShown(shown + SHOWN)}>
          {t('showMore', { count: rows.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}

function LoadTools({ handle }: { handle: LineHandle }) {
  const t = useTranslations('records.grid');
  const { learn } = useWorld();
  const { quantity } = useFormats();
  const [pasting, setPasting] = useState(false);
  const { item, line, missing, postingDate } = handle;
  const full = !isPositive(missing);
  const rest = full ? '' : missing;
  const load = async (q: string) => {
    const result = await searchLotsAction({ itemId: line.itemId, variantId: line.variantId, q });
    if (!result.ok) throw new Error(result.code);
    learn({ lots: result.data });
    return result.data.map((lot) => ({
      id: lot.id,
      code: lot.code,
      description: [lot.supplierLotCode, quantity(lot.onHand, item.uom)].filter(Boolean).join(' · '),
      hint: lot.closed ? t('closed') : undefined,
      disabled: lot.closed,
    }));
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {item.hasLotCodeType ? (
        <Button
          size="small"
          data-auto={handle.index}
          aria-disabled={full}
          onClick={handle.auto}
          icon={<Sparkles aria-hidden="true" className={icon} />}
        >
          {t('auto')}
        </Button>
      ) : null}
      <Button
        size="small"
        onClick={() => handle.add([newLot({ code: null, quantity: rest, startDate: postingDate })])}
        icon={<Plus aria-hidden="true" className={icon} />}
      >
        {t('typed')}
      </Button>
      <span className="w-44">
        <Combobox
          aria-label={t('existingLot')}
          placeholder={t('existingLot')}
          load={load}
          value={null}
          onChange={(option) => option && handle.add([newLot({ lotId: option.id, quantity: rest })])}
        />
      </span>
      <Button size="small" onClick={() => setPasting(true)} icon={<ClipboardPaste aria-hidden="true" className={icon} />}>
        {t('paste')}
      </Button>
      <PasteDialog open={pasting} onClose={() => setPasting(false)} handle={handle} />
    </div>
  );
}

function UnloadTools({ handle }: { handle: LineHandle }) {
  const t = useTranslations('records.grid');
  const [choosing, setChoosing] = useState<'pick' | 'why' | null>(null);
  const [busy, setBusy] = useState(false);
  const full = !isPositive(handle.missing);
  const propose = async () => {
    if (full || busy) return;
    setBusy(true);
    await handle.propose().finally(() => setBusy(false));
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {handle.item.withdrawalType === 'MANUAL' ? null : (
        <Button
          size="small"
          data-auto={handle.index}
          aria-disabled={full || busy}
          onClick={() => void propose()}
          icon={<Sparkles aria-hidden="true" className={icon} />}
        >
          {handle.item.withdrawalType === 'FIFO' ? t('proposeFifo') : t('proposeExpiry')}
        </Button>
      )}
      <Button size="small" onClick={() => setChoosing('pick')} icon={<ListChecks aria-hidden="true" className={icon} />}>
        {t('choose')}
      </Button>
      <Button size="small" kind="quiet" onClick={() => setChoosing('why')}>
        {t('whyNot')}
      </Button>
      <ChooseLotsDialog open={choosing} onClose={() => setChoosing(null)} handle={handle} />
    </div>
  );
}
