import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { type LedgerBench, ledgerBench } from '../testing/ledger-bench';
import { runsOf, sequentialRuns } from '../testing/ledger-runs';
import { listUnbalancedLots } from '../balance/lot-balance.query';
import { verifyBooks } from '../verify/verify-books';

let bench: LedgerBench;
beforeAll(async () => {
  bench = await ledgerBench();
});
afterAll(() => bench.close());

describe('the ledger does what its model does', () => {
  test('[POST-14][POST-15][POST-16][POST-18][POST-21][LOT-09][LOT-10][LOT-15][LOT-24][CODE-10][CODE-11] sequentially', async () => {
    await fc.assert(sequentialRuns(bench, 30), runsOf(80));
  }, 300_000);

  test('[TRACE-14] after any of these histories every lot balances', async () => {
    await bench.one.analyse();
    expect(await listUnbalancedLots(bench.one.db.sql, bench.one.companyId, 1)).toEqual({ rows: [], total: 0 });
  });

  test('the books are right after all of it', async () => {
    await sealEverything(bench.one.db);
    expect((await verifyBooks(bench.one.db)).filter(({ faults }) => faults > 0)).toEqual([]);
  });
});
