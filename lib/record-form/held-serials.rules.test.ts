import { expect, test } from 'vitest';
import { heldSerials } from './held-serials.rules';
import { newSerial, sparseSerial } from './record-pieces.rules';

test('[SER-08 part] rows that the form holds say the same as given, and stay the same objects when they are put back', () => {
  const rows = [newSerial({ code: 'A', lot: 1 }), newSerial({ serialId: 'p', customerCode: 'C', expiryDate: '2026-01-31' })];
  const held = heldSerials(rows);
  expect(held).toEqual(rows);
  expect(held.map(sparseSerial)).toEqual(rows.map(sparseSerial));
  expect(JSON.parse(JSON.stringify(held))).toEqual(rows);
  expect(heldSerials(held).every((row, at) => row === held[at])).toBe(true);
  const mated = { ...newSerial({ code: 'B' }), mate: 0 };
  expect(heldSerials([mated])).toEqual([mated]);
});
