import { expect, test } from 'vitest';
import { matesInOrder, withProposedMates } from './component-mates.rules';
import { newSerial } from '../record-form/record-pieces.rules';

const pieces = (...mates: (number | null | undefined)[]) =>
  mates.map((mate, n) => newSerial({ code: `W-${n + 1}`, ...(mate === undefined ? {} : { mate }) }));
const matesOf = (serials: readonly { mate?: number | null }[]) => serials.map(({ mate }) => mate);

test.each([
  ['four wheels for two bicycles', '4', 2, [0, 0, 1, 1]],
  ['one frame for each of four', '4', 4, [0, 1, 2, 3]],
  ['three parts for two do not come out even', '3', 2, [null, null, null, null]],
  ['a line of no numbered pieces', '4', 0, [null, null, null, null]],
  ['more pieces than needed go with every one', '2', 2, [0, 1, null, null]],
  ['half a piece is no number of pieces', '1.5', 1, [null, null, null, null]],
])('[TRACE-12] %s: proposed one after the other', (_name, need, products, mates) => {
  expect(matesOf(matesInOrder(pieces(undefined, undefined, undefined, undefined), need, products))).toEqual(mates);
});

test('[TRACE-12] what was chosen stays when more pieces come; only new ones are proposed', () => {
  expect(matesOf(withProposedMates(pieces(1, null, undefined, undefined), '4', 2))).toEqual([1, null, 1, 1]);
});
