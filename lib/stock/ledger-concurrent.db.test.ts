import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { type LedgerBench, ledgerBench } from '../testing/ledger-bench';
import { concurrentRuns } from '../testing/ledger-concurrency';
import { runsOf } from '../testing/ledger-runs';
import { verifyBooks } from '../verify/verify-books';

let bench: LedgerBench;
beforeAll(async () => {
  bench = await ledgerBench();
});
afterAll(() => bench.close());

describe('four people at once', () => {
  test('[POST-14 part][POST-23][POST-26] what they did equals some order of their acts', async () => {
    await fc.assert(concurrentRuns(bench), runsOf(60));
  }, 300_000);

  test('the books are right after all of it', async () => {
    await sealEverything(bench.one.db);
    expect((await verifyBooks(bench.one.db)).filter(({ faults }) => faults > 0)).toEqual([]);
  });
});
