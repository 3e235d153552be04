import { expect, test } from 'vitest';
import type { ScanAnswer } from '../scan/scan-answer.types';
import type { FormLineValues } from './record-form.types';
import { isScanText } from '../kernel/scan-text';
import { type LineScan, lineScanOf, withScan } from './scan-line.rules';

const ITEM = { id: 'i1', classCode: 'MOB', code: 'OAK', description: 'Oak', uomCode: 'KG', lotManaged: true, serialManaged: true };
const NONE = { gtin: null, item: null, lot: null, serial: null, location: null, expiry: null, quantity: null, netWeight: null };
const answer = (says: Partial<ScanAnswer['says']>, found: Partial<ScanAnswer['found']> = {}): ScanAnswer => ({
  form: 'elements',
  rule: null,
  symbology: null,
  text: '',
  ok: true,
  pieces: [],
  problems: [],
  says: { ...NONE, ...says },
  found: { items: [ITEM], lots: [], serials: [], locations: [], partners: [], level: null, ...found },
  otherCase: null,
});
const LEVEL = { gtin: '14006381333938', quantity: '24', uomId: 'u', uomCode: 'KG' };
const LINE: FormLineValues = {
  lineId: null,
  itemId: 'i1',
  variantId: null,
  quantity: '1',
  amount: null,
  move: null,
  locationId: null,
  offsetLocationId: null,
  note: null,
  projectId: null,
  costCentres: [],
  components: null,
  serialCodeTypeId: null,
  lots: [],
  serials: [],
} as FormLineValues;

test('[GS1-22 part] number, lot, expiry, count and weight say what a line needs', () => {
  expect(lineScanOf(answer({ gtin: LEVEL.gtin, lot: 'L1', expiry: '2027-12-31' }, { level: LEVEL }))).toEqual({
    itemId: 'i1',
    quantity: '24',
    lot: { id: null, code: 'L1', expiryDate: '2027-12-31' },
    serial: null,
  });
  expect(lineScanOf(answer({ gtin: LEVEL.gtin, quantity: '3' }, { level: LEVEL }))?.quantity).toBe('72');
  expect(lineScanOf(answer({ gtin: LEVEL.gtin, netWeight: '1.235' }, { level: LEVEL }))?.quantity).toBe('1.235');
  expect(lineScanOf(answer({ gtin: LEVEL.gtin, serial: 'S1' }, { level: LEVEL }))).toMatchObject({
    quantity: '1',
    serial: { id: null, code: 'S1' },
  });
  expect(lineScanOf(answer({ lot: 'l1' }, { lots: [{ id: 'x', code: 'L1', itemId: 'i1', expiryDate: null, onHand: '5' }] }))?.lot).toEqual({
    id: 'x',
    code: 'L1',
    expiryDate: null,
  });
  expect(lineScanOf(answer({}, { items: [] }))).toBeNull();
  expect(lineScanOf(answer({}, { items: [ITEM, { ...ITEM, id: 'i2' }] }))).toBeNull();
});

test('[BAR-03 part] the same lot grows, another gets a row of its own, a piece is taken once', () => {
  const scan: LineScan = { itemId: 'i1', quantity: '24', lot: { id: null, code: 'L1', expiryDate: '2027-12-31' }, serial: null };
  const first = withScan(LINE, scan, true);
  expect(first).toMatchObject({ quantity: '24', lots: [{ lotId: null, code: 'L1', expiryDate: '2027-12-31', quantity: '24' }] });
  const second = first && withScan(first, { ...scan, lot: { id: null, code: 'l1', expiryDate: null } }, false);
  expect(second).toMatchObject({ quantity: '48', lots: [{ code: 'L1', quantity: '48' }] });
  const third = second && withScan(second, { ...scan, lot: { id: 'x', code: 'L2', expiryDate: null } }, false);
  expect(third).toMatchObject({ quantity: '72', lots: [{ quantity: '48' }, { lotId: 'x', code: null, quantity: '24' }] });
  const piece: LineScan = { itemId: 'i1', quantity: '1', lot: null, serial: { id: null, code: 'S1' } };
  const pieces = withScan(LINE, piece, true);
  expect(pieces).toMatchObject({ quantity: '1', serials: [{ code: 'S1', lot: null }] });
  expect(pieces && withScan(pieces, { ...piece, serial: { id: null, code: 's1' } }, false)).toBeNull();
});

test('[SCAN-01 part] what only a scanner sends is told from what people type', () => {
  for (const text of [']d201', '(01)04006381333931', '0104006381333931', '4006381333931', '96385074', 'https://a.b/01/1', '10A\u241d21B'])
    expect([text, isScanText(text)]).toEqual([text, true]);
  for (const text of ['oak', 'MOB OAK', '123', '12 boards', '(x)']) expect([text, isScanText(text)]).toEqual([text, false]);
});
