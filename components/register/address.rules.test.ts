import { describe, expect, test } from 'vitest';
import { addressWith, nextSort, sortOf } from './address';

describe('the address of a list', () => {
  const search = 'q=oak&item=A&page=3&open=7';

  test('[UI-01 part] a filter joins the others and goes back to the first page', () => {
    expect(addressWith('/lots', search, { status: 'released' })).toBe('/lots?q=oak&item=A&status=released');
    expect(addressWith('/lots', search, { item: null })).toBe('/lots?q=oak');
    expect(addressWith('/lots', 'q=oak', { q: '' })).toBe('/lots');
  });

  test('[REG-04 part] the side panel keeps the place in the list, a page closes it', () => {
    expect(addressWith('/lots', search, { open: '9' })).toBe('/lots?q=oak&item=A&page=3&open=9');
    expect(addressWith('/lots', search, { open: null })).toBe('/lots?q=oak&item=A&page=3');
    expect(addressWith('/lots', search, { page: '4' })).toBe('/lots?q=oak&item=A&page=4');
    expect(addressWith('/lots', 'after=x&q=oak', { after: null })).toBe('/lots?q=oak');
  });

  test('a click on a column turns its order round', () => {
    expect(nextSort(undefined, 'code')).toBe('code');
    expect(nextSort('code', 'code')).toBe('-code');
    expect(nextSort('-code', 'code')).toBe('code');
    expect([sortOf('code', 'code'), sortOf('-code', 'code'), sortOf('day', 'code')]).toEqual(['ascending', 'descending', undefined]);
  });
});
