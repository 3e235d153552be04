import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../kernel/quantity';
import { aSeen, aSetting, BIKE, LOT_A, LOT_B, OAK, PLACE_A, PLACE_B, PLACE_C } from './scan-screens.samples';
import type { Seen, WorkScreen } from './scan-screens.types';
import { differenceOf, emptyWork, offeredTemplates, settled, stepOf } from './steps.rules';
import { finish, takeScan } from './take-scan.rules';
import { afterPosting, toRecords } from './to-records.rules';
import type { Said, Work } from './work.types';

/** A screen at which scans are made one after the other. */
function bench(screen: WorkScreen) {
  const setting = aSetting(screen);
  let work: Work = settled(emptyWork(screen), setting);
  let last: Said | null = null;
  let keys = 0;
  const take = (made: { work: Work; said: Said }) => {
    work = made.work;
    last = made.said;
    return last;
  };
  return {
    scan: (seen: Partial<Seen>) => {
      keys += 1;
      return take(takeScan(work, aSeen(seen), setting, `k${keys}`));
    },
    done: () => take(finish(work, setting)),
    quantity: (quantity: string) => {
      if (work.current) work = { ...work, current: { ...work.current, quantity } };
      return take(finish(work, setting));
    },
    step: () => stepOf(work, setting),
    work: () => work,
    lines: () => work.lines.map(({ item, lot, quantity }) => [item?.code ?? null, lot?.code ?? null, quantity]),
  };
}

const carton = { codes: ['01…10A'], structured: true, goods: true, gtin: '1', item: OAK, lotCode: 'A', lot: LOT_A };

