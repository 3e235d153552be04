'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { mirrorOf } from '@/lib/record-form/record-form.rules';
import type { RecordFormValues } from '@/lib/record-form/record-form.types';
import { withPlace } from '@/lib/record-form/scan-place.rules';
import type { ScannedPlace } from '@/lib/scan/scan-answer.types';
import { readNamesAction } from '../actions';
import { useWorld } from './names';

/** Takes scanned places into the lines. `begin` says into which line goods were scanned just now. @rules BAR-03 */
export function usePlaceScan(done: (at: number) => void) {
  const t = useTranslations('records.line');
  const common = useTranslations('common');
  const errorText = useErrorText();
  const { setting, learn } = useWorld();
  const { getValues, setValue } = useFormContext<RecordFormValues>();
  const placed = useRef<{ readonly at: number; readonly count: number } | null>(null);
  const bad = (title: string) => notify({ title, kind: 'bad' });

  /** A place belongs to the line that was scanned last, else to the last line. */
  const take = async (place: ScannedPlace): Promise<void> => {
    const header = getValues();
    const at = placed.current && header.lines[placed.current.at] ? placed.current.at : header.lines.length - 1;
    const line = header.lines[at];
    const code = `${place.warehouseCode} ${place.code}`;
    if (!line) return notify({ title: t('scanPlaceFirst', { code }) });
    const names = await readNamesAction({ locations: [place.id] }).catch(() => null);
    if (!names?.ok) return bad(names ? errorText(names.code, names.params) : common('lost'));
    learn(names.data);
    const offset = mirrorOf(header, setting);
    const count = placed.current?.at === at ? placed.current.count : 0;
    const sides = { warehouseId: header.warehouseId, offsetWarehouseId: offset?.warehouse.id ?? null };
    const next = withPlace(line, place, sides, count);
    if (!next) return bad(t('scanPlaceElsewhere', { code }));
    placed.current = { at, count: count + 1 };
    setValue(`lines.${at}.locationId`, next.locationId, { shouldDirty: true });
    setValue(`lines.${at}.offsetLocationId`, next.offsetLocationId, { shouldDirty: true });
    notify({
      title: t(next.offsetLocationId === place.id ? 'scanDestination' : 'scanPlace', { line: String(at + 1), code }),
      kind: 'good',
    });
    done(at);
  };
  const begin = (at: number): void => {
    placed.current = { at, count: 0 };
  };
  return { begin, take };
}
