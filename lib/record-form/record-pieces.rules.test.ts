import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serialKeyOf } from '../records/record-serial.rules';
import type { KnownPiece } from '../serials/serial.types';
import { EMPTY_OFFSET, type KnownNames, newLot, offsetTexts } from './record-form.rules';
import { movementsOf, pieceChanges, spanOf } from './record-movements.rules';
import {
  addToLine,
  newSerial,
  nextLotFor,
  pieceComplaints,
  pieceCounts,
  sparseSerial,
  takeCodes,
  takePieces,
  withoutLot,
} from './record-pieces.rules';
import type { FormItem, FormLineValues, FormTemplate, RecordFormValues, RecordSetting } from './record-form.types';

const item: FormItem = {
  id: 'i1',
  code: 'MOB CLOCK',
  description: 'Clock',
  uom: 'PZ',
  uomDecimals: 0,
  lotManaged: false,
  serialManaged: true,
  serialGeneration: 'MANUAL',
  hasSerialCodeType: true,
  phantom: false,
  archived: false,
  manualLoadAllowed: true,
  hasLotCodeType: true,
  rfidManaged: false,
  validityDays: null,
  expiryType: 'EXACT',
  allowExpiryEdit: false,
  withdrawalType: 'MANUAL',
  variants: [],
  altUoms: [],
  netWeight: '0',
  grossWeight: '0',
  costs: { LAST: '0', AVERAGE: '0', STANDARD: '0', SALES_PRICE: '0' },
  places: [],
};
const template = (id: string, type: 'LOAD' | 'UNLOAD', warehouseId: string, more: Partial<FormTemplate> = {}): FormTemplate =>
  ({
    ...base,
    id,
    type,
    warehouseId,
    ...more,
  }) satisfies FormTemplate;
const base: Omit<FormTemplate, 'id' | 'type' | 'warehouseId'> = {
  code: 'T',
  description: '',
  active: true,
  visibleLogistics: true,
  lotManagement: true,
  createSerials: true,
  createLotFromLot: false,
  offsetTemplateId: null,
  integrateInitialQty: false,
  allowUnavailableLots: false,
  mandatoryDocument: false,
  mandatoryAccount: false,
  physicalInventory: false,
  openingBalance: false,
  considerZeroMovements: false,
  traceability: true,
  locationId: null,
  proposedCost: 'NONE',
};
const warehouse = (id: string, code: string) => ({
  id,
  code,
  description: '',
  stockByLocation: false,
  stockByPartner: false,
  stockByProject: false,
  hasLocations: false,
  endValidityDate: null,
});
const setting: RecordSetting = {
  today: '2026-11-22',
  lotSerialManagement: true,
  altUomMode: 'DIVIDE',
  warehouses: [warehouse('w1', 'WH1'), warehouse('w2', 'SHOP')],
  templates: [
    template('load', 'LOAD', 'w1'),
    template('back', 'LOAD', 'w1', { createSerials: false }),
    template('unload', 'UNLOAD', 'w1'),
    template('there', 'LOAD', 'w2'),
    template('move', 'UNLOAD', 'w1', { offsetTemplateId: 'there' }),
  ],
  periods: [],
  lotTypes: [],
  lotCodeTypes: [],
  serialCodeTypes: [],
  bomVersions: [],
  allowIncompleteBomOffset: false,
  projects: [],
  costCentres: [],
};
const names: KnownNames = {
  items: new Map([['i1', item]]),
  lots: new Map(),
  lotsByKey: new Map(),
  locations: new Map(),
  partners: new Map(),
};
const line = (quantity: string, codes: readonly string[], more: Partial<FormLineValues> = {}): FormLineValues => ({
  lineId: null,
  itemId: 'i1',
  variantId: null,
  quantity,
  amount: null,
  move: null,
  projectId: null,
  costCentres: [],
  components: null,
  serialCodeTypeId: null,
  locationId: null,
  offsetLocationId: null,
  note: null,
  lots: [],
  serials: codes.map((code) => newSerial({ code })),
  ...more,
});
const record = (templateId: string, ...lines: FormLineValues[]): RecordFormValues => ({
  warehouseId: 'w1',
  templateId,
  postingDate: '2026-11-22',
  number: null,
  partnerId: null,
  stockPartnerId: null,
  projectId: null,
  refDocumentText: 'Van 7',
  refDocumentDate: null,
  internalDocument: null,
  internalDocumentDate: null,
  note: null,
  bomVersion: null,
  reason: '',
  offset: EMPTY_OFFSET,
  lines,
});
const piece = (code: string, more: Partial<KnownPiece> = {}): KnownPiece => ({
  id: `id-${code}`,
  code,
  codeKey: code,
  state: 'IN_STOCK',
  lotId: null,
  lotCode: null,
  place: { warehouseId: 'w1', locationId: null, partnerId: null, projectId: null },
  placeText: 'WH1',
  locationId: null,
  locationCode: null,
  startDate: '2026-01-01',
  expiryDate: null,
  customerCode: null,
  supplierCode: null,
  cancelled: false,
  forcedClosed: false,
  reserved: false,
  lastDate: '2026-11-01',
  lastRecord: 'WH1 2026-11-01 / 3',
  insertDate: '2026-11-01',
  updatedAt: '2026-11-01T10:00:00Z',
  own: false,
  ...more,
});
const known = (...pieces: (KnownPiece | string)[]): Map<string, KnownPiece | null> =>
  new Map(
    pieces.map((one): [string, KnownPiece | null] =>
      typeof one === 'string' ? [serialKeyOf('i1', null, one), null] : [serialKeyOf('i1', null, one.code), one],
    ),
  );
