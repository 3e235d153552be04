import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { sum } from '../kernel/quantity';
import { TODAY } from '../ledger-models/ledger-model.types';
import { type LedgerBench, ledgerBench } from '../testing/ledger-bench';
import { runsOf, sequentialRuns } from '../testing/ledger-runs';
import { readStockRow } from './stock-row.query';
import { STOCK_TABS } from './stock-tabs.rules';
import { stockViewParams } from './stock-view.params';
import { readStock } from './stock-view.query';
import type { StockRow } from './stock-view.types';

let bench: LedgerBench;
beforeAll(async () => {
  bench = await ledgerBench();
});
afterAll(() => bench.close());

const given = (search: Record<string, string>) => ({ params: stockViewParams.parse(search), today: bench.dayOf(TODAY) });
const beside = (search: Record<string, string>, shown: readonly StockRow[]) =>
  readStockRow(bench.one.db.sql, bench.one.companyId, { ...given(search), shown });
const figures = ({ key, onHand, available, committed, reasons }: StockRow) => ({ key, onHand, available, committed, reasons });

async function rowsAgree(search: Record<string, string>): Promise<number> {
  const { rows } = await readStock(bench.one.db.sql, bench.one.companyId, given(search));
  for (const row of rows) {
    const asked = { ...search, open: row.key };
    const [found, elsewhere] = await Promise.all([beside(asked, rows), beside(asked, [])]);
    expect(found?.row).toBe(row);
    expect(elsewhere && figures(elsewhere.row)).toEqual(figures(row));
    expect(elsewhere?.parts).toEqual(found?.parts);
    const parts = search.tab === 'detail' ? [row] : (found?.parts?.rows ?? []);
    expect(sum(parts.map(({ onHand }) => onHand))).toBe(row.onHand);
    expect(sum(parts.map(({ available }) => available))).toBe(row.available);
  }
  return rows.length;
}

test('[STK-01] [STK-07] a row beside the list comes to the places and lots that it is the sum of, on every tab, today and on a past day, wherever the list stands', async () => {
  let compared = 0;
  await fc.assert(
    sequentialRuns(bench, 20, async ({ items }) => {
      for (const itemId of items)
        for (const date of ['', bench.dayOf(TODAY - 3)])
          for (const tab of STOCK_TABS) compared += await rowsAgree({ tab, itemId, date, show: date ? 'held' : 'all' });
    }),
    runsOf(4),
  );
  expect(compared).toBeGreaterThan(0);
}, 120_000);

test('[STK-07] what is no row of the stock opens nothing', async () => {
  for (const open of ['', 'nothing', '-.-.-.-.-.-.-', `${newId()}.-.-.-.-.-.x`, `${newId()}.-.-.-.-.-.-`])
    expect(await beside({ open }, [])).toBeNull();
});
