import { describe, expect, test } from 'vitest';
import { loadComplaint, lotChange, unloadComplaint } from './serial-movement.rules';
import type { SerialFacts } from './serial.types';

const place = { warehouseId: 'w1', locationId: null, partnerId: null, projectId: null };
const piece = (rest: Partial<SerialFacts> = {}): SerialFacts => ({
  code: 'SN-1',
  state: 'IN_STOCK',
  lotId: null,
  lotCode: null,
  place,
  placeText: 'WH1',
  cancelled: false,
  forcedClosed: false,
  reserved: false,
  lastDate: '2025-03-10',
  lastRecord: 'WH1 2025-03-10 / 4',
  ...rest,
});
const out = (rest: Partial<SerialFacts> = {}) => piece({ state: 'OUT', place: null, placeText: '', ...rest });
const move = (rest: object = {}) => ({ date: '2025-03-12', place, lotId: null, ...rest });

describe('a piece moves', () => {
  test('[SER-10] loading what is in stock is refused with where it is; what went out may come back', () => {
    expect(loadComplaint(piece(), move())).toMatchObject({
      code: 'E_SERIAL_IN_STOCK',
      params: { place: 'WH1', record: 'WH1 2025-03-10 / 4' },
    });
    expect(loadComplaint(out(), move())).toBeNull();
    expect(loadComplaint(piece({ state: 'NOT_LOADED', place: null }), move({ date: '2020-01-01' }))).toBeNull();
  });

  test('[SER-10] unloading what left names the record; what lies elsewhere or in another lot is not available', () => {
    expect(unloadComplaint(out(), move(), false)).toMatchObject({
      code: 'E_SERIAL_ALREADY_UNLOADED',
      params: { record: 'WH1 2025-03-10 / 4' },
    });
    expect(unloadComplaint(piece(), move({ place: { ...place, locationId: 'a1' } }), false)).toMatchObject({
      code: 'E_SERIAL_NOT_AVAILABLE',
    });
    expect(unloadComplaint(piece({ lotId: 'l1', lotCode: 'L1' }), move({ lotId: 'l2' }), false)).toMatchObject({
      code: 'E_SERIAL_NOT_AVAILABLE',
      params: { lot: 'L1' },
    });
    expect(unloadComplaint(piece(), move(), false)).toBeNull();
  });

  test('[SER-11][SER-12] a cancelled or forced closed piece moves neither way', () => {
    expect(loadComplaint(out({ cancelled: true }), move())).toMatchObject({ code: 'E_SERIAL_FLAGGED', params: { flag: 'CANCELLED' } });
    expect(unloadComplaint(piece({ forcedClosed: true }), move(), true)).toMatchObject({
      code: 'E_SERIAL_FLAGGED',
      params: { flag: 'FORCED_CLOSED' },
    });
  });

  test('[SER-13] a reserved piece leaves only for those who may override reservations', () => {
    expect(unloadComplaint(piece({ reserved: true }), move(), false)).toMatchObject({ code: 'E_SERIAL_RESERVED' });
    expect(unloadComplaint(piece({ reserved: true }), move(), true)).toBeNull();
  });

  test('[SER-21] nothing is dated before the last live movement; the same day follows the order of posting', () => {
    expect(unloadComplaint(piece(), move({ date: '2025-03-09' }), false)).toMatchObject({
      code: 'E_SERIAL_LATER_MOVEMENT',
      params: { record: 'WH1 2025-03-10 / 4', date: '2025-03-10' },
    });
    expect(loadComplaint(out(), move({ date: '2025-03-09' }))).toMatchObject({ code: 'E_SERIAL_LATER_MOVEMENT' });
    expect(unloadComplaint(piece(), move({ date: '2025-03-10' }), false)).toBeNull();
  });

  test('[SER-18] a piece that comes back into another lot than it left with asks first', () => {
    expect(lotChange(out({ lotId: 'l1', lotCode: 'L1' }), 'l2')).toMatchObject({ code: 'W_SERIAL_LOT_CHANGED', params: { lot: 'L1' } });
    expect(lotChange(out({ lotId: 'l1' }), 'l1')).toBeNull();
  });
});
