import { describe, expect, test } from 'vitest';
import { planSerialGuide } from './serial-guide.rules';
import type { SerialGuideFacts, SerialGuideTemplate } from './serial-guide.types';

const named = (code: string) => ({ id: code, code, name: code });
const template = (code: string, given: Partial<SerialGuideTemplate> = {}): SerialGuideTemplate => ({
  ...named(code),
  version: 1,
  warehouseId: 'W',
  warehouseCode: 'WH1',
  type: code.startsWith('L') ? 'LOAD' : 'UNLOAD',
  visibleLogistics: true,
  lotManagement: true,
  traceability: true,
  createSerials: code.startsWith('L'),
  ...given,
});
const NOTHING: SerialGuideFacts = {
  today: '2025-06-01',
  lotsOn: true,
  yearKnown: true,
  periodOpen: true,
  unit: null,
  itemClass: null,
  warehouse: null,
  codeType: null,
  item: null,
  templates: [],
  load: null,
  unload: null,
  gone: null,
  pieces: [],
  counts: { loaded: 0, inStock: 0, out: 0 },
  onHand: null,
  uom: null,
  itemCode: null,
};
const movement = { recordId: 'R', number: 1, warehouse: 'WH1', date: '2025-06-01', quantity: '5' };
const ALL: SerialGuideFacts = {
  ...NOTHING,
  unit: named('PCS'),
  itemClass: named('FIN'),
  warehouse: named('WH1'),
  codeType: named('SN5'),
  item: { ...named('BIKE'), classCode: 'FIN', generation: 'AUTOMATIC' },
  templates: [template('L01'), template('U01')],
  load: movement,
  unload: { ...movement, quantity: '2' },
  gone: { id: 's', code: '00001', opened: true },
  counts: { loaded: 5, inStock: 3, out: 2 },
};
const hintOf = (facts: SerialGuideFacts, key: string) => planSerialGuide(facts).steps.find((step) => step.key === key)?.hint;

describe('the guide for serial numbers', () => {
  test('[GUI-01] nothing is done in an empty company, all of it with all facts', () => {
    expect(planSerialGuide(NOTHING)).toMatchObject({ done: 0, complete: false, begun: false });
    expect(planSerialGuide(ALL)).toMatchObject({ done: 7, complete: true, begun: true, fixes: [] });
  });

  test('[GUI-02] a load that does not create serial numbers, or an unload of another warehouse, makes no pair; the fix names what is missing', () => {
    const plain = planSerialGuide({
      ...ALL,
      templates: [template('L01', { createSerials: false }), template('U01', { traceability: false })],
    });
    expect(plain.pair).toBeNull();
    expect(plain.fixes.map(({ template: { code }, flags, needed }) => [code, flags, needed])).toEqual([
      ['L01', ['createSerials'], true],
      ['U01', ['traceability'], false],
    ]);
    expect(planSerialGuide({ ...ALL, templates: [template('L01'), template('U01', { warehouseId: 'X' })] }).pair).toBeNull();
  });

  test.each([
    ['S0', { lotsOn: false }, { kind: 'lotsOff' }],
    ['S0', { yearKnown: false, periodOpen: false }, { kind: 'yearMissing' }],
    ['S0', { periodOpen: false }, { kind: 'periodClosed' }],
    ['S2', {}, { kind: 'unitAndClass' }],
    ['S2', { unit: named('PCS'), itemClass: named('FIN') }, { kind: 'after', step: 'S1' }],
    ['S3', {}, { kind: 'after', step: 'S0' }],
    ['S4', {}, { kind: 'after', step: 'S2' }],
    ['S5', {}, { kind: 'after', step: 'S4' }],
    ['S6', { load: movement }, { kind: 'after', step: 'S5' }],
  ] as const)('%s with %j waits for %j', (key, given, hint) => {
    expect(hintOf({ ...NOTHING, ...given }, key)).toEqual(hint);
  });

  test('[GUI-01] when all pieces are out by other ways, the unload says so; an unopened page leaves the last step', () => {
    const emptied = { ...ALL, unload: null, gone: null, counts: { loaded: 5, inStock: 0, out: 5 } };
    expect(hintOf(emptied, 'S5')).toEqual({ kind: 'allGone' });
    const last = planSerialGuide({ ...ALL, gone: { id: 's', code: '00001', opened: false } });
    expect(last.steps.at(-1)).toEqual({ key: 'S6', state: 'current', hint: null });
  });
});
