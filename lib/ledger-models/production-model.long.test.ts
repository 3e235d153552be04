import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { runsOf } from '../testing/ledger-runs';
import { type ProductionBench, productionBench } from '../testing/production-bench';
import { productionMeetings, productionRuns } from '../testing/production-runs';
import { verifyBooks } from '../verify/verify-books';

let bench: ProductionBench;
beforeAll(async () => {
  bench = await productionBench();
});
afterAll(() => bench.close());

const faults = async () => {
  await sealEverything(bench.one.db);
  return (await verifyBooks(bench.one.db)).filter((finding) => finding.faults > 0);
};

test('[BOM-02][OFF-01][LFL-04][COST-02][UOM-02][TRACE-03][TRACE-12][POST-18] long random histories of a workshop equal the model', async () => {
  await fc.assert(productionRuns(bench, 60), runsOf(150));
  expect(await faults()).toEqual([]);
});

test('[POST-23][POST-26] of 200 meetings of four people in a workshop each equals some order of their acts', async () => {
  await fc.assert(productionMeetings(bench), runsOf(200));
  expect(await faults()).toEqual([]);
});
