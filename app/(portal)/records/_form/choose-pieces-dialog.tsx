'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { CodeInput, Input } from '@/components/ui/input';
import { DayText } from '@/components/ui/quantity';
import { useFormats } from '@/lib/i18n/use-words';
import { codeKey } from '@/lib/kernel/code';
import type { PieceOnOffer } from '@/lib/serials/serial.types';
import type { PieceHandle, PiecesFound } from './use-pieces';

type DialogProps = { readonly open: boolean; readonly onClose: () => void; readonly pieces: PieceHandle };

const MOST_SHOWN = 1_000;
const MOST = 10_000;
const PAUSE = 250;
const ROW = 48;

/** The pieces of a line's place that may leave: searched, chosen one by one or from here to there with Shift, or the oldest n at once (SER-15, WDR-11). */
export function ChoosePiecesDialog({ open, onClose, pieces }: DialogProps) {
  const t = useTranslations('records.serials.look');
  const { quantity } = useFormats();
  const [q, setQ] = useState('');
  const [found, setFound] = useState<PiecesFound | 'failed' | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, PieceOnOffer>>(new Map());
  const [oldest, setOldest] = useState('');
  const ask = useRef(pieces.find);
  ask.current = pieces.find;
  const limit = MOST_SHOWN + pieces.serials.length;
  useEffect(() => {
    if (!open) return;
    let current = true;
    const timer = setTimeout(
      () =>
        ask.current(q, Math.min(limit, MOST)).then(
          (answer) => current && setFound(answer),
          () => current && setFound('failed'),
        ),
      q === '' ? 0 : PAUSE,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [open, q, limit]);

  const here = new Set(pieces.serials.flatMap(({ serialId, code }) => [serialId, codeKey(code)]));
  const isHere = ({ id, code }: PieceOnOffer) => here.has(id) || here.has(codeKey(code));
  const answer = found === 'failed' ? null : found;
  const rows = (answer?.pieces ?? []).filter((piece) => !isHere(piece));
  const close = () => {
    setQ('');
    setFound(null);
    setChosen(new Map());
    setOldest('');
    onClose();
  };
  const take = () => {
    // In the order of the list, oldest first, whatever the order of the clicks.
    const order = new Map(rows.map(({ id }, index) => [id, index]));
    pieces.take([...chosen.values()].sort((a, b) => (order.get(a.id) ?? MOST) - (order.get(b.id) ?? MOST)));
    close();
  };
  const wanted = /^\d{1,5}$/.test(oldest.trim()) ? Number(oldest.trim()) : pieces.missing;
  const takeOldest = async () => {
    if (wanted < 1) return;
    const more = await ask.current(q, Math.min(wanted + pieces.serials.length, MOST)).catch(() => null);
    if (more === null) return setFound('failed');
    setChosen(
      new Map(
        more.pieces
          .filter((piece) => !isHere(piece))
          .slice(0, wanted)
          .map((piece) => [piece.id, piece]),
      ),
    );
  };
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={(next) => (next ? undefined : close())}
      title={t('title', { item: pieces.handle.item.code })}
      description={t('how')}
      actions={
        <>
          <Button kind="quiet" onClick={close}>
            {t('back')}
          </Button>
          <Button kind="primary" disabled={chosen.size === 0} onClick={take}>
            {t('take', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t('search')} className="min-w-48 flex-1">
          {(control) => <CodeInput {...control} type="search" value={q} onChange={(event) => setQ(event.target.value)} />}
        </Field>
        <Field label={t('howMany')} className="w-28">
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={oldest}
              placeholder={pieces.missing > 0 ? String(pieces.missing) : undefined}
              onChange={(event) => setOldest(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                void takeOldest();
              }}
            />
          )}
        </Field>
        <Button disabled={wanted < 1} onClick={() => void takeOldest()}>
          {t('oldest', { count: wanted })}
        </Button>
      </div>
      {found === 'failed' ? <p className="text-bad">{t('failed')}</p> : null}
      {answer && rows.length === 0 ? <p className="text-muted">{q.trim() === '' ? t('nothing') : t('nothingFound')}</p> : null}
      {rows.length > 0 ? <PieceList rows={rows} chosen={chosen} onChoose={setChosen} /> : null}
      <p role="status" className="text-small text-muted">
        {answer && rows.length > 0
          ? t('shown', { shown: quantity(String(rows.length)), total: quantity(String(Math.max(answer.total, rows.length))) })
          : ''}
      </p>
      {answer ? <LeftOut leftOut={answer.leftOut} /> : null}
    </Dialog>
  );
}

type ListProps = {
  readonly rows: readonly PieceOnOffer[];
  readonly chosen: ReadonlyMap<string, PieceOnOffer>;
  readonly onChoose: (chosen: ReadonlyMap<string, PieceOnOffer>) => void;
};

/** Space or a click takes one, Shift takes all from the last one to here, the arrows go up and down. */
function PieceList({ rows, chosen, onChoose }: ListProps) {
  const t = useTranslations('records.serials.look');
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const from = useRef(0);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 8 });
  const at = Math.min(active, rows.length - 1);
  const toggle = (index: number, range: boolean) => {
    const next = new Map(chosen);
    const piece = rows[index];
    if (!piece) return;
    if (range) for (const one of rows.slice(Math.min(from.current, index), Math.max(from.current, index) + 1)) next.set(one.id, one);
    else if (!next.delete(piece.id)) next.set(piece.id, piece);
    from.current = index;
    setActive(index);
    onChoose(next);
  };
  const go = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setActive(to);
    virtual.scrollToIndex(to);
    return to;
  };
  const STEPS: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 8,
    PageUp: at - 8,
    Home: 0,
    End: rows.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const to = go(step);
      if (event.shiftKey) toggle(to, true);
      return;
    }
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onChoose(new Map([...chosen, ...rows.map((row) => [row.id, row] as const)]));
    }
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    toggle(at, event.shiftKey);
  };
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={t('list')}
      aria-multiselectable="true"
      aria-activedescendant={rows[at] ? `piece-${rows[at].id}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="h-72 overflow-y-auto rounded-md border border-line select-none"
    >
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const piece = rows[index];
          return piece ? (
            <Option
              key={piece.id}
              piece={piece}
              place={{ at: index + 1, of: rows.length, start }}
              active={index === at}
              chosen={chosen.has(piece.id)}
              onClick={(event) => toggle(index, event.shiftKey)}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

type OptionProps = {
  readonly piece: PieceOnOffer;
  readonly place: { readonly at: number; readonly of: number; readonly start: number };
  readonly active: boolean;
  readonly chosen: boolean;
  readonly onClick: (event: MouseEvent) => void;
};

function Option({ piece, place, active, chosen, onClick }: OptionProps) {
  const t = useTranslations('records.serials.look');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it hears the keys
    <div
      id={`piece-${piece.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-posinset={place.at}
      aria-setsize={place.of}
      onClick={onClick}
      className={cx(
        'absolute inset-x-0 top-0 flex cursor-pointer items-center gap-3 border-b border-line px-3',
        chosen ? 'bg-accent-soft' : 'hover:bg-sunken',
        active && 'outline-2 -outline-offset-2 outline-accent',
      )}
      style={{ height: ROW, transform: `translateY(${place.start}px)` }}
    >
      <span
        aria-hidden="true"
        className={cx(
          'inline-flex size-4 shrink-0 items-center justify-center rounded-sm border text-small',
          chosen ? 'border-accent bg-accent text-on-accent' : 'border-edge',
        )}
      >
        {chosen ? '✓' : null}
      </span>
      <span className="min-w-0 flex-1">
        <code className="block truncate text-table font-medium">{piece.code}</code>
        <span className="flex gap-x-3 truncate text-small text-muted">
          {piece.lotCode ? <span>{t('lot', { lot: piece.lotCode })}</span> : null}
          {piece.customerCode ? <span className="truncate">{piece.customerCode}</span> : null}
          {piece.supplierCode ? <span className="truncate">{piece.supplierCode}</span> : null}
        </span>
      </span>
      <span className="shrink-0 text-right text-small text-muted">
        <span className={cx('block', piece.locationCode && 'font-mono')}>{piece.locationCode ?? t('noPlace')}</span>
        <span>
          {t('start')} <DayText value={piece.startDate} />
        </span>
      </span>
    </div>
  );
}

function LeftOut({ leftOut }: { leftOut: PiecesFound['leftOut'] }) {
  const t = useTranslations('records.serials.look');
  const words = useTranslations('errorWords');
  const { list } = useFormats();
  if (leftOut.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-table font-semibold">{t('leftOut')}</h3>
      <ul className="flex max-h-40 flex-col gap-0.5 overflow-y-auto text-table">
        {leftOut.map(({ lotId, code, locationCode, reasons }) => (
          <li key={`${lotId} ${locationCode}`}>
            <code className="font-medium">{code}</code> <span className="text-muted">{locationCode}</span>{' '}
            <span className="text-warn">{list(reasons.map((reason) => words(reason)))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
