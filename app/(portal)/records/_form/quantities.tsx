'use client';

import { useTranslations } from 'next-intl';
import { type UseFormReturn, useFormContext } from 'react-hook-form';
import { Select } from '@/components/ui/select';
import type { FormLineValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { chooseUnit, typeQuantity, unitOf } from '@/lib/record-form/record-units.rules';
import { QuantityCell } from './cells';
import { useWorld } from './names';
import type { LineHandle } from './use-line';

type Fields = Pick<UseFormReturn<RecordFormValues>, 'getValues' | 'setValue'>;

/** With more pieces than these the schema takes longer than the pause between two keys; the line says all the same what it lacks. */
const MANY = 5_000;

/** Writes the quantities of a line where they differ from what stands there: fields that did not change keep what was typed. */
export function setQuantities(
  { getValues, setValue }: Fields,
  index: number,
  next: Pick<FormLineValues, 'quantity' | 'amount' | 'move'>,
): void {
  const now = getValues(`lines.${index}`);
  const how = { shouldDirty: true } as const;
  const judged = { ...how, shouldValidate: now.serials.length < MANY };
  if ((now.move === null) !== (next.move === null) || now.move?.uomId !== next.move?.uomId) setValue(`lines.${index}.move`, next.move, how);
  else if (next.move !== null) {
    setValue(`lines.${index}.move.typed`, next.move.typed, how);
    if (now.move?.quantity !== next.move.quantity) setValue(`lines.${index}.move.quantity`, next.move.quantity, judged);
  }
  if (now.quantity !== next.quantity) setValue(`lines.${index}.quantity`, next.quantity, judged);
  if (now.amount !== next.amount) setValue(`lines.${index}.amount`, next.amount, how);
}

/** The quantity of a line in the unit that was chosen for it, what that is in the main one, and the amount per chosen unit (UOM-01 to UOM-05). */
export function Quantities({ handle }: { handle: LineHandle }) {
  const t = useTranslations('records.line');
  const { setting } = useWorld();
  const form = useFormContext<RecordFormValues>();
  const { item, index } = handle;
  const { move } = handle.line;
  const base = `lines.${index}` as const;
  const terms = { item, mode: setting.altUomMode };
  const unit = unitOf(item, move?.uomId);
  const typed = (what: 'move' | 'base') => (value: string) =>
    setQuantities(form, index, typeQuantity(form.getValues(base), value, what, terms));
  const units =
    item.altUoms.length === 0 ? undefined : (
      <span className="w-24 shrink-0">
        <Select
          aria-label={t('unit')}
          value={move?.uomId ?? ''}
          empty={item.uom}
          choices={item.altUoms.map(({ uomId, uom }) => ({ value: uomId, label: uom }))}
          onChange={(event) =>
            setQuantities(form, index, chooseUnit(form.getValues(base), event.target.value === '' ? null : event.target.value, terms))
          }
        />
      </span>
    );
  if (!move || !unit)
    return (
      <>
        <QuantityCell name={`${base}.quantity`} label={t('quantity')} uom={item.uom} beside={units} />
        <QuantityCell name={`${base}.amount`} label={t('amount', { uom: item.uom })} />
      </>
    );
  return (
    <>
      <QuantityCell name={`${base}.move.quantity`} label={t('quantity')} beside={units} onType={typed('move')} />
      <QuantityCell name={`${base}.quantity`} label={t('inMain', { uom: item.uom })} uom={item.uom} onType={typed('base')} />
      <QuantityCell name={`${base}.move.amount`} label={t('amount', { uom: unit.uom })} />
    </>
  );
}