describe('one scan a step', () => {
  test('[BAR-03] item and lot of one scan fill both; the next scan ends the line before', () => {
    const screen = bench('unload');
    expect(screen.step()).toBe('item');
    expect(screen.scan({ ...carton, quantity: '24' })).toMatchObject({ kind: 'good', text: 'lot', names: { code: 'A' } });
    expect(screen.step()).toBe('quantity');
    expect(screen.scan({ ...carton, codes: ['01…10B'], lotCode: 'B', lot: LOT_B })).toMatchObject({ kind: 'good' });
    expect(screen.lines()).toEqual([['MOB OAK', 'A', '24']]);
    expect(screen.work().current?.lot?.code).toBe('B');
    expect(screen.quantity('5')).toMatchObject({ kind: 'good', text: 'line' });
    expect(screen.lines()).toEqual([
      ['MOB OAK', 'B', '5'],
      ['MOB OAK', 'A', '24'],
    ]);
  });

  test('the same carton again while its quantity is asked for is so much more; in the list it is the same line', () => {
    const screen = bench('unload');
    screen.scan({ ...carton, quantity: '24' });
    expect(screen.scan({ ...carton, quantity: '24' })).toMatchObject({ text: 'more', names: { quantity: '48' } });
    screen.done();
    screen.scan({ ...carton, quantity: '24' });
    screen.done();
    expect(screen.lines()).toEqual([['MOB OAK', 'A', '72']]);
  });

  test('[BAR-04 part] a lot item is never taken without a lot: a message, and no line', () => {
    const screen = bench('unload');
    expect(screen.scan({ codes: ['OAK'], item: OAK })).toMatchObject({ text: 'item' });
    expect(screen.step()).toBe('lot');
    expect(screen.done()).toMatchObject({ kind: 'bad', text: 'lotNeeded', names: { item: 'MOB OAK' } });
    expect(screen.scan({ codes: ['BIKE'], item: BIKE })).toMatchObject({ kind: 'bad', text: 'lotNeeded' });
    expect(screen.work().lines).toEqual([]);
    expect(screen.scan({ codes: ['A'], item: OAK, lot: LOT_A })).toMatchObject({ kind: 'good', text: 'lot' });
  });

  test.each(['load', 'unload', 'move', 'adjust'] as const)('[BAR-04 part] %s refuses a lot that does not exist', (name) => {
    const screen = bench(name);
    expect(screen.scan({ ...carton, lotCode: 'NEW', lot: null })).toMatchObject({
      kind: 'bad',
      text: 'lotUnknown',
      names: { code: 'NEW' },
    });
    expect(screen.work().current).toBeNull();
    screen.scan({ codes: ['OAK'], item: OAK });
    expect(screen.scan({ codes: ['NEW'] })).toMatchObject({ kind: 'bad', text: 'lotUnknown' });
    expect(screen.step()).toBe('lot');
  });

  test('[BAR-04 part] receive makes a lot, with the expiry of the label where the item lets one be typed', () => {
    const screen = bench('receive');
    expect(screen.scan({ ...carton, lotCode: 'NEW', lot: null, expiry: '2027-12-31' })).toMatchObject({ kind: 'good', text: 'newLot' });
    expect(screen.work().current?.lot).toMatchObject({ id: null, code: 'NEW', expiryDate: '2027-12-31', generated: false });
    const fixed = bench('receive');
    fixed.scan({ ...carton, item: { ...OAK, typedExpiry: false }, lotCode: 'NEW', lot: null, expiry: '2027-12-31' });
    expect(fixed.work().current?.lot?.expiryDate).toBeNull();
    const typed = bench('receive');
    typed.scan({ codes: ['OAK'], item: OAK });
    expect(typed.scan({ codes: ['L-77'] })).toMatchObject({ text: 'newLot', names: { code: 'L-77' } });
  });

  test('a wrong code changes nothing; an unknown one waits to be named, and the next scan forgets it', () => {
    const screen = bench('receive');
    screen.scan(carton);
    const before = screen.work();
    expect(screen.scan({ problem: { code: 'E_GS1_CHECK_DIGIT', params: {} } })).toMatchObject({ kind: 'bad', text: 'problem' });
    expect(screen.work()).toEqual(before);
    screen.done();
    expect(screen.scan({ codes: ['WHAT'] })).toMatchObject({ kind: 'bad', text: 'unknown' });
    expect(screen.step()).toBe('unknown');
    expect(screen.scan(carton)).toMatchObject({ kind: 'good' });
    expect(screen.work().unknown).toBeNull();
  });

  test('[GS1-11 part] a code that lacks its goods waits for the other code of the carton', () => {
    const screen = bench('unload');
    expect(screen.scan({ codes: ['10A'], structured: true, lacks: true, lotCode: 'A' })).toMatchObject({ kind: 'ask', text: 'second' });
    expect(screen.work().waiting).toEqual(['10A']);
    const away = bench('unload');
    expect(away.scan({ codes: ['10A'], checked: false, structured: true, lacks: true, lotCode: 'A' })).toMatchObject({ text: 'second' });
    expect(away.scan({ codes: ['10A', '01…'], checked: false, structured: true, goods: true, lotCode: 'A' })).toMatchObject({
      text: 'kept',
    });
    expect(away.work()).toMatchObject({ waiting: null, lines: [{ codes: ['10A', '01…'] }] });
  });
});

describe('places', () => {
  test('[BAR-03] the second place is where it goes, further ones overwrite only that', () => {
    const screen = bench('move');
    screen.scan(carton);
    screen.quantity('5');
    expect(screen.step()).toBe('place');
    const at = (code: string, place: typeof PLACE_A) => screen.scan({ codes: [code], place });
    expect(at('A-1', PLACE_A)).toMatchObject({ kind: 'good', text: 'place' });
    expect(screen.step()).toBe('toPlace');
    expect(at('A-1', PLACE_A)).toMatchObject({ kind: 'ask', text: 'placeSame' });
    expect(at('B-1', PLACE_B)).toMatchObject({ kind: 'good', text: 'toPlace' });
    expect(screen.work().lines[0]).toMatchObject({ place: { code: 'A-1' }, toPlace: { code: 'B-1' } });
    expect(at('C-1', PLACE_C)).toMatchObject({ text: 'toPlace' });
    expect(screen.work()).toMatchObject({ place: { code: 'A-1' }, toPlace: { code: 'C-1' } });
  });

  test('a lot that lies in one place is taken from there; elsewhere there is no guessing', () => {
    const screen = bench('unload');
    const held = (place: typeof PLACE_A) => ({ place, lot: LOT_A, quantity: '10' });
    screen.scan({ ...carton, held: [held(PLACE_A)] });
    expect(screen.work().current?.place).toEqual(PLACE_A);
    const two = bench('unload');
    two.scan({ ...carton, held: [held(PLACE_A), held(PLACE_B)] });
    expect(two.work().current?.place).toBeNull();
    two.quantity('3');
    expect(two.step()).toBe('place');
    const none = bench('adjust');
    none.scan({ ...carton, held: [{ place: null, lot: LOT_A, quantity: '4' }, held(PLACE_A)] });
    expect(none.step()).toBe('place');
    const other = bench('unload');
    expect(other.scan({ codes: ['X'], place: { ...PLACE_A, warehouseId: 'elsewhere' } })).toMatchObject({
      kind: 'bad',
      text: 'placeOther',
    });
  });
});

