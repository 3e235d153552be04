import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelsOf, orderSteps } from '../testing/simple-walk';
import { levelsBy, waysTo } from './trace.rules';
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
        expect(levelsBy(starts, orderSteps(all, steps))).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });
});

describe('why a lot is in the answer', () => {
  test('[TRACE-10] all ways from the start, the short ones first; none to the start itself or to what was not reached', () => {
    const starts = ['A1'];
    const levels = levelsOf(starts, example);
    const steps = orderSteps(levels, example);
    const told = (node: string) => waysTo(levels, steps, node).map((way) => ['A1', ...way.map(({ to }) => to)].join('→'));
    expect(told('Q5')).toEqual(['A1→Q5', 'A1→P1→Q5']);
    expect([told('A1'), told('Y'), told('nobody')]).toEqual([[], [], []]);
  });

  test('[TRACE-10] of very many ways twenty are told, and each begins at the start', () => {
    const layers = Array.from({ length: 12 }, (_, n) => ['a', 'b'].flatMap((x) => ['a', 'b'].map((y) => step(`${x}${n}`, `${y}${n + 1}`))));
    const steps = [step('s', 'a0'), step('s', 'b0'), ...layers.flat()];
    const levels = levelsOf(['s'], steps);
    const ways = waysTo(levels, orderSteps(levels, steps), 'a12');
    expect(ways).toHaveLength(20);
    expect(ways.every((way) => way[0]?.from === 's' && way.length === 13)).toBe(true);
  });
});
