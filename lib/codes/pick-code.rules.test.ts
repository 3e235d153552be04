import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleSources, sampleType, type ShortSegment } from '../code-types/code-type.samples';
import { type CounterState, NEW_COUNTER } from '../code-types/code-type.types';
import { firstPosition } from './counter.rules';
import { candidateCodes, pickFree, pickMany, windowSize } from './pick-code.rules';

const COMPOSITIONS: readonly (readonly ShortSegment[])[] = [
  [['PROGRESSIVE', 5, '0']],
  [['TEXT', null, null, 'SN-'], ['PROGRESSIVE']],
  [
    ['ALPHA', 1],
    ['PROGRESSIVE', 2, '0'],
  ],
  [
    ['INS_YEAR', 2],
    ['ALPHA', 3, '_'],
  ],
  [['LOT_CODE'], ['TEXT', null, null, '/'], ['PROGRESSIVE', 4, '0']],
];
const sources = sampleSources({ lotCode: 'L7' });

describe('many codes at once', () => {
  test('[CODE-10] [CODE-11] they are those that one after the other would give, and leave the counter at the same place', () => {
    const series = fc.record({
      short: fc.constantFrom(...COMPOSITIONS),
      fillMissing: fc.boolean(),
      before: fc.nat(12),
      count: fc.integer({ min: 1, max: 300 }),
      gaps: fc.uniqueArray(fc.nat(400), { maxLength: 60 }),
    });
    fc.assert(
      fc.property(series, ({ short, fillMissing, before, count, gaps }) => {
        const type = sampleType(short, { purpose: 'SERIAL', fillMissing });
        const all = candidateCodes(type, sources, firstPosition(type), 401).candidates;
        const taken = new Set(gaps.flatMap((at) => all[at]?.key ?? []));
        let state: CounterState = NEW_COUNTER;
        for (let at = 0; at < before; at++) ({ state } = pickFree(type, sources, state, taken));
        const one: string[] = [];
        const held = new Set(taken);
        let after = state;
        for (let at = 0; at < count; at++) {
          const picked = pickFree(type, sources, after, held);
          held.add(picked.key);
          one.push(picked.code);
          after = picked.state;
        }
        const many = pickMany(type, sources, { state, taken, count });
        expect(many.picked.map(({ code }) => code)).toEqual(one);
        expect(many.state).toEqual(after);
        expect(new Set(many.picked.map(({ key }) => key)).size).toBe(count);
      }),
    );
  });

  test('[CODE-12] a series that ends before all are made gives none', () => {
    const type = sampleType([['PROGRESSIVE', 2, '0']], { purpose: 'SERIAL' });
    expect(pickMany(type, sources, { state: NEW_COUNTER, taken: new Set(), count: 100 }).picked).toHaveLength(100);
    expect(() => pickMany(type, sources, { state: NEW_COUNTER, taken: new Set(), count: 101 })).toThrow('E_CODE_OVERFLOW');
  });

  test('[CODE-10] ten thousand free codes need one window, and behind as many taken ones only a few', () => {
    expect(windowSize(0, 10_000)).toBeGreaterThanOrEqual(10_000);
    expect(windowSize(0, 1)).toBe(8);
    const type = sampleType([['PROGRESSIVE', 6, '0']], { purpose: 'SERIAL' });
    const { candidates } = candidateCodes(type, sources, firstPosition(type), 10_000);
    const { picked } = pickMany(type, sources, { state: NEW_COUNTER, taken: new Set(candidates.map(({ key }) => key)), count: 10_000 });
    expect([picked[0]?.code, picked.at(-1)?.code]).toEqual(['010000', '019999']);
  });
});
