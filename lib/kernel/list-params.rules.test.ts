import { describe, expect, test } from 'vitest';
import { prefilled } from './list-params';

describe('a new form takes from the address', () => {
  const begun = { code: '', type: 'LOAD', active: true, decimals: 3 };
  const of = (search: Record<string, string | string[]>) => prefilled(begun, search, { type: ['LOAD', 'UNLOAD'] });

  test('the fields it has, each as its kind', () => {
    const given = of({ code: 'WH1', type: 'UNLOAD', active: '0', decimals: '0', other: 'x' });
    expect(given).toEqual({
      values: { code: 'WH1', type: 'UNLOAD', active: false, decimals: 0 },
      proposed: ['code', 'type', 'active', 'decimals'],
    });
  });

  test('nothing that does not fit', () => {
    expect(of({ code: ['a', 'b'], type: 'toString' }).values).toEqual(begun);
    expect(of({ code: 'x'.repeat(201), decimals: '1e9' }).values).toEqual(begun);
  });
});
