import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runsOf } from '../testing/ledger-runs';
import { type ProductionBench, productionBench } from '../testing/production-bench';
import { productionRuns } from '../testing/production-runs';
import type { Past } from './past.types';
import type { Step, TraceDirection } from './trace.types';
import { walkTrace } from './walk-trace.query';

let bench: ProductionBench;
let nodes: readonly string[];

const reversals = async (): Promise<number> => {
  const [row] = await bench.one.db.sql<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM trace_link WHERE company_id = ${bench.one.companyId} AND reverses_id IS NOT NULL`,
  );
  return row?.count ?? 0;
};

// Purchases, productions of lots and of pieces, lots of lots, corrections and voids: a random history to ask about, as long as it takes to undo something.
beforeAll(async () => {
  bench = await productionBench();
  await fc.assert(productionRuns(bench, 24), runsOf(6));
  for (let more = 0; more < 20 && (await reversals()) === 0; more++) await fc.assert(productionRuns(bench, 24), runsOf(2));
  const rows = await bench.one.db.sql<{ id: string }>(
    sql`SELECT input_node AS id FROM trace_edge WHERE company_id = ${bench.one.companyId} UNION SELECT output_node FROM trace_edge WHERE company_id = ${bench.one.companyId} ORDER BY 1`,
  );
  nodes = rows.map(({ id }) => id);
}, 300_000);
afterAll(() => bench.close());

const walk = (starts: readonly string[], direction: TraceDirection, past: Past | null = null): Promise<Step[]> =>
  walkTrace(bench.one.db.sql, bench.one.companyId, starts, { direction, past });
const keys = (steps: readonly Step[]) => [...new Set(steps.map(({ from, to, quantity }) => `${from} ${to} ${quantity}`))].toSorted();
const some = fc.array(fc.nat({ max: 9_999 }), { minLength: 1, maxLength: 6 });
const pick = (picks: readonly number[]) => picks.map((n) => nodes[n % nodes.length] ?? '');

describe('whatever was posted, corrected and voided', () => {
  test('there is something to trace', () => {
    expect(nodes.length).toBeGreaterThan(10);
  });

  test('[TRC-01][TRACE-10] the trace of several lots is the union of their own traces, in whatever order they are given', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom('usage' as const, 'composition' as const), async (picks, direction) => {
        const starts = pick(picks);
        const each = (await Promise.all(starts.map((start) => walk([start], direction)))).flat();
        expect(keys(await walk(starts, direction))).toEqual(keys(each));
        expect(keys(await walk(starts.toReversed(), direction))).toEqual(keys(each));
      }),
      runsOf(60),
    );
  });

  test('[TRACE-04][TRACE-05] usage and composition are mirror images: what leads there leads back, with the same quantities', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 9_999 }), async (n) => {
        const [start = ''] = pick([n]);
        const there = await walk([start], 'usage');
        for (const end of new Set(there.map(({ to }) => to))) {
          const back = await walk([end], 'composition');
          expect(back.map(({ to }) => to)).toContain(start);
        }
        const both = [...(await walk(nodes, 'usage')).map(({ from, to, quantity }) => `${from} ${to} ${quantity}`)].toSorted();
        expect((await walk(nodes, 'composition')).map(({ from, to, quantity }) => `${to} ${from} ${quantity}`).toSorted()).toEqual(both);
      }),
      runsOf(15),
    );
  });

  test('[TRACE-09] voids and corrections leave no ghost: only links that stand are walked, and edges say the same as links', async () => {
    const links = await bench.one.db.sql<{ link: string }>(
      sql`SELECT COALESCE(t.input_lot_id, t.input_serial_id) || ' ' || COALESCE(t.output_lot_id, t.output_serial_id) AS link FROM trace_link t WHERE t.company_id = ${bench.one.companyId}
          AND t.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM trace_link x WHERE x.company_id = t.company_id AND x.reverses_id = t.id) GROUP BY 1 ORDER BY 1`,
    );
    const standing = links.map(({ link }) => link).toSorted();
    const walked = (await walk(nodes, 'usage')).map(({ from, to }) => `${from} ${to}`).toSorted();
    expect(walked).toEqual(standing);
    expect(await reversals()).toBeGreaterThan(0);
    const past: Past = { day: '9999-12-31', known: '9999-12-31T00:00', timeZone: 'Europe/Rome' };
    for (const direction of ['usage', 'composition'] as const)
      expect(keys(await walk(nodes, direction, past))).toEqual(keys(await walk(nodes, direction)));
  });
});
