'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback } from 'react';
import { type ScanTeller, ScanTellerContext } from '@/components/ui/scan-teller';
import { useFormats } from '@/lib/i18n/use-words';
import type { ScanAnswer } from '@/lib/scan/scan-answer.types';
import { scanAction } from './scan/actions';

type Part = 'item' | 'goods' | 'lot' | 'serial' | 'location' | 'partner';

/** What a code names, found or not, the goods first. */
function partsOf({ says, found }: ScanAnswer): [Part, string][] {
  const [item, place, partner] = [found.items[0], found.locations[0], found.partners[0]];
  const parts: [Part, string | null | undefined][] = [
    ['item', item ? `${item.classCode} ${item.code}` : says.item],
    ['goods', item ? null : says.gtin],
    ['lot', says.lot],
    ['serial', says.serial],
    ['location', place ? `${place.warehouseCode} ${place.code}` : says.location],
    ['partner', partner ? `${partner.code} ${partner.name}` : null],
  ];
  return parts.flatMap(([part, code]): [Part, string][] => (code ? [[part, code]] : []));
}

/** Lets every look-up of the portal say what a scanned code is when it has nothing that fits. @rules SCAN-01 */
export function ScanWords({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const { list } = useFormats();
  const tell: ScanTeller = useCallback(
    async (text) => {
      const result = await scanAction({ codes: [text] }).catch(() => null);
      if (!result?.ok || result.data.form === 'plain') return null;
      const parts = partsOf(result.data).map(([part, code]) => t(`scanPart.${part}`, { code }));
      return parts.length > 0 ? t('scanSays', { says: list(parts) }) : null;
    },
    [t, list],
  );
  return <ScanTellerContext value={tell}>{children}</ScanTellerContext>;
}
