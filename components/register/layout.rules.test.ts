import { describe, expect, test } from 'vitest';
import { filtersOf } from '@/lib/kernel/list-kit';
import { arrange, changed, leftEdges, moved } from './layout';

const info = (id: string, hiddenAtFirst = false) => ({ id, label: id.toUpperCase(), hiddenAtFirst, fact: false });
const kept = (id: string, more: object = {}) => ({ id, hidden: false, pinned: false, width: null, ...more });
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id).join(' ');

describe('the columns of a list', () => {
  test('without a remembered layout they stand as the list has them', () => {
    expect(arrange([info('a'), info('b', true)], null)).toEqual([kept('a'), kept('b', { hidden: true })]);
  });

  test('[UI-07] a remembered order holds; columns that are new stand where the list puts them, gone ones are forgotten', () => {
    const layout = { density: null, columns: [kept('c'), kept('gone'), kept('a', { hidden: true, width: 120 })] };
    expect(arrange([info('a'), info('b'), info('c')], layout)).toEqual([kept('c'), kept('a', { hidden: true, width: 120 }), kept('b')]);
  });

  test('pinned columns stand in front, and know their left edges', () => {
    const layout = { density: null, columns: [kept('a'), kept('b', { pinned: true, width: 100 }), kept('c', { pinned: true })] };
    const order = arrange([info('a'), info('b'), info('c')], layout);
    expect(ids(order)).toBe('b c a');
    expect([...leftEdges(order, 50)]).toEqual([
      ['b', 50],
      ['c', 150],
    ]);
  });

  test('a column moves a place at a time, pinned ones among themselves', () => {
    const order = [kept('p', { pinned: true }), kept('a'), kept('b')];
    expect(ids(moved(order, 'b', -1))).toBe('p b a');
    expect(ids(moved(order, 'a', -1))).toBe('p a b');
    expect(ids(moved(order, 'b', 1))).toBe('p a b');
    expect(changed(order, 'a', { hidden: true })[1]).toEqual(kept('a', { hidden: true }));
  });
});

test('filters have one spelling, and the place in the list is none of them', () => {
  expect(filtersOf('sort=-code&q=oak&page=3&open=x&after=y&saved=z&size=100&item=')).toBe('q=oak&sort=-code');
});
