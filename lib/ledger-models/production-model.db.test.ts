import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { runsOf } from '../testing/ledger-runs';
import { type ProductionBench, productionBench } from '../testing/production-bench';
import { productionMeetings, productionRuns } from '../testing/production-runs';
import { listUnbalancedLots } from '../balance/lot-balance.query';
import { verifyBooks } from '../verify/verify-books';

let bench: ProductionBench;
beforeAll(async () => {
  bench = await productionBench();
});
afterAll(() => bench.close());

describe('appendix B over purchases with costs and second units, productions, transfers, lots of lots, sales, corrections and voids', () => {
  test('[BOM-02][BOM-07][OFF-01][LFL-04][COST-02][COST-03][UOM-02][TRACE-03][TRACE-12][POST-15][POST-18] random histories equal the model', async () => {
    await fc.assert(productionRuns(bench, 24), runsOf(6));
  }, 300_000);

  test('[POST-23][POST-26] whatever four people do at once equals some order of it', async () => {
    await fc.assert(productionMeetings(bench), runsOf(6));
  }, 300_000);

  test('[TRACE-14] after any of these histories every lot balances', async () => {
    await bench.one.analyse();
    expect(await listUnbalancedLots(bench.one.db.sql, bench.one.companyId, 1)).toEqual({ rows: [], total: 0 });
  });

  test('[appendix B 1 to 9] the books are right after all of it', async () => {
    await sealEverything(bench.one.db);
    expect((await verifyBooks(bench.one.db)).filter(({ faults }) => faults > 0)).toEqual([]);
  });
});
