'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { notify } from '@/components/ui/toast';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import { newLine, proposedOffsetPlace, templateOf } from '@/lib/record-form/record-form.rules';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { lineScanOf, withScan } from '@/lib/record-form/scan-line.rules';
import { placeScanOf } from '@/lib/record-form/scan-place.rules';
import { scanAction } from '../../scan/actions';
import { readNamesAction } from '../actions';
import { useWorld } from './names';
import { usePlaceScan } from './use-place-scan';

const LINE_OF = /^\]|\(|[\u001d\u241d]/;

/**
 * Takes a scan into the lines: a new one, or the one that has the item already. A code that lacks its goods waits for the other code of the
 * carton; a code of goods alone may be followed by the code of its lot, and by the places where it is and goes. @rules BAR-03
 */
export function useLineScan(done: (at: number) => void) {
  const t = useTranslations('records.line');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { day } = useFormats();
  const { setting, learn } = useWorld();
  const { getValues, setValue } = useFormContext<RecordFormValues>();
  const before = useRef<{ readonly text: string; readonly taken: number | null } | null>(null);
  const places = usePlaceScan(done);
  const bad = (title: string) => notify({ title, kind: 'bad' });

  const read = async (codes: readonly string[]) => {
    const result = await scanAction({ codes: [...codes] }).catch(() => null);
    if (result?.ok) return result.data;
    bad(result ? errorText(result.code, result.params) : common('lost'));
    return null;
  };

  /** The second code of a carton is read together with the first, whose line it completes. */
  const scan = async (text: string): Promise<void> => {
    const alone = await read([text]);
    if (!alone) return;
    const lacks = alone.problems.some(({ code }) => code === 'E_GS1_NEEDS');
    const first = before.current;
    const together = first && (lacks || first.taken === null) ? await read([first.text, text]) : null;
    const answer = together?.ok ? together : alone;
    const scannedPlace = placeScanOf(answer);
    if (scannedPlace) return places.take(scannedPlace);
    const error = answer.problems.find(({ severity }) => severity === 'error');
    if (error) return bad(errorText(error.code, { ...error.params, ...(error.ai ? { code: error.ai } : {}), position: error.offset + 1 }));
    const found = lineScanOf(answer);
    if (!found && lacks) {
      before.current = { text, taken: null };
      return notify({ title: t('scanOther') });
    }
    if (!found) return bad(t('scanUnknown', { code: answer.says.gtin ?? answer.text }));
    const names = await readNamesAction({ items: [found.itemId], lots: found.lot?.id ? [found.lot.id] : [] }).catch(() => null);
    if (!names) return bad(common('lost'));
    const item = names.ok ? names.data.items[0] : undefined;
    if (!names.ok || !item) return bad(errorText('E_NOT_FOUND'));
    learn(names.data);
    const header = getValues();
    const template = templateOf(header, setting);
    if (template?.type === 'UNLOAD' && found.lot && found.lot.id === null) return bad(t('scanLotUnknown', { lot: found.lot.code }));
    // The line of the first code gives its place to what both say together.
    const replaced = together?.ok && first?.taken != null ? header.lines[first.taken] : undefined;
    const at = replaced
      ? (first?.taken ?? 0)
      : header.lines.findIndex((line) => line.itemId === found.itemId && line.variantId === null && line.move === null);
    const standing = replaced ? undefined : header.lines[at];
    const made = { ...newLine(item, template, header.warehouseId), offsetLocationId: proposedOffsetPlace(item, header, setting) };
    // The date on the label is taken where the item lets a date be typed; else it is told, and the calculated one stays.
    const locked = found.lot?.id === null && found.lot.expiryDate !== null && !item.allowExpiryEdit;
    const taken = locked && found.lot ? { ...found, lot: { ...found.lot, expiryDate: null } } : found;
    const next = withScan(standing ?? made, taken, standing === undefined);
    if (!next) return bad(t('scanTwice', { code: found.serial?.code ?? '' }));
    const place = at < 0 ? header.lines.length : at;
    setValue('lines', place === header.lines.length ? [...header.lines, next] : header.lines.with(place, next), { shouldDirty: true });
    places.begin(place);
    before.current = !lacks && !standing && found.lot === null && LINE_OF.test(text) ? { text, taken: place } : null;
    notify({ title: t('scanTaken', { item: item.code, quantity: found.quantity, lot: found.lot?.code ?? 'none' }), kind: 'good' });
    if (locked) notify({ title: t('scanExpiryLocked', { day: day(found.lot?.expiryDate ?? '') }) });
    done(place);
  };
  return scan;
}
