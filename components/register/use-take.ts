'use client';

import { useSearchParams } from 'next/navigation';
import { filtersOf } from '@/lib/kernel/list-kit';
import { useColumnInfos, useKit } from './kit';
import { arrange } from './layout';

/** Takes every row of the filter away as a file, with the columns on show; null where the list or the person may not. */
export function useTake(): ((format: 'csv' | 'xlsx') => void) | null {
  const kit = useKit();
  const search = useSearchParams();
  const { columns } = useColumnInfos();
  if (!kit?.mayExport) return null;
  return (format) => {
    const shown = arrange(columns, kit.layout).filter(({ hidden }) => !hidden);
    const asked = new URLSearchParams(filtersOf(search.toString()));
    asked.set('format', format);
    asked.set('columns', shown.map(({ id }) => id).join(','));
    location.assign(`/api/v1/exports/${kit.exports}?${asked}`);
  };
}
