import { describe, expect, test } from 'vitest';
import { levelsOf, orderSteps } from '../testing/simple-walk';
import { shapeTrace } from './trace-graph.rules';
import type { Step } from '../trace/trace.types';

const step = (from: string, to: string, quantity = '1', toIsSerial = false): Step => ({
  from,
  to,
  quantity,
  toIsSerial,
  since: '2026-01-01',
});
const side = (starts: readonly string[], steps: readonly Step[]) => {
  const levels = levelsOf(starts, steps);
  return { levels, steps: orderSteps(levels, steps) };
};
const none = (starts: readonly string[]) => side(starts, []);
const asked = { startId: 's', starts: ['s'], most: 100, itemOf: new Map<string, string>() };

describe('the shape of a graph of a trace', () => {
  test('[TRACE-10] a lot reached on two ways is one tile with a thread from each, and threads lead from what was used to what was made', () => {
    const usage = side(['s'], [step('s', 'a', '2'), step('s', 'b', '3'), step('a', 'c', '1'), step('b', 'c', '1')]);
    const composition = side(['s'], [step('s', 'm', '9')]);
    const { spots, threads, shown, total } = shapeTrace({ usage, composition }, asked);
    expect(spots.map(({ id, side, level }) => `${side} ${level} ${id}`)).toEqual([
      'start 0 s',
      'composition 1 m',
      'usage 1 a',
      'usage 1 b',
      'usage 2 c',
    ]);
    expect(threads).toContainEqual({ from: 'm', to: 's', quantity: '9' });
    expect(threads).toContainEqual({ from: 'a', to: 'c', quantity: '1' });
    expect(threads).toHaveLength(5);
    expect([shown, total]).toEqual([4, 4]);
  });

  test('[TRACE-12] many like pieces are one tile whose thread has their sum; few are themselves', () => {
    const ids = ['p1', 'p2', 'p3', 'p4', 'p5'];
    const itemOf = new Map([...ids, 'q1', 'q2'].map((id) => [id, id[0] ?? '']));
    const usage = side(['s'], [...ids.map((id) => step('s', id, '1.5', true)), step('s', 'q1', '1', true), step('s', 'q2', '1', true)]);
    const { spots, threads, shown } = shapeTrace({ usage, composition: none(['s']) }, { ...asked, itemOf });
    expect(spots.map(({ ids }) => ids.length)).toEqual([1, 5, 1, 1]);
    expect(threads.find(({ to }) => to === spots[1]?.id)?.quantity).toBe('7.5');
    expect(shown).toBe(7);
  });

  test('the nearest are shown, and how many were left out is known', () => {
    const usage = side(['s'], [step('s', 'a'), step('a', 'b'), step('b', 'c')]);
    const { spots, shown, total } = shapeTrace({ usage, composition: none(['s']) }, { ...asked, most: 2 });
    expect(spots.map(({ id }) => id)).toEqual(['s', 'a', 'b']);
    expect([shown, total]).toEqual([2, 3]);
  });

  test('a lot of pieces begins with all of them as one', () => {
    const starts = ['s', 'p1', 'p2'];
    const usage = side(starts, [step('p1', 'a'), step('p2', 'a')]);
    const { spots, threads } = shapeTrace({ usage, composition: none(starts) }, { ...asked, starts });
    expect(spots.map(({ id }) => id)).toEqual(['s', 'a']);
    expect(threads).toEqual([{ from: 's', to: 'a', quantity: '2' }]);
  });
});