test('[POST-13 part] what comes in is proposed where the item usually lies', () => {
  const setting = { ...aSetting('receive'), places: [PLACE_A, PLACE_B] };
  const places = [
    { warehouseId: 'w', locationId: 'a', priority: 2 },
    { warehouseId: 'w', locationId: 'b', priority: 1 },
    { warehouseId: 'elsewhere', locationId: 'a', priority: 0 },
  ];
  const seen = aSeen({ ...carton, item: { ...OAK, places } });
  const start = settled(emptyWork('receive'), setting);
  expect(takeScan(start, seen, setting, 'k').work.current?.place).toEqual(PLACE_B);
  expect(takeScan({ ...start, place: PLACE_A }, seen, setting, 'k').work.current?.place).toEqual(PLACE_A);
});

describe('pieces', () => {
  const piece = (code: string, id: string | null = null) => ({
    codes: [code],
    ...(id ? { item: BIKE, piece: { id, code, itemId: BIKE.id, lotId: null } } : {}),
  });

  test('[EDGE-98 part] a receipt takes numbers one by one, each once', () => {
    const screen = bench('receive');
    screen.scan({ codes: ['BIKE'], item: BIKE });
    expect(screen.step()).toBe('pieces');
    for (const code of ['S1', 'S2', 'S3']) expect(screen.scan(piece(code))).toMatchObject({ kind: 'good', text: 'piece' });
    expect(screen.scan(piece('s2'))).toMatchObject({ kind: 'bad', text: 'pieceTwice' });
    screen.done();
    expect(screen.scan({ ...piece('S3'), structured: true, item: BIKE, pieceCode: 'S3', goods: true })).toMatchObject({
      text: 'pieceTwice',
    });
    expect(screen.work().lines[0]).toMatchObject({ quantity: '3', pieces: [{ code: 'S1' }, { code: 'S2' }, { code: 'S3' }] });
  });

  test('[BAR-04 part] what goes out must be there', () => {
    const screen = bench('unload');
    screen.scan({ codes: ['BIKE'], item: BIKE });
    expect(screen.scan(piece('NOPE'))).toMatchObject({ kind: 'bad', text: 'pieceUnknown' });
    expect(screen.scan(piece('S1', 'id1'))).toMatchObject({ kind: 'good', text: 'piece' });
    expect(screen.scan({ codes: ['S9'], checked: false })).toMatchObject({ kind: 'ask', text: 'offline' });
    expect(screen.work().current).toMatchObject({ checked: false, quantity: '2' });
  });
});

