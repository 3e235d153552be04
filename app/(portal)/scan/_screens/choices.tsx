'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { useFormats } from '@/lib/i18n/use-words';
import type { HeldAt, ScreenSetting } from '@/lib/scan-screens/scan-screens.types';
import { type stepOf, warehouseOf } from '@/lib/scan-screens/steps.rules';
import { forward } from '@/lib/scan-screens/work-line.rules';
import type { WorkLine } from '@/lib/scan-screens/work.types';
import type { Bench } from './use-work';

const MOST_CHOICES = 12;

type ChoicesProps = {
  readonly line: WorkLine;
  readonly bench: Bench;
  readonly setting: ScreenSetting;
  readonly step: ReturnType<typeof stepOf>;
};

/** Answers that can be touched in place of a scan: variants, lots and places where some of it lies. */
export function Choices({ line, bench: { work, change, scan }, setting, step }: ChoicesProps) {
  const t = useTranslations('scanScreens');
  const go = (more: Partial<WorkLine>) => change((old) => (old.current ? forward(old, { ...old.current, ...more }, setting) : old));
  if (step === 'variant')
    return (
      <div className="grid grid-cols-2 gap-2">
        {line.item?.variants.map(({ id, code }) => (
          <Button key={id} className="min-h-14 text-body" onClick={() => go({ variantId: id })}>
            {code}
          </Button>
        ))}
      </div>
    );
  const takes = work.screen === 'unload' || work.screen === 'move' || work.screen === 'adjust';
  if (!takes || (step !== 'lot' && step !== 'place') || line.held.length === 0) return null;
  const byLocation = warehouseOf(work, setting)?.byLocation ?? false;
  const rows = line.held
    .filter(({ lot, place }) =>
      step === 'lot' ? lot !== null : (lot?.id ?? null) === (line.lot?.id ?? null) && (place !== null || !byLocation),
    )
    .slice(0, MOST_CHOICES);
  const take = ({ lot, place }: HeldAt) => {
    if (step === 'place') return go({ place, placed: true });
    // What is counted is compared with all places of the lot: they are asked for.
    if (work.screen === 'adjust' && lot) return scan(lot.code);
    const chosen = lot && { id: lot.id, code: lot.code, generated: false, expiryDate: lot.expiryDate, supplierLotCode: null };
    return go({ lot: chosen, ...(byLocation && !work.place && place ? { place } : {}) });
  };
  return (
    <section aria-label={t('heldTitle')} className="flex flex-col gap-2">
      {rows.map((row) => (
        <HeldRow
          key={`${row.lot?.id} ${row.place?.id}`}
          row={row}
          uom={line.item?.uom ?? ''}
          byPlace={step === 'place'}
          onTake={() => take(row)}
        />
      ))}
    </section>
  );
}

function HeldRow({
  row: { lot, place, quantity },
  uom,
  byPlace,
  onTake,
}: {
  row: HeldAt;
  uom: string;
  byPlace: boolean;
  onTake: () => void;
}) {
  const t = useTranslations('scanScreens');
  const formats = useFormats();
  return (
    <Button className="min-h-14 justify-between! px-3 text-left" onClick={onTake}>
      <span className="min-w-0">
        {lot ? <CodeText code={lot.code} /> : null}{' '}
        <span className="text-muted">{place ? t('setup.at', { place: place.code }) : byPlace ? t('stock.noPlace') : null}</span>
        {lot?.expiryDate ? <span className="block text-small text-muted">{t('expires', { day: formats.day(lot.expiryDate) })}</span> : null}
      </span>
      <span className="shrink-0 tabular-nums">{formats.quantity(quantity, uom)}</span>
    </Button>
  );
}
