import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelsOf, orderSteps } from './trace.rules';
import type { Step } from './trace.types';

const step = (from: string, to: string, since = '2026-01-01'): Step => ({ from, to, toIsSerial: false, quantity: '1', since });
const example = [step('A1', 'P1'), step('A1', 'P2'), step('P1', 'Q5'), step('A1', 'Q5', '2026-02-01'), step('X', 'Y')];

describe('the walk of a trace', () => {
  test('[TRACE-10] a node has its shortest distance, a node nobody leads to has none', () => {
    expect([...levelsOf(['A1'], example)]).toEqual([
      ['A1', 0],
      ['P1', 1],
      ['P2', 1],
      ['Q5', 1],
    ]);
  });

  test('[TRACE-04] steps come level by level, then by day; a node reached on two ways has two rows', () => {
    expect(orderSteps(levelsOf(['A1'], example), example).map(({ level, from, to }) => `${level} ${from} ${to}`)).toEqual([
      '1 A1 P1',
      '1 A1 P2',
      '1 A1 Q5',
      '2 P1 Q5',
    ]);
  });

  test('a chain of ten thousand steps is walked', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) => step(String(n), String(n + 1)));
    expect(orderSteps(levelsOf(['0'], chain), chain).at(-1)).toMatchObject({ to: '10000', level: 10_000 });
  });

  test('[TRACE-10] in any net of steps: what many starts reach is what each of them reaches, at the least of the distances', () => {
    const node = fc.integer({ min: 0, max: 12 });
    const net = fc.array(fc.tuple(node, node), { maxLength: 40 });
    fc.assert(
      fc.property(net, fc.uniqueArray(node, { minLength: 1, maxLength: 4 }), (pairs, given) => {
        // Ids grow along the thread, so no net has a circle.
        const steps = pairs.filter(([a, b]) => a < b).map(([a, b]) => step(String(a), String(b)));
        const starts = given.map(String);
        const all = levelsOf(starts, steps);
        const least = new Map<string, number>();
        for (const start of starts)
          for (const [at, level] of levelsOf([start], steps)) least.set(at, Math.min(level, least.get(at) ?? Number.POSITIVE_INFINITY));
        expect(new Map([...all].sort())).toEqual(new Map([...least].sort()));
      }),
      { numRuns: 200 },
    );
  });
});
