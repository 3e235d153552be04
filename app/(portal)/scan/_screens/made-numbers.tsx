'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { isQuantity } from '@/lib/kernel/quantity';
import type { Work, WorkLine } from '@/lib/scan-screens/work.types';
import { previewCodesAction } from '../../records/actions';

const PAUSE_MS = 300;

type Range = { readonly first: string; readonly last: string };

/** What a line would be posted as, as far as its numbers depend on it. */
function lineOf({ item, variantId, quantity, lot, place, pieces }: WorkLine) {
  const lots = lot ? [{ lotId: lot.id, code: lot.code, generated: lot.generated, quantity, expiryDate: lot.expiryDate }] : [];
  const serials = pieces.map(({ id, code }) => ({ serialId: id, code, lot: lot ? 0 : null }));
  return { itemId: item?.id ?? '', variantId, quantity, locationId: place?.id ?? null, lots, serials };
}

/** The numbers that the posting would make now for the pieces that were not scanned; they reserve nothing. @rules EDGE-98, CODE-14 */
export function MadeNumbers({ line, work, today }: { line: WorkLine; work: Work; today: () => string }) {
  const t = useTranslations('scanScreens');
  const [range, setRange] = useState<Range | null>(null);
  const missing = isQuantity(line.quantity) && Number(line.quantity) > line.pieces.length;
  const { warehouseId, templateId, partner } = work;
  const asked =
    missing && warehouseId && templateId
      ? JSON.stringify({ warehouseId, templateId, partnerId: partner?.id ?? null, lines: [lineOf(line)] })
      : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day is asked for when it is needed
  useEffect(() => {
    setRange(null);
    if (asked === '') return;
    let gone = false;
    const timer = setTimeout(async () => {
      const result = await previewCodesAction({ ...JSON.parse(asked), postingDate: today(), projectId: null }).catch(() => null);
      const [made] = result?.ok ? result.data.serials : [];
      if (!gone && made) setRange(made);
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return range ? <p className="text-table">{t('numbersPreview', { first: range.first, last: range.last })}</p> : null;
}