const out = { state: 'OUT', place: null, placeText: '' } as const;

describe('pieces of a line', () => {
  test('[SER-02] [SER-03] [SER-06] are counted for the line or for each of its lots, with those the posting makes', () => {
    expect(pieceCounts(line('5', ['a', 'b']), false, true)).toEqual([{ lot: null, need: 5, given: 2, made: 3 }]);
    expect(pieceCounts(line('1.5', []), false, false)).toEqual([{ lot: null, need: null, given: 0, made: 0 }]);
    const lots = [newLot({ quantity: '2' }), newLot({ quantity: '3' })];
    const serials = [newSerial({ code: 'a', lot: 0 }), newSerial({ code: 'b', lot: 0 }), newSerial({ code: 'c', lot: 1 })];
    const counts = pieceCounts(line('5', [], { lots, serials }), true, false);
    expect(counts.map(({ need, given }) => [need, given])).toEqual([
      [2, 2],
      [3, 1],
    ]);
    expect(nextLotFor(counts)).toBe(1);
  });

  test('[SER-02] the quantity follows when there are more pieces than it says, and never shrinks by itself', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (quantity, here, more) => {
        const codes = (from: string, count: number) => Array.from({ length: count }, (_, at) => `${from}${at}`);
        const start = line(String(quantity), codes('h', here));
        const { line: next, raised } = addToLine(
          start,
          codes('m', more).map((code) => newSerial({ code })),
          false,
        );
        expect(next.serials).toHaveLength(here + more);
        expect(Number(next.quantity)).toBe(Math.max(quantity, here + more));
        expect(raised === null).toBe(next.quantity === start.quantity);
      }),
    );
  });

  test('[SER-15] pieces from the look-up come once each, in the row of their lot and place', () => {
    const offer = (code: string, lotId: string, locationId: string | null) => ({ ...piece(code), lotId, locationId });
    const first = takePieces(line('1', []), [offer('1', 'l1', null), offer('2', 'l2', 'a1'), offer('3', 'l1', null)], true).line;
    expect(first.lots.map(({ lotId, locationId, quantity }) => [lotId, locationId, quantity])).toEqual([
      ['l1', null, '2'],
      ['l2', 'a1', '1'],
    ]);
    expect(first.serials.map(({ code, lot }) => [code, lot])).toEqual([
      ['1', 0],
      ['2', 1],
      ['3', 0],
    ]);
    expect(first.quantity).toBe('3');
    expect(takePieces(first, [offer('3', 'l1', null)], true).line.serials).toHaveLength(3);
  });

  test('[SER-10] a scanned number goes to the lot it lies in; an unknown one stays without', () => {
    const { line: next } = takeCodes(line('1', []), ['1', 'x'], { byLot: true, known: known(piece('1', { lotId: 'l1' }), 'x') });
    expect(next.serials.map(({ serialId, lot }) => [serialId, lot])).toEqual([
      ['id-1', 0],
      [null, null],
    ]);
  });

  test('[SER-07] a lot that is taken out takes its pieces along, the others stay with theirs', () => {
    const serials = [newSerial({ code: 'a', lot: 0 }), newSerial({ code: 'b', lot: 1 }), newSerial({ code: 'c', lot: 2 })];
    expect(withoutLot(serials, 1).map(({ code, lot }) => [code, lot])).toEqual([
      ['a', 0],
      ['c', 1],
    ]);
  });

  test('empty fields do not cross to the server', () => {
    expect(sparseSerial(newSerial({ code: 'a', lot: 0, customerCode: '' }))).toEqual({ code: 'a', lot: 0 });
  });
});

