import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { runsOf } from '../testing/ledger-runs';
import { levelsOf, orderSteps } from '../testing/simple-walk';
import { type Workbench, workbench } from '../testing/workbench';
import type { LeveledStep, Step } from './trace.types';
import { reachOf, walkTrace } from './walk-trace.query';

let one: Workbench;
let owner: pg.Client;

beforeAll(async () => {
  one = await workbench();
  owner = new pg.Client({ connectionString: one.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await one.close();
});

const NODES = 14;
const node = fc.nat({ max: NODES - 1 });
const edge = fc.record({
  a: node,
  b: node,
  links: fc.constantFrom(0, 1, 2),
  quantity: fc.integer({ min: 1, max: 9_999_999 }),
  day: fc.integer({ min: 1, max: 28 }),
  mine: fc.boolean(),
});
type Edge = typeof edge extends fc.Arbitrary<infer E> ? E : never;
const graph = fc.uniqueArray(
  edge.filter(({ a, b }) => a !== b),
  { maxLength: 60, selector: ({ a, b, mine }) => `${a} ${b} ${mine}` },
);
const size = fc.integer({ min: 1, max: 7 });

/** Writes edges between nodes that no earlier run has, some of another company and some that were taken back, and returns those that stand. */
async function write(edges: readonly Edge[], ids: readonly string[]): Promise<Step[]> {
  const rows = edges.map(({ a, b, links, quantity, day, mine }) => ({
    company: mine ? one.companyId : one.companyId + 1,
    from: ids[a] ?? '',
    to: ids[b] ?? '',
    links,
    quantity: String(quantity / 100),
    since: `2026-01-${String(day).padStart(2, '0')}`,
    toIsSerial: b % 3 === 0,
  }));
  await owner.query(
    `INSERT INTO trace_edge (company_id, input_node, output_node, input_is_serial, output_is_serial, links, quantity, first_date)
     SELECT company, "from", "to", false, "toIsSerial", links, quantity, since FROM json_to_recordset($1)
       AS (company int, "from" uuid, "to" uuid, "toIsSerial" boolean, links int, quantity numeric, since date)`,
    [JSON.stringify(rows)],
  );
  return rows
    .filter(({ company, links }) => company === one.companyId && links > 0)
    .map(({ from, to, toIsSerial, quantity, since }) => ({ from, to, toIsSerial, quantity, since }));
}

describe('the walk, whatever the graph', () => {
  test('[TRACE-04][TRACE-05][TRACE-10] one statement tells the same steps, levels, order and pages as a walk node by node, also where threads cross and turn back', async () => {
    await fc.assert(
      fc.asyncProperty(
        graph,
        fc.uniqueArray(node, { minLength: 1, maxLength: 3 }),
        size,
        fc.nat({ max: 4 }),
        async (edges, at, size, most) => {
          const ids = Array.from({ length: NODES }, newId);
          const standing = await write(edges, ids);
          const starts = at.map((n) => ids[n] ?? '');
          for (const direction of ['usage', 'composition'] as const) {
            const away =
              direction === 'usage'
                ? standing
                : standing.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from, toIsSerial: false }));
            const levels = levelsOf(starts, away);
            const steps = orderSteps(levels, away);
            expect(await walkTrace(one.db.sql, one.companyId, starts, { direction })).toEqual(steps);
            const within = steps.filter(({ level }) => most === 0 || level <= most);
            const pages = Math.max(1, Math.ceil(within.length / size));
            const shown: LeveledStep[] = [];
            for (let page = 1; page <= pages + 1; page++) {
              const reach = await reachOf(one.db.sql, one.companyId, starts, { direction, levels: most, page, size });
              expect(reach).toMatchObject({
                reached: levels.size - starts.length,
                steps: within.length,
                deepest: steps.at(-1)?.level ?? 0,
                page: Math.min(page, pages),
              });
              expect(reach.nodes.slice(1, -1).split(',').toSorted()).toEqual([...levels.keys()].toSorted());
              const told: LeveledStep[] = JSON.parse(reach.shown);
              if (page <= pages) shown.push(...told.map((step) => ({ ...step, quantity: String(Number(step.quantity)) })));
            }
            expect(shown).toEqual(within);
          }
        },
      ),
      runsOf(60),
    );
  });

  test('[TRACE-10] a ring and a chain of five thousand end', async () => {
    const ids = Array.from({ length: 5_000 }, newId);
    const along = (a: number, b: number): Edge => ({ a, b, links: 1, quantity: 100, day: 1, mine: true });
    await write(
      ids.map((_, n) => along(n, (n + 1) % ids.length)),
      ids,
    );
    const reach = await reachOf(one.db.sql, one.companyId, ids.slice(0, 1), { direction: 'usage', levels: 0, page: 1, size: 50 });
    expect(reach).toMatchObject({ reached: 4_999, steps: 5_000, deepest: 5_000 });
  });
});
