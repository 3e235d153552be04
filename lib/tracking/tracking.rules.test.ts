import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromErrors, givenErrors, negativeErrors, placeName, stockErrors, switchErrors } from './tracking.rules';
import type { GivenPlace, TrackedItem, UntrackedPlace } from './tracking.types';

const item: TrackedItem = {
  id: 'i1',
  version: 1,
  code: 'MOB TEA',
  phantom: false,
  lotManaged: false,
  serialManaged: false,
  lotCodeTypeId: null,
  serialCodeTypeId: null,
  trackedFrom: null,
  lotsBefore: false,
  trackedFromBefore: null,
  uomId: 'u1',
  uom: 'PZ',
  uomDecimals: 0,
  lastMovement: '2026-03-10',
};
const standing = (quantity: string, rest: Partial<UntrackedPlace> = {}): UntrackedPlace => ({
  warehouseId: 'w1',
  warehouse: 'WH1',
  locationId: null,
  location: null,
  variantId: null,
  variant: null,
  partnerId: null,
  partner: null,
  projectId: null,
  project: null,
  lotId: null,
  lot: null,
  quantity,
  ...rest,
});
const part = (quantity: string, rest: Partial<GivenPlace['parts'][number]> = {}) => ({
  lot: 0,
  quantity,
  serials: [],
  automatic: false,
  ...rest,
});
const given = (quantity: string, parts: GivenPlace['parts'], rest: Partial<GivenPlace> = {}): GivenPlace => ({
  warehouseId: 'w1',
  locationId: null,
  variantId: null,
  partnerId: null,
  projectId: null,
  lotId: null,
  quantity,
  parts,
  ...rest,
});
const lot = (code: string | null, variantId: string | null = null) => ({
  variantId,
  code,
  lotTypeId: null,
  supplierLotCode: null,
  expiryDate: null,
});
const terms = { item, lots: true, serials: false, newLots: [lot('A')], hasLotCodeType: false, hasSerialCodeType: false };
const codes = (errors: readonly { path: string; code: string }[]) => errors.map(({ path, code }) => `${path} ${code}`.trim());

describe('whether it may begin', () => {
  test.each([
    ['both for an item that has neither', {}, { lots: true, serials: true }, true, []],
    ['not while the company does without', {}, { lots: true, serials: false }, false, ['E_TRACKING_OFF']],
    ['not twice', { serialManaged: true }, { lots: false, serials: true }, true, ['E_TRACKING_ON']],
    ['no lots for what is kept by lots', { lotManaged: true }, { lots: true, serials: true }, true, ['E_TRACKING_ON']],
    ['numbers too for what is kept by lots', { lotManaged: true }, { lots: false, serials: true }, true, []],
    ['whole pieces alone', { lotManaged: true, uomDecimals: 3 }, { lots: false, serials: true }, true, ['serials E_SERIAL_UNIT']],
    ['not for a phantom', { phantom: true }, { lots: true, serials: false }, true, ['E_ITEM_PHANTOM']],
    ['not with nothing', {}, { lots: false, serials: false }, true, ['lots E_REQUIRED']],
    ['no numbers in a unit with decimals', { uomDecimals: 3 }, { lots: true, serials: true }, true, ['serials E_SERIAL_UNIT']],
  ])('[SER-02 part] %s', (_, rest, kinds, on, expected) => {
    expect(codes(switchErrors({ ...item, ...rest }, kinds, on))).toEqual(expected);
  });

  test.each([
    ['2026-03-09', ['from E_TRACKING_DATE']],
    ['2026-03-10', []],
    ['2026-03-20', []],
    ['2026-03-21', ['from E_DATE_IN_FUTURE']],
  ])('[POST-05 part] from %s, with the last movement on the 10th and today the 20th', (from, expected) => {
    expect(codes(fromErrors(from, item, '2026-03-20'))).toEqual(expected);
    expect(fromErrors(from, { lastMovement: null }, '2026-03-21')).toEqual([]);
  });

  test('stock below zero is named with its place', () => {
    const below = standing('-2', { location: 'A1', locationId: 'l1', variant: 'RED' });
    expect(placeName(below)).toBe('WH1 / A1 / RED');
    expect(negativeErrors([standing('1'), below], 'PZ')).toMatchObject([
      { code: 'E_TRACKING_NEGATIVE', params: { place: 'WH1 / A1 / RED', quantity: '-2' } },
    ]);
    expect(negativeErrors([standing('0')], 'PZ')).toEqual([]);
  });
});

