import { describe, expect, test } from 'vitest';
import { type GUIDE_STEPS, planGuide, templateFixes } from './guide.rules';
import type { GuideFacts, GuideTemplate } from './guide.types';

const named = (code: string) => ({ id: code, code, name: code });
const template = (code: string, given: Partial<GuideTemplate> = {}): GuideTemplate => ({
  ...named(code),
  version: 1,
  warehouseId: 'W',
  warehouseCode: 'WH1',
  type: code.startsWith('L') ? 'LOAD' : 'UNLOAD',
  visibleLogistics: true,
  lotManagement: true,
  traceability: true,
  ...given,
});
const NOTHING: GuideFacts = {
  today: '2025-06-01',
  lotsOn: true,
  yearKnown: true,
  periodOpen: true,
  unit: null,
  itemClass: null,
  warehouse: null,
  codeType: null,
  item: null,
  otherItem: null,
  templates: [],
  load: null,
  unload: null,
  lot: null,
};
const movement = { recordId: 'R', number: 1, warehouse: 'WH1', date: '2025-06-01', quantity: '100' };
const lot = {
  id: 'lot',
  code: '00001',
  item: 'X',
  startDate: '2025-06-01',
  expiryDate: '2025-11-28',
  usableUntil: '2025-11-28',
  initial: '100',
  onHand: '70',
  committed: '0',
  available: '70',
  uom: 'KG',
  closed: false,
  sellable: true,
  excludes: false,
  statusName: null,
  statusKind: null,
  opened: true,
};
const ALL: GuideFacts = {
  ...NOTHING,
  unit: named('KG'),
  itemClass: named('RAW'),
  warehouse: named('WH1'),
  codeType: named('N5'),
  item: { ...named('X'), classCode: 'RAW' },
  templates: [template('L01'), template('U01')],
  load: movement,
  unload: movement,
  lot,
};
const states = (facts: GuideFacts) =>
  planGuide(facts)
    .steps.map(({ state }) => state[0])
    .join('');
const hint = (facts: GuideFacts, key: (typeof GUIDE_STEPS)[number]) => planGuide(facts).steps.find((step) => step.key === key)?.hint;

describe('the state of the guide', () => {
  test('[GUI-01] comes from the data: nothing, everything, and each step done on its own', () => {
    expect(states(NOTHING)).toBe('coooooo');
    expect(planGuide(ALL)).toMatchObject({ complete: true, done: 7, fixes: [], missingType: null });
    expect(states({ ...ALL, codeType: null })).toBe('dcddddd');
    expect(states({ ...ALL, lot: { ...lot, opened: false } })).toBe('ddddddc');
  });

  test('[GUI-01] voiding the load opens the load, the unload and the card again', () => {
    expect(states({ ...ALL, load: null, unload: null, lot: null })).toBe('ddddcoo');
    expect(hint({ ...ALL, load: null, unload: null, lot: null }, 'L5')).toEqual({ kind: 'after', step: 'L4' });
  });

  test('says what stands in the way: lots switched off, the year, the period, unit and class, the item, the lot', () => {
    expect(hint({ ...NOTHING, lotsOn: false }, 'L0')).toEqual({ kind: 'lotsOff' });
    expect(hint({ ...NOTHING, yearKnown: false, periodOpen: false }, 'L0')).toEqual({ kind: 'yearMissing' });
    expect(hint({ ...ALL, periodOpen: false, load: null }, 'L4')).toEqual({ kind: 'periodClosed' });
    expect(hint({ ...ALL, item: null, unit: null }, 'L2')).toEqual({ kind: 'unitAndClass' });
    expect(hint({ ...ALL, item: null, otherItem: { ...named('P'), phantom: true, moved: false } }, 'L2')).toEqual({
      kind: 'itemPhantom',
      item: 'P',
      id: 'P',
    });
    expect(hint({ ...ALL, item: null, otherItem: { ...named('M'), phantom: false, moved: true } }, 'L2')).toEqual({
      kind: 'itemMoved',
      item: 'M',
      id: 'M',
    });
    expect(hint({ ...ALL, unload: null, lot: { ...lot, excludes: true, sellable: false } }, 'L5')).toEqual({
      kind: 'lot',
      lot: '00001',
      reasons: ['STATUS', 'NOT_SELLABLE'],
    });
    expect(hint({ ...ALL, unload: null, lot: { ...lot, closed: true, onHand: '0', usableUntil: '2025-05-31' } }, 'L5')).toEqual({
      kind: 'lot',
      lot: '00001',
      reasons: ['CLOSED', 'EXPIRED'],
    });
  });
});

describe('templates', () => {
  test('[GUI-02] what a template lacks is listed switch by switch and nothing is changed; traceability is advice', () => {
    const lame = [template('L01', { visibleLogistics: false, traceability: false }), template('U01', { traceability: false })];
    const before = structuredClone(lame);
    expect(templateFixes(lame)).toEqual([
      { template: lame[0], flags: ['visibleLogistics', 'traceability'], needed: true },
      { template: lame[1], flags: ['traceability'], needed: false },
    ]);
    expect(lame).toEqual(before);
    expect(states({ ...ALL, templates: lame })).toBe('dddcddd');
  });

  test('load and unload must belong to one warehouse', () => {
    const apart = [template('L01'), template('U01', { warehouseId: 'V' })];
    expect(planGuide({ ...ALL, templates: apart })).toMatchObject({ pair: null, complete: false });
    const third = template('U02');
    expect(planGuide({ ...ALL, templates: [...apart, third] }).pair).toEqual({ load: apart[0], unload: third });
    expect(planGuide({ ...ALL, templates: [template('L01')] }).missingType).toBe('UNLOAD');
  });
});