describe('without a connection', () => {
  test('a code of unknown goods is kept as it came, beside the line at hand; a known number of goods goes on', () => {
    const screen = bench('receive');
    screen.scan({ codes: ['BIKE'], item: BIKE });
    expect(screen.scan({ codes: ['0123'], checked: false, structured: true, goods: true, gtin: '9' })).toMatchObject({
      kind: 'ask',
      text: 'kept',
    });
    expect(screen.work()).toMatchObject({
      current: { item: { code: 'MOB BIKE' } },
      lines: [{ item: null, codes: ['0123'], checked: false }],
    });
    const known = bench('unload');
    expect(known.scan({ ...carton, checked: false, lot: null })).toMatchObject({ kind: 'ask', text: 'offline' });
    expect(known.work().current).toMatchObject({ checked: false, lot: { id: null, code: 'A' } });
  });

  test('an adjustment asks for the connection', () => {
    const screen = bench('adjust');
    expect(screen.scan({ ...carton, checked: false })).toMatchObject({ kind: 'bad', text: 'offlineItem' });
    expect(screen.scan({ codes: ['X'], checked: false })).toMatchObject({ kind: 'bad', text: 'offlineItem' });
    expect(screen.work().lines).toEqual([]);
  });
});

describe('records', () => {
  const owner = { userId: 'u', companyId: 1 };
  const ids = () => {
    let n = 0;
    return () => {
      n += 1;
      return `c${n}`;
    };
  };

  test('[BAR-04 part] an adjustment is the difference to the books: what is more is added, what is less taken away, what agrees left alone', () => {
    const screen = bench('adjust');
    const at = (quantity: string) => [{ place: PLACE_A, lot: LOT_A, quantity }];
    screen.scan({ ...carton, quantity: '24', held: at('10') });
    expect(screen.work().current).toMatchObject({ books: '10', place: { code: 'A-1' }, quantity: '' });
    expect(screen.done()).toMatchObject({ kind: 'bad', text: 'quantity' });
    screen.quantity('7');
    screen.scan({ ...carton, lotCode: 'B', lot: LOT_B, held: [{ place: PLACE_A, lot: LOT_B, quantity: '4' }] });
    screen.quantity('6');
    expect(screen.work().lines.map(differenceOf)).toEqual(['2', '-3']);
    const parts = toRecords(screen.work(), owner, '2026-11-30', ids());
    expect(parts.map(({ record }) => [record.templateId, record.lines.map(({ quantity }) => quantity)])).toEqual([
      ['load', ['2']],
      ['unload', ['3']],
    ]);
    expect(parts.map(({ work }) => work.lines.length)).toEqual([1, 1]);
    const same = bench('adjust');
    same.scan({ ...carton, held: at('10') });
    same.quantity('10');
    expect(toRecords(same.work(), owner, '2026-11-30', ids())).toEqual([]);
  });

  test('[BAR-04 part] each screen has its own templates, and what is remembered and no longer offered is asked for anew', () => {
    expect(offeredTemplates(aSetting('move'), 'w').plus.map(({ id }) => id)).toEqual(['move']);
    expect(offeredTemplates(aSetting('unload'), 'w').plus.map(({ id }) => id)).toEqual(['unload']);
    const setting = aSetting('load');
    expect(settled({ ...emptyWork('load'), warehouseId: 'gone', templateId: 'gone' }, setting)).toMatchObject({
      warehouseId: 'w',
      templateId: 'load',
    });
  });

  test('nothing is lost on the way: whatever is scanned in whatever order, the records hold what was taken', () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1e9);
    const one = fc.record({ lot: fc.constantFrom(LOT_A, LOT_B), quantity: fc.integer({ min: 1, max: 99 }) });
    const check = fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (scans) => {
      const screen = bench('unload');
      for (const { lot, quantity } of scans) screen.scan({ ...carton, lot, lotCode: lot.code, quantity: String(quantity) });
      screen.done();
      const lines = toRecords(screen.work(), owner, '2026-11-30', ids()).flatMap(({ record }) => record.lines);
      const all = (id: string) => String(scans.reduce((total, { lot, quantity }) => total + (lot.id === id ? quantity : 0), 0));
      for (const { id } of [LOT_A, LOT_B])
        expect(sum(lines.filter(({ lot }) => lot?.id === id).map(({ quantity }) => quantity ?? '0')), `seed ${seed}`).toBe(all(id));
      expect(afterPosting(screen.work())).toMatchObject({ lines: [], current: null, templateId: 'unload' });
    });
    fc.assert(check, { seed });
  });
});
