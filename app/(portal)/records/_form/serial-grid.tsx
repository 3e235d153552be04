'use client';

import { CircleAlert, CircleCheck, Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Select } from '@/components/ui/select';
import { useFormats } from '@/lib/i18n/use-words';
import type { FieldError } from '@/lib/kernel/errors';
import { standingLot } from '@/lib/record-form/record-form.rules';
import { spanOf } from '@/lib/record-form/record-movements.rules';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { useComplaints } from './complaints';
import { Cell, SelectCell } from './cells';
import { useWorld } from './names';
import { usePiecesWorld } from './pieces';
import { SerialEntry } from './serial-entry';
import { SerialRows } from './serial-rows';
import type { LineHandle } from './use-line';
import { type PieceHandle, usePieces } from './use-pieces';

/** The serial numbers of the active line, in place under it, in step with its quantity and its lots (SER-02, SER-03). */
export function SerialGrid({ handle }: { handle: LineHandle }) {
  const t = useTranslations('records.serials');
  const pieces = usePieces(handle);
  const { getFieldState, formState } = useFormContext<RecordFormValues>();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const complaints = useComplaints();
  if (!pieces) return null;
  const { index, item } = handle;
  const error: unknown = getFieldState(`lines.${index}.serials`, formState).error;
  const message =
    typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : null;
  const prefix = `lines.${index}.serials.`;
  const wrong = new Map<number, FieldError>();
  for (const complaint of complaints) {
    if (!complaint.path.startsWith(prefix)) continue;
    const row = Number(complaint.path.slice(prefix.length).split('.')[0]);
    if (!wrong.has(row)) wrong.set(row, complaint);
  }
  return (
    <section aria-label={t('title', { item: item.code })} className="mt-3 rounded-lg border border-line bg-bg p-3 sm:p-4">
      <Strip pieces={pieces} good={wrong.size === 0} />
      {pieces.byLot && handle.line.lots.length > 0 ? <LotCounts pieces={pieces} /> : null}
      <SerialEntry pieces={pieces} />
      {message ? <p className="mt-2 text-table text-bad">{message}</p> : null}
      {wrong.size > 0 || onlyWrong ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 text-table text-bad">
          <span role="status">{t('wrong', { count: wrong.size })}</span>
          <Button size="small" kind="quiet" aria-pressed={onlyWrong} onClick={() => setOnlyWrong(!onlyWrong)}>
            {onlyWrong ? t('showAll') : t('showWrong')}
          </Button>
        </p>
      ) : null}
      <SerialRows pieces={pieces} wrong={wrong} onlyWrong={onlyWrong && wrong.size > 0} />
      <Made pieces={pieces} />
    </section>
  );
}

function Strip({ pieces, good }: { pieces: PieceHandle; good: boolean }) {
  const t = useTranslations('records.serials');
  const { quantity } = useFormats();
  const { counts, serials, makes } = pieces;
  const need = counts.reduce((sum, count) => sum + (count.need ?? 0), 0);
  const made = counts.reduce((sum, count) => sum + count.made, 0);
  const even = counts.every((count) => count.given + count.made === count.need) && serials.length <= need;
  const uneven = !even && serials.length > 0 && (!makes || serials.length > need);
  const number = (value: number) => quantity(String(value));
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div role="status" className="flex flex-wrap items-center gap-x-6 gap-y-1 text-table">
        <span className={cx('inline-flex items-center gap-1.5 font-semibold', even && good ? 'text-good' : 'text-warn')}>
          {even && good ? <CircleCheck aria-hidden="true" className="size-4" /> : <CircleAlert aria-hidden="true" className="size-4" />}
          {t('count', { entered: number(serials.length), required: number(need) })}
        </span>
        {made > 0 ? <span className="text-muted">{t('willBeMade', { count: made })}</span> : null}
        {pieces.raised ? <span className="text-info">{t('raised', { quantity: quantity(pieces.raised) })}</span> : null}
      </div>
      <div className="flex flex-wrap gap-2">
        {uneven ? (
          <Button size="small" onClick={pieces.fitQuantity}>
            {t('fit', { count: serials.length })}
          </Button>
        ) : null}
        {serials.length > 1 ? (
          <Button size="small" kind="quiet" onClick={pieces.clear}>
            {t('clear')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** The lot that the next numbers belong to, each with how many of its pieces are there. */
function LotCounts({ pieces }: { pieces: PieceHandle }) {
  const t = useTranslations('records.serials');
  const { names } = useWorld();
  const { line } = pieces.handle;
  if (pieces.side.takes) return null;
  const choices = pieces.counts.flatMap(({ lot: at, need, given }) => {
    const lot = at === null ? undefined : line.lots[at];
    if (!lot || at === null) return [];
    const code = standingLot(lot, line, names)?.code ?? lot.code ?? t('lotNumber', { row: String(at + 1) });
    return [{ value: String(at), label: t('lotCount', { lot: code, given: String(given), need: String(need ?? 0) }) }];
  });
  return (
    <div className="mt-3 max-w-sm">
      <Cell label={t('intoLot')}>
        {({ id }) => (
          <Select
            id={id}
            value={String(pieces.target ?? '')}
            choices={choices}
            onChange={(event) => pieces.aim(Number(event.target.value))}
          />
        )}
      </Cell>
    </div>
  );
}

/** Numbers that the posting will make, shown as they would be now; they may still be given by hand (SER-06, CODE-14). */
function Made({ pieces }: { pieces: PieceHandle }) {
  const t = useTranslations('records.serials');
  const { names, setting } = useWorld();
  const { made } = usePiecesWorld();
  const { line, index } = pieces.handle;
  if (!pieces.makes) return null;
  const here = made.filter((one) => one.line === index && pieces.counts.some(({ lot, made: count }) => lot === one.lot && count > 0));
  return (
    <>
      {setting.serialCodeTypes.length > 1 ? (
        <SelectCell
          name={`lines.${index}.serialCodeTypeId`}
          label={t('codeType')}
          empty={t('itemCodeType')}
          className="mt-3 max-w-sm"
          choices={setting.serialCodeTypes.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
        />
      ) : null}
      <ul className="mt-3 flex flex-col gap-1 text-table">
        {here.map(({ lot: at, count, first, last }) => {
          const lot = at === null ? undefined : line.lots[at];
          const code = lot ? (standingLot(lot, line, names)?.code ?? lot.code ?? '…') : null;
          return (
            <li key={at ?? 'line'} className="flex flex-wrap items-center gap-x-2">
              <Sparkles aria-hidden="true" className="size-4 shrink-0 text-accent" />
              <span>{code === null ? t('made', { count }) : t('madeLot', { count, lot: code })}</span>
              <code className="font-medium">{spanOf(count === 1 ? [first] : count === 2 ? [first, last] : [first, '…', last])}</code>
            </li>
          );
        })}
      </ul>
    </>
  );
}
