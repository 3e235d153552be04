'use client';

import { ChevronDown, ChevronRight, Sparkles, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { IconButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { CodeText } from '@/components/ui/code-text';
import { DayInput } from '@/components/ui/day-field';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { Badge } from '@/components/ui/status-chip';
import type { FormLot, FormLotValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { computedExpiry, standingLot } from '@/lib/record-form/record-form.rules';
import { findTypedCodesAction } from '../actions';
import { Cell, DayCell, LocationCell, type Name, PartnerCell, QuantityCell, SelectCell, TextCell } from './cells';
import { useWorld } from './names';
import { OffsetLotPlace } from './offset-section';
import type { LineHandle } from './use-line';

type RowProps = { readonly handle: LineHandle; readonly at: number };

const GRID =
  'grid grid-cols-2 items-start gap-x-3 gap-y-2 sm:grid-cols-3 lg:grid-cols-[minmax(9rem,1.4fr)_minmax(7rem,1fr)_9rem_9rem_minmax(7rem,9rem)_minmax(7rem,1fr)_auto]';

/** One lot of a line: a new one whose values are typed, or one that stands, whose values are its own (LOT-11). */
export function LotRow({ handle, at }: RowProps) {
  const t = useTranslations('records.grid');
  const { names } = useWorld();
  const lot = handle.line.lots[at];
  const [more, setMore] = useState(false);
  if (!lot) return null;
  const standing = standingLot(lot, handle.line, names);
  const base = `lines.${handle.index}.lots.${at}` as const;
  const isNew = handle.isLoad && standing === null;
  return (
    <li
      aria-label={t('lotRow', { row: String(at + 1) })}
      className="border-t border-line py-2 first:border-t-0"
      onKeyDown={(event) => {
        if (
          event.key !== 'Enter' ||
          event.ctrlKey ||
          event.metaKey ||
          !(event.target instanceof HTMLInputElement) ||
          !event.target.dataset.quantity
        )
          return;
        event.preventDefault();
        handle.goOn();
      }}
    >
      <div className={GRID}>
        <CodeCell handle={handle} at={at} lot={lot} standing={standing} />
        {isNew ? (
          <TextCell name={`${base}.supplierLotCode`} label={t('supplierLot')} />
        ) : (
          <Shown label={t('supplierLot')} text={standing?.supplierLotCode} />
        )}
        {isNew ? (
          <DayCell name={`${base}.startDate`} label={t('start')} />
        ) : (
          <Cell label={t('start')}>
            {() => (
              <p className="min-h-9 py-1.5 text-table">
                <DayText value={standing?.startDate} />
              </p>
            )}
          </Cell>
        )}
        {isNew ? (
          <ExpiryCell handle={handle} lot={lot} name={`${base}.expiryDate`} />
        ) : (
          <Cell label={t('expiry')}>
            {() => (
              <p className="min-h-9 py-1.5 text-table">
                <DayText value={standing?.expiryDate} />
              </p>
            )}
          </Cell>
        )}
        <QuantityCell name={`${base}.quantity`} label={t('quantity')} uom={handle.item.uom} />
        <Place handle={handle} lot={lot} name={`${base}.locationId`} />
        <div className="col-span-2 flex justify-end self-start sm:col-span-1 sm:pt-4">
          {isNew || (handle.isLoad && standing) ? (
            <IconButton
              label={t('details')}
              aria-expanded={more}
              onClick={() => setMore(!more)}
              icon={more ? <ChevronDown aria-hidden="true" className="size-4" /> : <ChevronRight aria-hidden="true" className="size-4" />}
            />
          ) : null}
          <IconButton
            label={t('removeLot', { row: String(at + 1) })}
            onClick={() => handle.remove(at)}
            icon={<Trash2 aria-hidden="true" className="size-4" />}
          />
        </div>
      </div>
      <LotExtras handle={handle} at={at} lot={lot} />
      {isNew && more ? <Details base={base} lot={lot} /> : null}
      {handle.isLoad && standing && more ? <StandingDetails lot={standing} /> : null}
    </li>
  );
}

/** Where the lot goes on the other side, and how many of its pieces have their number. */
function LotExtras({ handle, at, lot }: RowProps & { readonly lot: FormLotValues }) {
  const t = useTranslations('records.grid');
  const serials = useTranslations('records.serials');
  const given = handle.line.serials.filter((serial) => serial.lot === at).length;
  return (
    <>
      <OffsetLotPlace handle={handle} at={at} />
      {handle.isLoad && handle.item.rfidManaged ? (
        <TextCell name={`lines.${handle.index}.lots.${at}.rfidTag`} label={t('rfid')} code className="mt-2 max-w-xs" />
      ) : null}
      {handle.hasSerials ? (
        <p className="mt-1 text-small text-muted">{serials('lotRow', { given: String(given), need: lot.quantity || '0' })}</p>
      ) : null}
    </>
  );
}

function Shown({ label, text }: { label: string; text: string | null | undefined }) {
  return <Cell label={label}>{() => <p className="min-h-9 truncate py-1.5 text-table">{text || '–'}</p>}</Cell>;
}

/** What a lot that stands says of itself; it is changed on its own card. @rules LOT-11 */
function StandingDetails({ lot }: { lot: FormLot }) {
  const t = useTranslations('records.grid');
  return (
    <div className="mt-2 grid grid-cols-1 gap-3 border-l-2 border-line pl-3 sm:grid-cols-2">
      <Shown label={t('lotType')} text={lot.lotType} />
      <Shown label={t('supplier')} text={lot.supplier} />
      <Shown label={t('producer')} text={lot.producer} />
      <Shown label={t('note')} text={lot.note} />
    </div>
  );
}

function Details({ base, lot }: { base: `lines.${number}.lots.${number}`; lot: FormLotValues }) {
  const t = useTranslations('records.grid');
  const { setting, names } = useWorld();
  const account = names.partners.get(useWatch<RecordFormValues, 'partnerId'>({ name: 'partnerId' }) ?? '');
  const { field } = useController<RecordFormValues, `${typeof base}.sellable`>({ name: `${base}.sellable` });
  return (
    <div className="mt-2 grid grid-cols-1 gap-3 border-l-2 border-accent pl-3 sm:grid-cols-2 lg:grid-cols-4">
      <SelectCell
        name={`${base}.lotTypeId`}
        label={t('lotType')}
        empty={t('none')}
        choices={setting.lotTypes.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
      />
      {lot.generated && setting.lotCodeTypes.length > 1 ? (
        <SelectCell
          name={`${base}.lotCodeTypeId`}
          label={t('codeType')}
          empty={t('itemCodeType')}
          choices={setting.lotCodeTypes.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
        />
      ) : null}
      <PartnerCell
        name={`${base}.supplierId`}
        label={t('supplier')}
        kind="supplier"
        placeholder={account?.isSupplier ? account.code : undefined}
      />
      <PartnerCell name={`${base}.producerId`} label={t('producer')} kind="producer" placeholder={t('producerOfSupplier')} />
      <TextCell name={`${base}.packages`} label={t('packages')} whole />
      <TextCell name={`${base}.note`} label={t('note')} />
      <Checkbox
        label={t('sellable')}
        className="sm:pt-6"
        name={field.name}
        ref={field.ref}
        checked={field.value === true}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.target.checked)}
      />
    </div>
  );
}

type CodeCellProps = RowProps & { readonly lot: FormLotValues; readonly standing: FormLot | null };

function CodeCell({ handle, at, lot, standing }: CodeCellProps) {
  const t = useTranslations('records.grid');
  const { learn } = useWorld();
  const { setValue, getFieldState, formState } = useFormContext<RecordFormValues>();
  const name = `lines.${handle.index}.lots.${at}.code` as const;
  const error = getFieldState(name, formState).error?.message;
  if (lot.lotId !== null)
    return (
      <Cell label={t('lot')} error={error}>
        {() => (
          <p className="flex min-h-9 min-w-0 items-center gap-2">
            <CodeText code={standing?.code ?? '…'} copy={false} />
            {handle.isLoad ? <Badge>{t('existing')}</Badge> : null}
          </p>
        )}
      </Cell>
    );
  if (lot.generated)
    return (
      <Cell label={t('lot')} error={error}>
        {() => (
          <p className="flex min-h-9 min-w-0 flex-wrap items-center gap-x-2">
            {lot.code ? <CodeText code={lot.code} copy={false} /> : <span className="text-table text-muted">{t('codeOnPosting')}</span>}
            <span className="inline-flex items-center gap-1 text-small text-muted">
              <Sparkles aria-hidden="true" className="size-3.5" />
              {t('proposed')}
            </span>
          </p>
        )}
      </Cell>
    );
  const check = async (code: string) => {
    if (code.trim() === '') return;
    const result = await findTypedCodesAction({ itemId: handle.line.itemId, variantId: handle.line.variantId, codes: [code] });
    if (result.ok) learn({ lots: result.data });
  };
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <TextCell
        name={name}
        label={t('lotCode')}
        code
        placeholder={t('typeCode')}
        onLeave={(code) => void check(code)}
        onType={() => setValue(`lines.${handle.index}.lots.${at}.generated`, false)}
      />
      {standing ? (
        <p className="text-small text-info">
          {t('codeExists')} <QuantityText value={standing.onHand} uom={handle.item.uom} />
        </p>
      ) : lot.code ? (
        <p className="text-small text-muted">{t('codeNew')}</p>
      ) : null}
    </div>
  );
}

/** Computed live from the item; typed only where the item allows it (EXP-06). */
function ExpiryCell({ handle, lot, name }: { handle: LineHandle; lot: FormLotValues; name: Name }) {
  const t = useTranslations('records.grid');
  const { field, fieldState } = useController<RecordFormValues>({ name });
  const computed = computedExpiry(handle.item, lot.startDate, handle.postingDate);
  const error = fieldState.error?.message;
  if (!handle.item.allowExpiryEdit)
    return (
      <Cell label={t('expiry')} error={error}>
        {() => (
          <p className="min-h-9 py-1.5 text-table">
            {computed ? <DayText value={computed} /> : <span className="text-muted">{t('never')}</span>}
          </p>
        )}
      </Cell>
    );
  return (
    <Cell label={t('expiry')} error={error}>
      {({ id, described }) => (
        <DayInput
          id={id}
          aria-describedby={described}
          aria-invalid={error ? true : undefined}
          name={field.name}
          inputRef={field.ref}
          value={lot.expiryDate ?? computed ?? ''}
          onBlur={field.onBlur}
          onChange={(day) => field.onChange(day === '' || day === computed ? null : day)}
        />
      )}
    </Cell>
  );
}

function Place({ handle, lot, name }: { handle: LineHandle; lot: FormLotValues; name: Name }) {
  const t = useTranslations('records.grid');
  const { names } = useWorld();
  const { getFieldState, formState } = useFormContext<RecordFormValues>();
  if (!handle.warehouse?.hasLocations) return <span className="hidden lg:block" />;
  const inherited = names.locations.get(handle.line.locationId ?? '')?.code;
  if (!handle.isLoad)
    return (
      <Cell label={t('location')} error={getFieldState(name, formState).error?.message}>
        {() => (
          <p className="min-h-9 truncate py-1.5 font-mono text-table">{names.locations.get(lot.locationId ?? '')?.code ?? t('noPlace')}</p>
        )}
      </Cell>
    );
  return <LocationCell name={name} label={t('location')} warehouseId={handle.warehouse.id} placeholder={inherited} />;
}
