import { describe, expect, test } from 'vitest';
import { firstSight, neighbour, outward, pathTo } from './visible.rules';

// a → s → b → d, s → c → d, x → a
const shape = {
  nodes: [
    { id: 's', rank: 0 },
    { id: 'a', rank: -1 },
    { id: 'x', rank: -2 },
    { id: 'b', rank: 1 },
    { id: 'c', rank: 1 },
    { id: 'd', rank: 2 },
    { id: 'e', rank: 2 },
  ],
  edges: [
    { from: 'a', to: 's' },
    { from: 'x', to: 'a' },
    { from: 's', to: 'b' },
    { from: 's', to: 'c' },
    { from: 'b', to: 'd' },
    { from: 'c', to: 'd' },
    { from: 'c', to: 'e' },
  ],
};

describe('what a graph shows', () => {
  test('a tile opens away from the start', () => {
    expect(outward(shape, 's').toSorted()).toEqual(['a', 'b', 'c']);
    expect(outward(shape, 'a')).toEqual(['x']);
    expect(outward(shape, 'c')).toEqual(['d', 'e']);
  });

  test('a small graph is shown whole, of a large one whole steps, the first one always', () => {
    expect(firstSight(shape).size).toBe(7);
    const many = Array.from({ length: 50 }, (_, n) => ({ id: `n${n}`, rank: 2 }));
    expect(firstSight({ ...shape, nodes: [...shape.nodes, ...many] }).size).toBe(4);
    const wide = Array.from({ length: 50 }, (_, n) => ({ id: `n${n}`, rank: 1 }));
    expect(firstSight({ nodes: wide, edges: [] }).size).toBe(50);
  });

  test('[TRACE-10] alone are all paths between the start and a tile, on either side', () => {
    expect([...pathTo(shape, 'd')].toSorted()).toEqual(['b', 'c', 'd', 's']);
    expect([...pathTo(shape, 'e')].toSorted()).toEqual(['c', 'e', 's']);
    expect([...pathTo(shape, 'x')].toSorted()).toEqual(['a', 's', 'x']);
    expect([...pathTo(shape, 's')]).toEqual(['s']);
  });

  test('arrow keys follow the threads, and go up and down a column', () => {
    const places = new Map([
      ['s', { x: 0, y: 50 }],
      ['b', { x: 100, y: 0 }],
      ['c', { x: 100, y: 90 }],
    ]);
    const at = (id: string, key: string) => neighbour(shape, places, { id, key });
    expect([at('s', 'ArrowRight'), at('b', 'ArrowLeft'), at('b', 'ArrowDown'), at('c', 'ArrowUp')]).toEqual(['c', 's', 'c', 'b']);
    expect([at('b', 'ArrowUp'), at('s', 'ArrowLeft'), at('?', 'ArrowUp')]).toEqual([null, null, null]);
  });
});
