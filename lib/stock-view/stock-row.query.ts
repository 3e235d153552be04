import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { narrowedToKey, type RowNarrowing } from './stock-row.rules';
import type { StockViewParams } from './stock-view.params';
import { readStock } from './stock-view.query';
import type { StockPage, StockRow } from './stock-view.types';

/** More rows than fit beside a list are read in the list itself. */
const MOST_BESIDE = 20;

export type StockRowBeside = {
  readonly row: StockRow;
  /** What narrows the view to the row. */
  readonly narrowing: RowNarrowing;
  /** The places and lots that the row is the sum of; null where it is one of them. */
  readonly parts: StockPage | null;
};

/**
 * The row that `open` names under the filters of the view, and the first twenty rows it is the sum of. `shown` are the rows already read.
 * Null where nothing of it was ever there.
 * @rules STK-01, STK-07
 */
export async function readStockRow(
  run: RunSql,
  companyId: number,
  { params, today, shown }: { readonly params: StockViewParams; readonly today: Day; readonly shown: readonly StockRow[] },
): Promise<StockRowBeside | null> {
  const narrowing = narrowedToKey(params.open, params.tab);
  if (!narrowing) return null;
  const { warehouse } = narrowing;
  const asked = { ...params, ...narrowing, warehouse: warehouse ? [warehouse] : params.warehouse, sort: null, page: 1 };
  const all = { ...asked, show: 'all' } as const;
  const row = shown.find(({ key }) => key === params.open) ?? (await readStock(run, companyId, { params: all, today, size: 1 })).rows[0];
  if (!row) return null;
  const detail = { ...asked, tab: 'detail', show: 'held' } as const;
  const parts = params.tab === 'detail' ? null : await readStock(run, companyId, { params: detail, today, size: MOST_BESIDE });
  return { row, narrowing, parts };
}
