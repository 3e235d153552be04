'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, CircleAlert, CircleCheck, Hourglass, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button, IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { DayInput } from '@/components/ui/day-field';
import { CodeInput } from '@/components/ui/input';
import { standingLot } from '@/lib/record-form/record-form.rules';
import type { FormSerialValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { serialKeyOf } from '@/lib/records/record-serial.rules';
import { useComplaints } from './complaints';
import { useWorld } from './names';
import { usePiecesWorld } from './pieces';
import type { PieceHandle } from './use-pieces';

const ROW = 44;
const PAUSE = 250;

type RowsProps = { readonly pieces: PieceHandle; readonly only: ReadonlySet<number> | null };

/** The numbers of a line, one a row; only the rows in sight are painted, so that ten thousand scroll like ten. */
export function SerialRows({ pieces, only }: RowsProps) {
  const t = useTranslations('records.serials');
  const [more, setMore] = useState(false);
  const box = useRef<HTMLElement>(null);
  const { serials } = pieces;
  const shown = useMemo(() => serials.map((_, at) => at).filter((at) => only === null || only.has(at)), [serials, only]);
  const last = useRef(serials.length);
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 8 });
  // What was just added is in sight.
  useEffect(() => {
    if (serials.length > last.current && shown.length > 0) virtual.scrollToIndex(shown.length - 1);
    last.current = serials.length;
  }, [serials.length, shown.length, virtual]);
  if (serials.length === 0)
    return pieces.makes ? null : <p className="mt-3 text-table text-muted">{t(pieces.side.takes ? 'emptyTake' : 'empty')}</p>;
  const isNew = !pieces.side.takes;
  return (
    <div className="mt-3">
      {isNew ? (
        <Button
          size="small"
          kind="quiet"
          aria-expanded={more}
          onClick={() => setMore(!more)}
          icon={more ? <ChevronDown aria-hidden="true" className="size-4" /> : <ChevronRight aria-hidden="true" className="size-4" />}
        >
          {t('columns')}
        </Button>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard */}
      <section ref={box} tabIndex={0} aria-label={t('list')} className="max-h-96 overflow-auto border-y border-line">
        <ul className="relative min-w-full" style={{ height: virtual.getTotalSize(), width: more ? '56rem' : undefined }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const at = shown[index];
            const serial = at === undefined ? undefined : serials[at];
            return at === undefined || !serial ? null : (
              <li
                key={at}
                aria-posinset={index + 1}
                aria-setsize={shown.length}
                className="absolute inset-x-0 top-0 border-b border-line"
                style={{ height: ROW, transform: `translateY(${start}px)` }}
              >
                <Row pieces={pieces} at={at} serial={serial} more={more && isNew} />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

type RowProps = { readonly pieces: PieceHandle; readonly at: number; readonly serial: FormSerialValues; readonly more: boolean };

function Row({ pieces, at, serial, more }: RowProps) {
  const t = useTranslations('records.serials');
  const { names } = useWorld();
  const { line } = pieces.handle;
  const lot = serial.lot === null ? undefined : line.lots[serial.lot];
  const lotCode = lot ? (standingLot(lot, line, names)?.code ?? lot.code ?? t('lotNumber', { row: String((serial.lot ?? 0) + 1) })) : null;
  const row = String(at + 1);
  const text = (field: 'customerCode' | 'supplierCode') => (
    <TypedText label={t(field, { row })} value={serial[field]} onChange={(value) => pieces.change(at, { [field]: value })} />
  );
  const day = (field: 'startDate' | 'expiryDate') => (
    <DayInput
      aria-label={t(field, { row })}
      value={serial[field] ?? ''}
      onChange={(value) => pieces.change(at, { [field]: value || null })}
    />
  );
  return (
    <div
      className={cx(
        'grid h-full items-center gap-x-3',
        more
          ? 'grid-cols-[2.5rem_minmax(9rem,1.2fr)_minmax(8rem,1fr)_8rem_8rem_9rem_9rem_2.25rem]'
          : 'grid-cols-[2rem_minmax(6rem,1fr)_minmax(0,1.4fr)_2.25rem] sm:grid-cols-[2.5rem_minmax(9rem,16rem)_minmax(0,1fr)_2.25rem]',
      )}
    >
      <span className="text-right text-small text-muted tabular-nums">{row}</span>
      {serial.serialId === null ? (
        <TypedText label={t('number', { row })} value={serial.code} onChange={(code) => pieces.change(at, { code })} />
      ) : (
        <code className="truncate text-table font-medium" title={serial.code ?? ''}>
          {serial.code}
        </code>
      )}
      <span className="min-w-0">
        <Verdict pieces={pieces} at={at} serial={serial} />
        {lotCode ? <span className="block truncate text-small text-muted">{t('ofLot', { lot: lotCode })}</span> : null}
      </span>
      {more ? (
        <>
          {text('customerCode')}
          {text('supplierCode')}
          {day('startDate')}
          {day('expiryDate')}
        </>
      ) : null}
      <IconButton label={t('remove', { row })} onClick={() => pieces.remove(at)} icon={<Trash2 aria-hidden="true" className="size-4" />} />
    </div>
  );
}

/** A text that joins the form a moment after the last key, or when the cursor leaves it: typing costs nothing, however many rows there are. */
function TypedText({ label, value, onChange }: { label: string; value: string | null; onChange: (value: string | null) => void }) {
  const [text, setText] = useState(value ?? '');
  const sent = useRef(value ?? '');
  const act = useRef(onChange);
  act.current = onChange;
  useEffect(() => {
    if ((value ?? '') === sent.current) return;
    sent.current = value ?? '';
    setText(value ?? '');
  }, [value]);
  const send = (typed: string) => {
    if (typed === sent.current) return;
    sent.current = typed;
    act.current(typed === '' ? null : typed);
  };
  const latest = useRef(text);
  latest.current = text;
  const sendNow = useRef(send);
  sendNow.current = send;
  useEffect(() => {
    const timer = setTimeout(() => sendNow.current(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  // A row that scrolls out of sight takes nothing along.
  useEffect(() => () => sendNow.current(latest.current), []);
  return (
    <CodeInput
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => send(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send(text);
      }}
    />
  );
}

const LOOK = {
  good: ['text-good', CircleCheck],
  info: ['text-info', Undo2],
  bad: ['text-bad', CircleAlert],
  wait: ['text-muted', Hourglass],
} as const;

/** What is known of a number, in few words: the complaint at its row, else what will become of it. */
function Verdict({ pieces, at, serial }: Omit<RowProps, 'more'>) {
  const t = useTranslations('records.serials.verdict');
  const { known } = usePiecesWorld();
  const { getFieldState, formState } = useFormContext<RecordFormValues>();
  const { index, line } = pieces.handle;
  const path = `lines.${index}.serials.${at}.code` as const;
  const complaint = useComplaints().find((one) => one.path === path || one.path === `lines.${index}.serials.${at}.lot`);
  const refusal = getFieldState(path, formState).error?.message;
  const piece = known.get(serialKeyOf(line.itemId, line.variantId, serial.code));
  const say = (tone: keyof typeof LOOK, words: string) => {
    const [look, Icon] = LOOK[tone];
    return (
      <span className={cx('flex min-w-0 items-center gap-1.5 text-small', look)} title={words}>
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        <span className="truncate">{words}</span>
      </span>
    );
  };
  if (complaint) {
    const { code, params } = complaint;
    const record = String(params.record ?? '');
    const place = String(params.place ?? '');
    switch (code) {
      case 'E_SERIAL_DUPLICATE':
        return say('bad', t('twice'));
      case 'E_SERIAL_IN_STOCK':
        return say('bad', t('inStock', { place }));
      case 'E_SERIAL_ALREADY_UNLOADED':
        return say('bad', t('unloaded', { record }));
      case 'E_SERIAL_NOT_AVAILABLE':
        return say('bad', piece ? t('elsewhere', { place, lot: String(params.lot ?? '') }) : t('unknown'));
      case 'E_SERIAL_CREATION':
        return say('bad', t('notAllowed'));
      case 'E_SERIAL_LATER_MOVEMENT':
        return say('bad', t('later', { record }));
      case 'E_SERIAL_FLAGGED':
        return say('bad', t(params.flag === 'CANCELLED' ? 'cancelled' : 'forcedClosed'));
      case 'E_SERIAL_RESERVED':
        return say('bad', t('reserved'));
      case 'E_SERIAL_CODE_REQUIRED':
        return say('bad', t('missing'));
      case 'E_CODE_TOO_LONG':
        return say('bad', t('tooLong'));
      case 'E_LOT_REQUIRED':
        return say('bad', t('noLot'));
      default:
        return say('bad', t('notUsable'));
    }
  }
  if (refusal) return say('bad', refusal);
  if (piece === undefined) return serial.serialId === null ? say('wait', t('checking')) : say('good', t('ready'));
  if (piece?.own) return say('good', t('own'));
  if (pieces.side.takes) return say('good', t('ready'));
  return piece === null ? say('good', t('new')) : say('info', t('returns', { record: piece.lastRecord }));
}
