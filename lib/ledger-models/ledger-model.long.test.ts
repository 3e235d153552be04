import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { type LedgerBench, ledgerBench } from '../testing/ledger-bench';
import { concurrentRuns } from '../testing/ledger-concurrency';
import { runsOf, sequentialRuns } from '../testing/ledger-runs';
import { verifyBooks } from '../verify/verify-books';

let bench: LedgerBench;
beforeAll(async () => {
  bench = await ledgerBench();
});
afterAll(() => bench.close());

const faults = async () => {
  await sealEverything(bench.one.db);
  return (await verifyBooks(bench.one.db)).filter((finding) => finding.faults > 0);
};

test('[POST-15][POST-16][POST-18][POST-21] long random histories equal the model', async () => {
  await fc.assert(sequentialRuns(bench, 60), runsOf(600));
  expect(await faults()).toEqual([]);
});

test('[POST-23][POST-26] of 500 meetings of four people each equals some order of their acts', async () => {
  await fc.assert(concurrentRuns(bench), runsOf(500));
  expect(await faults()).toEqual([]);
});
