import { expect, test } from 'vitest';
import { en } from '../i18n/messages/en';
import { it as italian } from '../i18n/messages/it';
import { TABLE_KEYS } from '../tables/tables.types';
import { isPageFor } from './page-words.rules';

const found = (messages: Pick<typeof en, 'search'>, text: string): string[] =>
  Object.entries(messages.search.pageWords).flatMap(([key, words]) => (isPageFor(text, words) ? [key] : []));

test('a page is found by the words that people use for it, whole or begun, with or without accents', () => {
  expect(found(en, 'unit')).toContain('units');
  expect(found(en, 'GTIN')).toEqual(['items']);
  expect(found(en, 'hold')).toEqual(['lotsOnHold']);
  expect(found(en, 'custom')).toEqual(['partners']);
  expect(found(italian as never, 'unita')).toContain('units');
  expect(found(italian as never, 'Unità')).toContain('units');
  expect(found(italian as never, 'sospensione')).toEqual(['lotsOnHold']);
  expect(found(italian as never, 'cliente')).toEqual(['partners']);
  expect(found(en, 'hold gtin')).toEqual([]);
  expect(found(en, 'h')).toEqual([]);
  expect(found(en, '  ')).toEqual([]);
});

test('every small table has words of its own', () => {
  for (const table of TABLE_KEYS) expect(en.search.pageWords[table]).not.toBe('');
});
