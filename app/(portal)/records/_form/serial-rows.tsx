'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { DayInput } from '@/components/ui/day-field';
import { DayText } from '@/components/ui/quantity';
import { useFormats } from '@/lib/i18n/use-words';
import type { FieldError } from '@/lib/kernel/errors';
import { standingLot } from '@/lib/record-form/record-form.rules';
import type { FormSerialValues } from '@/lib/record-form/record-form.types';
import { serialKeyOf } from '@/lib/records/record-serial.rules';
import type { KnownPiece } from '@/lib/serials/serial.types';
import { useWorld } from './names';
import { usePiecesWorld } from './pieces';
import { Verdict } from './serial-verdict';
import { TypedText } from './typed-text';
import type { PieceHandle } from './use-pieces';

const ROW = 44;
/** On a phone what is known of a number stands under it. */
const NARROW = '(max-width: 639px)';
const TALL_ROW = 68;
const PAUSE = 250;
/** In a long list a change costs more, so it waits until the typing has come to rest. */
const LONG_LIST = 1_000;
const LONG_PAUSE = 1_500;

function listenToWidth(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

const useNarrow = (): boolean =>
  useSyncExternalStore(
    listenToWidth,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );

const WIDE_GRID = 'grid-cols-[2.5rem_minmax(9rem,1.2fr)_minmax(8rem,1fr)_8rem_8rem_9rem_9rem_7rem_9rem_8rem_2.25rem]';
const WIDE = '84rem';

type RowsProps = {
  readonly pieces: PieceHandle;
  /** The first complaint about each row that has one. */
  readonly wrong: ReadonlyMap<number, FieldError>;
  readonly onlyWrong: boolean;
};

/** The numbers of a line, one a row; only the rows in sight are painted, so that ten thousand scroll like ten. */
export function SerialRows({ pieces, wrong, onlyWrong }: RowsProps) {
  const t = useTranslations('records.serials');
  const [more, setMore] = useState(false);
  const box = useRef<HTMLElement>(null);
  const { serials } = pieces;
  const shown = serials.map((_, at) => at).filter((at) => !onlyWrong || wrong.has(at));
  const last = useRef(serials.length);
  const tall = useNarrow() && !more;
  const height = tall ? TALL_ROW : ROW;
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => box.current, estimateSize: () => height, overscan: 8 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are measured anew when their height changes
  useEffect(() => virtual.measure(), [height, virtual]);
  // What was just added is in sight.
  useEffect(() => {
    if (serials.length > last.current && shown.length > 0) virtual.scrollToIndex(shown.length - 1);
    last.current = serials.length;
  }, [serials.length, shown.length, virtual]);
  if (serials.length === 0)
    return pieces.makes ? null : <p className="mt-3 text-table text-muted">{t(pieces.side.takes ? 'emptyTake' : 'empty')}</p>;
  return (
    <div className="mt-3">
      <Button
        size="small"
        kind="quiet"
        aria-expanded={more}
        onClick={() => setMore(!more)}
        icon={more ? <ChevronDown aria-hidden="true" className="size-4" /> : <ChevronRight aria-hidden="true" className="size-4" />}
      >
        {t('columns')}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard */}
      <section ref={box} tabIndex={0} aria-label={t('list')} className="max-h-96 overflow-auto border-y border-line">
        {more ? <Columns /> : null}
        <ul className="relative min-w-full" style={{ height: virtual.getTotalSize(), width: more ? WIDE : undefined }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const at = shown[index];
            const serial = at === undefined ? undefined : serials[at];
            return at === undefined || !serial ? null : (
              <li
                key={at}
                aria-posinset={index + 1}
                aria-setsize={shown.length}
                className="absolute inset-x-0 top-0 border-b border-line"
                style={{ height, transform: `translateY(${start}px)` }}
              >
                <Row pieces={pieces} at={at} serial={serial} complaint={wrong.get(at)} more={more} />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

function Columns() {
  const t = useTranslations('records.serials.head');
  return (
    <div
      aria-hidden="true"
      style={{ width: WIDE }}
      className={cx('grid items-center gap-x-3 border-b border-line py-1 text-small text-muted', WIDE_GRID)}
    >
      <span />
      <span>{t('number')}</span>
      <span>{t('state')}</span>
      <span>{t('customerCode')}</span>
      <span>{t('supplierCode')}</span>
      <span>{t('start')}</span>
      <span>{t('expiry')}</span>
      <span>{t('inserted')}</span>
      <span>{t('edited')}</span>
      <span>{t('flags')}</span>
      <span />
    </div>
  );
}

/** What keeps a piece from moving, by the flags of its register. @rules SER-04 */
const flagsOf = ({ cancelled, forcedClosed }: Pick<KnownPiece, 'cancelled' | 'forcedClosed'>) => [
  ...(cancelled ? (['cancelled'] as const) : []),
  ...(forcedClosed ? (['forcedClosed'] as const) : []),
];

const Shown = ({ text }: { text: string | null }) => (
  <span className="truncate text-table text-muted" title={text ?? ''}>
    {text || '–'}
  </span>
);

type RowProps = {
  readonly pieces: PieceHandle;
  readonly at: number;
  readonly serial: FormSerialValues;
  readonly complaint: FieldError | undefined;
  readonly more: boolean;
};

function Row({ pieces, at, serial, complaint, more }: RowProps) {
  const t = useTranslations('records.serials');
  const { names } = useWorld();
  const { line } = pieces.handle;
  const { known } = usePiecesWorld();
  const formats = useFormats();
  const piece = known.get(serialKeyOf(line.itemId, line.variantId, serial.code)) ?? null;
  const lot = serial.lot === null ? undefined : line.lots[serial.lot];
  const lotCode = lot ? (standingLot(lot, line, names)?.code ?? lot.code ?? t('lotNumber', { row: String((serial.lot ?? 0) + 1) })) : null;
  const row = String(at + 1);
  const pause = pieces.serials.length > LONG_LIST ? LONG_PAUSE : PAUSE;
  const text = (field: 'customerCode' | 'supplierCode') => (
    <TypedText label={t(field, { row })} value={serial[field]} pause={pause} onChange={(value) => pieces.change(at, { [field]: value })} />
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
        'grid h-full content-center items-center gap-x-3',
        more ? WIDE_GRID : 'grid-cols-[2rem_minmax(0,1fr)_2.25rem] sm:grid-cols-[2.5rem_minmax(9rem,16rem)_minmax(0,1fr)_2.25rem]',
      )}
    >
      <span className="text-right text-small text-muted tabular-nums">{row}</span>
      {serial.serialId === null ? (
        <TypedText label={t('number', { row })} value={serial.code} pause={pause} onChange={(code) => pieces.change(at, { code })} />
      ) : (
        <code className="truncate text-table font-medium" title={serial.code ?? ''}>
          {serial.code}
        </code>
      )}
      <span className={cx('min-w-0', more ? '' : 'order-last col-start-2 sm:order-none sm:col-start-auto')}>
        <Verdict pieces={pieces} at={at} serial={serial} complaint={complaint} />
        {lotCode ? <span className="block truncate text-small text-muted">{t('ofLot', { lot: lotCode })}</span> : null}
      </span>
      {more ? (
        <>
          {piece ? <Shown text={piece.customerCode} /> : text('customerCode')}
          {piece ? <Shown text={piece.supplierCode} /> : text('supplierCode')}
          {piece ? <DayText value={piece.startDate} /> : day('startDate')}
          {piece ? <DayText value={piece.expiryDate} /> : day('expiryDate')}
          <DayText value={piece?.insertDate} />
          <Shown text={piece ? formats.moment(piece.updatedAt) : null} />
          <Shown text={piece ? formats.list(flagsOf(piece).map((flag) => t(`flag.${flag}`))) : null} />
        </>
      ) : null}
      <IconButton label={t('remove', { row })} onClick={() => pieces.remove(at)} icon={<Trash2 aria-hidden="true" className="size-4" />} />
    </div>
  );
}
