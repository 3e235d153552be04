'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { isQuantity, normal } from '@/lib/kernel/quantity';
import type { KnownNames } from '@/lib/record-form/record-form.rules';
import type { FormLineValues, RecordFormValues } from '@/lib/record-form/record-form.types';
import { moveInput } from '@/lib/record-form/record-units.rules';
import { mainAmount } from '@/lib/records/record-move.rules';
import { recordTotals, type TotalledLine } from '@/lib/records/record-totals.rules';
import { Totals } from '../totals';
import { useWorld } from './names';

/** A line of the form as its totals need it; null while its item is not known yet. */
export function formLine(line: FormLineValues, names: KnownNames): TotalledLine | null {
  const item = names.items.get(line.itemId);
  if (!item) return null;
  const { uom, netWeight, grossWeight } = item;
  const { quantity, amount } = line;
  const move = moveInput(line.move);
  const readable = isQuantity(quantity) && (!move || (isQuantity(move.quantity) && (move.amount === null || isQuantity(move.amount))));
  const perMain = readable ? mainAmount({ amount: amount?.trim() ? amount : null, move, quantity: normal(quantity) }) : null;
  return { uom, quantity, netWeight, grossWeight, amount: perMain };
}

/** What the record comes to, under its lines. */
export function FormTotals() {
  const { names } = useWorld();
  const { control } = useFormContext<RecordFormValues>();
  const lines = useWatch({ control, name: 'lines' });
  const known = lines.flatMap((line) => formLine(line, names) ?? []);
  return known.length === 0 ? null : <Totals totals={recordTotals(known)} count={known.length} />;
}