describe('what the register says', () => {
  const judge = (templateId: string, codes: readonly string[], ...pieces: (KnownPiece | string)[]) =>
    pieceComplaints(record(templateId, line(String(codes.length), codes)), setting, names, known(...pieces)).map(({ path, code }) => [
      path,
      code,
    ]);
  const at = (index: number) => `lines.0.serials.${index}.code`;

  test('[SER-08] [SER-10] [SER-18] a load refuses what is in stock, takes back what went out, and makes new numbers where it may', () => {
    expect(judge('load', ['1', '2', '3', '4'], piece('1'), piece('2', out), '3')).toEqual([[at(0), 'E_SERIAL_IN_STOCK']]);
    expect(judge('back', ['2', '3'], piece('2', out), '3')).toEqual([[at(1), 'E_SERIAL_CREATION']]);
  });

  test('[SER-10] [EDGE-91] an unload tells what already left from what lies elsewhere', () => {
    const there = { warehouseId: 'w2', locationId: null, partnerId: null, projectId: null };
    expect(judge('unload', ['1', '2', '3', '4'], piece('1'), piece('2', out), piece('3', { place: there }), '4')).toEqual([
      [at(1), 'E_SERIAL_ALREADY_UNLOADED'],
      [at(2), 'E_SERIAL_NOT_AVAILABLE'],
      [at(3), 'E_SERIAL_NOT_AVAILABLE'],
    ]);
    expect(judge('unload', ['1'], piece('1', { cancelled: true }))).toEqual([[at(0), 'E_SERIAL_FLAGGED']]);
    expect(judge('unload', ['1'], piece('1', { lastDate: '2026-11-23' }))).toEqual([[at(0), 'E_SERIAL_LATER_MOVEMENT']]);
  });
});

describe('both sides', () => {
  test('[OFF-01] the preview shows each movement here and there, with the span of its numbers', () => {
    const shown = movementsOf(record('move', line('3', ['1', '2', '3'])), setting, names);
    expect(shown.map(({ sign, place, numbers }) => [sign, place, numbers])).toEqual([
      ['−', 'WH1', '1 … 3'],
      ['+', 'SHOP', '1 … 3'],
    ]);
    expect(spanOf(['1', '2'])).toBe('1, 2');
  });

  test('[OFF-02] the other side says the same until it has a text of its own', () => {
    expect(offsetTexts(record('move'))).toBeNull();
    expect(offsetTexts({ ...record('move'), offset: { ...EMPTY_OFFSET, internalDocument: 'S-1' } })).toMatchObject({
      refDocumentText: 'Van 7',
      internalDocument: 'S-1',
    });
  });

  test('[POST-18 part] a correction names the pieces that go and come', () => {
    const [before, after] = [record('unload', line('2', ['1', '2'])), record('unload', line('2', ['2', '3']))];
    expect(pieceChanges(before, after, names)).toEqual([{ item: 'MOB CLOCK', gone: ['1'], come: ['3'] }]);
    expect(pieceChanges(before, before, names)).toEqual([]);
  });
});
