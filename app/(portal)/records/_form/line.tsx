'use client';

import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { IconButton } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { cx } from '@/components/ui/cx';
import { useFormats } from '@/lib/i18n/use-words';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { LocationCell, SelectCell } from './cells';
import { LineMore, LineWords, MoreButton, useLineMore } from './line-more';
import { LineState } from './line-state';
import { LotGrid } from './lot-grid';
import { OffsetPlace } from './offset-section';
import { Quantities } from './quantities';
import { SerialGrid } from './serial-grid';
import { useLine } from './use-line';

type LineProps = {
  readonly index: number;
  readonly active: boolean;
  readonly onActivate: (open: boolean) => void;
  readonly onRemove: () => void;
};

const PLAIN = 'lg:grid-cols-[minmax(12rem,2fr)_minmax(7rem,1fr)_minmax(8rem,1fr)_minmax(7rem,1fr)_minmax(9rem,1.2fr)_auto]';
/** Room for a choice of units beside the quantity. */
const UNITS = 'lg:grid-cols-[minmax(9rem,1.6fr)_minmax(12rem,1.4fr)_minmax(8rem,1fr)_minmax(7rem,1fr)_minmax(8rem,1.2fr)_auto]';

/** One line of the record; while it is the active one its lots are open in place under it. */
export function Line({ index, active, onActivate, onRemove }: LineProps) {
  const t = useTranslations('records.line');
  const { quantity } = useFormats();
  const words = useMemo(
    () => ({ shortage: (missing: string) => t('shortage', { missing: quantity(missing) }), nothing: t('nothing') }),
    [t, quantity],
  );
  const handle = useLine(index, words);
  const more = useLineMore();
  const { getFieldState, formState } = useFormContext<RecordFormValues>();
  const base = `lines.${index}` as const;
  const itemError = getFieldState(`${base}.itemId`, formState).error?.message;
  if (!handle) return <li className="px-4 py-3 text-muted">{t('loading')}</li>;
  const { item, warehouse, hasLots, hasSerials } = handle;
  const hasGrid = hasLots || hasSerials;
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(target instanceof HTMLInputElement)) return;
    if (target.dataset.quantity !== `${base}.quantity` && target.dataset.quantity !== `${base}.move.quantity`) return;
    event.preventDefault();
    handle.goOn();
  };
  return (
    <li
      data-line={index}
      tabIndex={-1}
      onFocusCapture={(event) => {
        // A button is pressed where it stands: the line does not open under the pointer.
        if (!active && !(event.target instanceof HTMLButtonElement)) onActivate(true);
      }}
      onKeyDown={onKeyDown}
      className={cx('px-3 py-3 outline-none sm:px-4', active && 'bg-raised')}
    >
      <div className={cx('grid grid-cols-2 items-start gap-x-3 gap-y-2 md:grid-cols-3', item.altUoms.length > 0 ? UNITS : PLAIN)}>
        <div
          className={cx(
            'col-span-2 flex min-w-0 flex-col gap-0.5 md:col-span-3',
            item.variants.length > 0 || item.altUoms.length > 0 ? 'lg:col-span-1' : 'lg:col-span-2',
          )}
        >
          <span className="text-small text-muted">{t('number', { line: String(index + 1) })}</span>
          <div className="flex min-h-9 min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0">
              <CodeText code={item.code} copy={false} className="font-semibold" />
              <span className="block truncate text-small text-muted">{item.description}</span>
            </span>
          </div>
          {itemError ? <p className="text-small text-bad">{itemError}</p> : null}
        </div>
        {item.variants.length > 0 ? (
          <SelectCell
            name={`${base}.variantId`}
            label={t('variant')}
            empty={t('chooseVariant')}
            readOnly={handle.line.lots.length > 0}
            choices={item.variants.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
          />
        ) : null}
        <Quantities handle={handle} />
        {warehouse?.hasLocations ? (
          <LocationCell
            name={`${base}.locationId`}
            label={hasGrid && !handle.isLoad ? t('onlyFrom') : t('location')}
            warehouseId={warehouse.id}
          />
        ) : (
          <span className="hidden lg:block" />
        )}
        <div className="col-span-2 flex justify-end self-start md:col-span-1 md:pt-4 lg:col-start-6">
          {hasGrid ? (
            <IconButton
              label={active ? t(hasLots ? 'fold' : 'foldPieces') : t(hasLots ? 'unfold' : 'unfoldPieces')}
              aria-expanded={active}
              onClick={() => onActivate(!active)}
              icon={active ? <ChevronDown aria-hidden="true" className="size-4" /> : <ChevronRight aria-hidden="true" className="size-4" />}
            />
          ) : null}
          <IconButton
            label={t('remove', { line: String(index + 1) })}
            onClick={onRemove}
            icon={<Trash2 aria-hidden="true" className="size-4" />}
          />
        </div>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <LineState index={index} lots={handle.line.lots.length} pieces={hasSerials ? handle.line.serials.length : 0} />
        {active ? <MoreButton open={more.open} onToggle={more.toggle} /> : null}
        {active && more.open ? null : <LineWords line={handle.line} />}
      </div>
      <OffsetPlace handle={handle} />
      {active && more.open ? <LineMore handle={handle} /> : null}
      {active && hasLots ? <LotGrid handle={handle} /> : null}
      {active && hasSerials ? <SerialGrid handle={handle} /> : null}
    </li>
  );
}
