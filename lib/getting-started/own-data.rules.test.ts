import { describe, expect, test } from 'vitest';
import { planOwnData } from './own-data.rules';
import { OWN_STEPS, type OwnDataFacts } from './own-data.types';

const NOTHING: OwnDataFacts = { imported: null, scannerTested: null, printed: null, thing: null, design: null, skipped: [] };
const IMPORTED = { id: 'i', file: 'items.csv', rows: 500 };
const statesOf = (facts: OwnDataFacts, after = true) =>
  planOwnData(facts, after)
    .steps.map(({ state }) => state)
    .join(' ');

describe('the optional steps of the guide', () => {
  test('[GUI-01] nothing is ticked: each is done by its own fact, and the first that is not is in work once the guide is through', () => {
    expect(statesOf(NOTHING)).toBe('current open open');
    expect(statesOf(NOTHING, false)).toBe('open open open');
    expect(statesOf({ ...NOTHING, imported: IMPORTED })).toBe('done current open');
    expect(statesOf({ ...NOTHING, scannerTested: { day: '2026-12-01', by: null } })).toBe('current done open');
    expect(statesOf({ ...NOTHING, printed: { code: '00001', day: '2026-12-01' } })).toBe('current open done');
  });

  test('[GUI-04] what was left out is passed over and may be done all the same; nothing is left to do when all are done or left out', () => {
    expect(statesOf({ ...NOTHING, skipped: ['import'] })).toBe('skipped current open');
    expect(statesOf({ ...NOTHING, imported: IMPORTED, skipped: ['import'] })).toBe('done current open');
    expect(planOwnData({ ...NOTHING, imported: IMPORTED, skipped: ['scanner'] }, true).settled).toBe(false);
    expect(planOwnData({ ...NOTHING, imported: IMPORTED, skipped: ['scanner', 'label'] }, true).settled).toBe(true);
    expect(planOwnData({ ...NOTHING, skipped: OWN_STEPS }, true).settled).toBe(true);
  });
});
