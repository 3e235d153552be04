import { expect, test } from 'vitest';
import { readQuery } from './read-query';
import { searchParams } from './search.params';

const ID = '01a204a4-a205-7764-b41a-2624d220c90a';

test.each([
  ['2026-11-22', '2026-11-22'],
  ['22/11/2026', '2026-11-22'],
  ['22.11.26', '2026-11-22'],
  ['22-11-2026', '2026-11-22'],
  ['22 nov 2026', '2026-11-22'],
  ['22 Novembre 2026', '2026-11-22'],
  ['Nov 22, 2026', '2026-11-22'],
  ['3 maggio 2026', '2026-05-03'],
  ['31/02/2026', null],
  ['221126', null],
  ['soon', null],
])('a day is read from %s', (text, day) => {
  expect(readQuery(text).day).toBe(day);
});

test.each([
  ['12', { warehouse: null, number: 12, day: null }],
  ['WH1 / 12', { warehouse: 'WH1', number: 12, day: null }],
  ['wh1/12', { warehouse: 'WH1', number: 12, day: null }],
  ['#12', { warehouse: null, number: 12, day: null }],
  ['WH1 / 12 22/11/2026', { warehouse: 'WH1', number: 12, day: '2026-11-22' }],
  ['WH1 / 12 of 22 Nov 2026', { warehouse: 'WH1', number: 12, day: '2026-11-22' }],
  ['22/11/2026', null],
  ['0', null],
  ['12 boards', null],
  ['99999999999', null],
])('a record is read from %s', (text, record) => {
  expect(readQuery(text).record).toEqual(record);
});

test('an id is taken out of a pasted address', () => {
  expect(readQuery(`http://localhost:3000/lots/${ID}?tab=stock`).id).toBe(ID);
  expect(readQuery(ID).id).toBe(ID);
  expect(readQuery('OAK').id).toBeNull();
});

test('[S3 part] what is typed loses its control characters and what is beyond the length of a code', () => {
  expect(searchParams.parse({ q: 'a\u0000b\uD800', kind: 'nonsense' })).toEqual({ q: 'a b', kind: null });
  expect(searchParams.parse({ q: 'x'.repeat(5_000) }).q).toHaveLength(100);
  expect(searchParams.parse({ q: ['a', 'b'] }).q).toBe('');
});
