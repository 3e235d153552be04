'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BulkBar, type Selection } from '@/components/register/selection';
import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy';
import { recordOfRows } from '@/lib/stock-view/record-of-stock.rules';
import type { StockRow } from '@/lib/stock-view/stock-view.types';

// The form comes when somebody asks for it.
const RecordOfStock = lazyPart(() => import('./record-of-stock').then((module) => module.RecordOfStock));

/** What may be done with ticked rows of the stock: a record that moves them. */
export function StockBulk({ selection, rows }: { selection: Selection; rows: readonly StockRow[] }) {
  const t = useTranslations('stock');
  const [asking, setAsking] = useState(false);
  const chosen = rows.filter(({ key }) => selection.has(key));
  const wanted = recordOfRows(chosen);
  const why = typeof wanted === 'string' && chosen.length > 0 ? wanted : null;
  return (
    <>
      <BulkBar selection={selection}>
        <Button size="small" aria-disabled={why !== null} onClick={() => why === null && setAsking(true)}>
          {t('generate.button')}
        </Button>
        {why ? <span role="status">{t(`generate.why.${why}`)}</span> : null}
      </BulkBar>
      {asking && typeof wanted !== 'string' ? <RecordOfStock rows={chosen} wanted={wanted} onOpenChange={setAsking} /> : null}
    </>
  );
}