describe('what is given', () => {
  const places = [standing('4'), standing('6', { locationId: 'l1' })];

  test('is the stock that stands, neither more nor less nor elsewhere', () => {
    const right = [given('4.0', [part('4')]), given('6', [part('6')], { locationId: 'l1' })];
    expect(stockErrors(right, places, 'PZ')).toEqual([]);
    expect(codes(stockErrors(right.slice(0, 1), places, 'PZ'))).toEqual(['places E_TRACKING_STOCK']);
    expect(codes(stockErrors([given('5', []), ...right.slice(1)], places, 'PZ'))).toEqual(['places.0.quantity E_TRACKING_STOCK']);
    expect(codes(stockErrors([...right, given('1', [], { locationId: 'l2' })], places, 'PZ'))).toEqual([
      'places.2.quantity E_TRACKING_STOCK',
    ]);
    expect(codes(stockErrors([...right, ...right.slice(0, 1)], places, 'PZ'))).toEqual(['places E_TRACKING_STOCK']);
    expect(codes(stockErrors([given('x', []), ...right.slice(1)], places, 'PZ'))).toEqual(['places.0.quantity E_TRACKING_STOCK']);
  });

  test('[POST-08 part] lots of a place add up, are of its variant, and lie somewhere', () => {
    expect(givenErrors([given('4', [part('1'), part('3')])], terms)).toEqual([]);
    expect(codes(givenErrors([given('4', [part('1'), part('2')])], terms))).toEqual(['places.0.parts E_LOT_SUM']);
    expect(codes(givenErrors([given('4', [part('4', { lot: null })])], terms))).toEqual([
      'newLots.0.code E_QTY_ZERO',
      'places.0.parts.0.lot E_LOT_REQUIRED',
    ]);
    expect(codes(givenErrors([given('4', [part('4')], { variantId: 'v1' })], terms))).toEqual(['places.0.parts.0.lot E_LOT_REQUIRED']);
    expect(codes(givenErrors([given('4', [part('0'), part('4')])], terms))).toEqual(['places.0.parts.0.quantity E_QTY_ZERO']);
    expect(codes(givenErrors([given('4', [part('4')])], { ...terms, lots: false }))).toEqual(['places.0.parts.0.lot E_LOT_NOT_MANAGED']);
  });

  test('[LOT-03 part] codes are typed once, or made where something makes them', () => {
    const two = [given('4', [part('1'), part('3', { lot: 1 })])];
    const withLots = (one: string | null, other: string | null, hasLotCodeType = false) =>
      codes(givenErrors(two, { ...terms, newLots: [lot(one), lot(other)], hasLotCodeType }));
    expect(withLots('A', 'B')).toEqual([]);
    expect(withLots('A', ' a')).toEqual(['newLots.1.code E_CODE_EXISTS']);
    expect(withLots('A', null)).toEqual(['newLots.1.code E_LOT_CODE_REQUIRED']);
    expect(withLots(null, null, true)).toEqual([]);
  });

  const pieces = { ...terms, lots: false, serials: true };
  const one = (serials: readonly string[], automatic = false, quantity = '3') => [
    given(quantity, [part(quantity, { lot: null, serials: [...serials], automatic })]),
  ];

  test('[SER-02 part] as many numbers as pieces, whole ones, none twice; the rest is made where it can be', () => {
    expect(givenErrors(one(['A', 'B', 'C']), pieces)).toEqual([]);
    expect(codes(givenErrors(one(['A', 'B']), pieces))).toEqual(['places.0.parts.0.serials E_SERIAL_COUNT']);
    expect(codes(givenErrors(one(['A'], true), pieces))).toEqual(['places.0.parts.0.serials E_SERIAL_COUNT']);
    expect(givenErrors(one(['A'], true), { ...pieces, hasSerialCodeType: true })).toEqual([]);
    expect(codes(givenErrors(one(['A', 'B', 'C', 'D'], true), { ...pieces, hasSerialCodeType: true }))).toEqual([
      'places.0.parts.0.serials E_SERIAL_COUNT',
    ]);
    expect(codes(givenErrors(one(['A', 'B', 'a']), pieces))).toEqual(['places.0.parts.0.serials E_SERIAL_DUPLICATE']);
    expect(codes(givenErrors(one(['A', 'B', ' ']), pieces))).toHaveLength(1);
    expect(codes(givenErrors(one(['A', 'B', 'C']), { ...pieces, serials: false }))).toEqual([
      'places.0.parts.0.serials E_SERIAL_NOT_MANAGED',
    ]);
    const half = givenErrors(one([], true, '2.5'), { ...pieces, item: { ...item, uomDecimals: 1 }, hasSerialCodeType: true });
    expect(codes(half)).toEqual(['places.0.parts.0.quantity E_SERIAL_QTY_INTEGER']);
  });

  test('[POST-08 part] any way to part a place is accepted, and any other sum is not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: -3, max: 3 }),
        (sizes, off) => {
          const total = sizes.reduce((sum, size) => sum + size, 0) + off;
          const errors = givenErrors(
            [
              given(
                String(total),
                sizes.map((size) => part(String(size))),
              ),
            ],
            terms,
          );
          expect(codes(errors)).toEqual(off === 0 ? [] : ['places.0.parts E_LOT_SUM']);
        },
      ),
    );
  });
});
