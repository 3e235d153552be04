import { expect, test } from 'vitest';
import { transformParams } from './transform-form.params';
import { balanceOf, newResult, piecesPerResult, restFor, transformErrors, transformInput } from './transform-form.rules';
import type { OriginPlace, TransformValues } from './transform-form.types';

const place: OriginPlace = {
  id: 'l|w|',
  lotId: 'l',
  code: '00012',
  itemId: 'i',
  item: 'A OAK',
  itemDescription: 'Oak',
  variantId: null,
  variant: null,
  uom: 'KG',
  serialManaged: false,
  expiryDate: '2030-01-31',
  warehouseId: 'w',
  warehouse: 'WH1',
  locationId: null,
  location: null,
  quantity: '100',
  refusedBy: null,
  onHold: false,
};
const values = (given: Partial<TransformValues>): TransformValues => ({
  templateId: 't',
  postingDate: '2026-01-01',
  note: null,
  itemChanges: false,
  itemId: null,
  variantId: null,
  origins: [{ place: place.id, lotId: 'l', locationId: null, quantity: '100', pieces: [] }],
  results: [newResult('a', { quantity: '60' })],
  ...given,
});
const known = { places: new Map([[place.id, place]]), from: null, to: null };

test('[LFL-04] the rest of what is taken is proposed for one more result, nothing once all is shared out', () => {
  expect(balanceOf(values({}))).toEqual({ taken: '100', made: '60', rest: '40' });
  expect(restFor(values({}))).toBe('40');
  expect(restFor(values({ results: [newResult('a', { quantity: '100' })] }))).toBe('');
  expect(restFor(values({ results: [newResult('a', { quantity: '12x' })] }))).toBe('100');
});

test('[LFL-03] what is typed for a kind that is no longer chosen is not sent, nor another item once the item stays', () => {
  const raw = values({
    itemId: 'other',
    results: [newResult('a', { kind: 'existing', lotId: 'x', code: 'OLD', expiryDate: '2026-02-01', quantity: '1' })],
  });
  expect(transformInput(raw)).toMatchObject({ itemId: null, results: [{ lotId: 'x', code: null, generated: false, expiryDate: null }] });
});

test('[LFL-09] each piece goes to the result that it was given, also after another result was removed', () => {
  const origins = [{ place: place.id, lotId: 'l', locationId: null, quantity: '2', pieces: [{ id: 'p', to: 'b' }] }];
  expect(piecesPerResult(origins)).toEqual(new Map([['b', 1]]));
  const raw = values({ origins, results: [newResult('b', { quantity: '1' })] });
  expect(transformInput(raw)).toMatchObject({ origins: [{ serialIds: ['p'] }], results: [{ serialIds: ['p'] }] });
});

test('[LFL-06][LFL-05 part] the origin itself, a missing code and more than lies there are told before anything is sent', () => {
  const errors = transformErrors(
    values({
      origins: [{ place: place.id, lotId: 'l', locationId: null, quantity: '101', pieces: [] }],
      results: [
        newResult('a', { kind: 'typed', code: ' 00012 ' }),
        newResult('b', { kind: 'existing', lotId: 'l' }),
        newResult('c', { kind: 'typed' }),
      ],
    }),
    known,
  );
  expect(errors.map(({ path, code }) => [path, code])).toEqual([
    ['results.0.code', 'E_LFL_SAME_LOT'],
    ['results.1.lotId', 'E_LFL_SAME_LOT'],
    ['results.2.code', 'E_LOT_CODE_REQUIRED'],
    ['origins.0.quantity', 'E_STOCK_WOULD_GO_NEGATIVE'],
  ]);
});

test('[LFL-02 part] what the address brings that is no id is left out', () => {
  const id = '0198f6f0-0000-7000-8000-000000000001';
  expect(transformParams.parse({ lots: `${id},x,${id},'; DROP TABLE lot` })).toEqual({ lots: [id] });
  expect(transformParams.parse({ lots: ['a', 'b'] })).toEqual({ lots: [] });
});
