import { describe, expect, test } from 'vitest';
import { codeKey } from '../kernel/code';
import { AppError } from '../kernel/errors';
import { rootKeyOf } from './compose-code.rules';
import { sampleSources, sampleType, type ShortSegment } from '../code-types/code-type.samples';
import { type CodeSources, type CounterState, type CodeTypeDef, NEW_COUNTER } from '../code-types/code-type.types';
import { pickFree } from './pick-code.rules';

/** The worked examples of domain.md 3.2: a little register with one counter per root and scope. */
class Register {
  readonly taken = new Set<string>();
  private readonly counters = new Map<string, CounterState>();

  constructor(private readonly type: CodeTypeDef) {}

  next(sources: CodeSources = sampleSources(), scope = ''): string {
    const counter = `${scope}|${rootKeyOf(this.type, sources)}`;
    const picked = pickFree(this.type, sources, this.counters.get(counter) ?? NEW_COUNTER, this.taken);
    this.counters.set(counter, picked.state);
    this.taken.add(picked.key);
    return picked.code;
  }

  many(count: number, sources?: CodeSources): string[] {
    return Array.from({ length: count }, () => this.next(sources));
  }

  /** Lots that are there already, the last of them issued by the counter. */
  static having(type: CodeTypeDef, codes: readonly string[], state: CounterState): Register {
    const register = new Register(type);
    for (const code of codes) register.taken.add(codeKey(code) ?? code);
    register.counters.set('|', state);
    return register;
  }
}

const overflows = (run: () => unknown, params: object): void => {
  expect(run).toThrow(expect.objectContaining({ code: 'E_CODE_OVERFLOW', params }));
};

const FIVE: ShortSegment[] = [['PROGRESSIVE', 5, '0']];
const DATED: ShortSegment[] = [['YEAR_LETTER'], ['MONTH_LETTER'], ['INS_DAY', 2, '0'], ['PROGRESSIVE', 3, '0']];
const ITEM: ShortSegment[] = [
  ['ITEM_CLASS', 3],
  ['ITEM_CODE', 6, '_'],
  ['INS_YEAR', 2],
  ['PROGRESSIVE', 4, '0'],
];
const EXPIRY: ShortSegment[] = [
  ['EXP_YEAR', 2],
  ['EXP_MONTH', 2, '0'],
  ['EXP_DAY', 2, '0'],
  ['PROGRESSIVE', 2, '0'],
];

describe('worked examples of lot codes', () => {
  test('[CODE-05] example 1: five digits from 0', () => {
    expect(new Register(sampleType(FIVE)).many(3)).toEqual(['00000', '00001', '00002']);
  });

  test('[CODE-05] example 2: five digits from 1', () => {
    expect(new Register(sampleType(FIVE, { startNumeric: '1' })).many(2)).toEqual(['00001', '00002']);
  });

  test.each([
    ['[CODE-08] example 3: a root of year, month and day', ['YEAR_LETTER', 'MONTH_LETTER', 'INS_DAY'], 'SA01001'],
    ['[CODE-08] example 4: no root', [], 'SA01003'],
  ] as const)('%s', (_name, rootKinds, third) => {
    const register = new Register(sampleType(DATED, { startNumeric: '1', rootKinds }));
    expect(register.many(2, sampleSources({ insertDate: '2025-12-31' }))).toEqual(['RL31001', 'RL31002']);
    expect(register.next(sampleSources({ insertDate: '2026-01-01' }))).toBe(third);
  });

  test('[CODE-03] examples 5 and 6: the item code is filled to six, or cut to six', () => {
    const type = sampleType(ITEM, { startNumeric: '1', rootKinds: ['ITEM_CLASS', 'ITEM_CODE', 'INS_YEAR'] });
    expect(new Register(type).next()).toBe('MOBART___250001');
    expect(new Register(type).next(sampleSources({ itemCode: 'CHAIR-OAK-01' }))).toBe('MOBCHAIR-250001');
  });

  test('[CODE-06] [CODE-12] example 7: two letters from AA, the 677th of a year overflows, a new year begins again', () => {
    const register = new Register(
      sampleType(
        [
          ['INS_YEAR', 4],
          ['ALPHA', 2],
        ],
        { startAlpha: 'AA', rootKinds: ['INS_YEAR'] },
      ),
    );
    const codes = register.many(676);
    expect([codes[0], codes[1], codes[25], codes[26], codes[675]]).toEqual(['2025AA', '2025AB', '2025AZ', '2025BA', '2025ZZ']);
    overflows(() => register.next(), { type: 'T1', root: '2025' });
    expect(register.next(sampleSources({ insertDate: '2026-01-01' }))).toBe('2026AA');
  });

  test('[CODE-06] example 8: letters from A in two places, 702 codes, then overflow', () => {
    const register = new Register(sampleType([['ALPHA', 2, '0']]));
    const codes = register.many(702);
    expect([codes[0], codes[25], codes[26], codes[701]]).toEqual(['0A', '0Z', 'AA', 'ZZ']);
    expect(new Set(codes).size).toBe(702);
    overflows(() => register.next(), { type: 'T1', root: '' });
  });

  test('[CODE-07] example 9: letter and two digits turn like an odometer, 2600 codes, then overflow', () => {
    const register = new Register(
      sampleType([
        ['ALPHA', 1],
        ['PROGRESSIVE', 2, '0'],
      ]),
    );
    const codes = register.many(2600);
    expect([codes[0], codes[99], codes[100], codes[2599]]).toEqual(['A00', 'A99', 'B00', 'Z99']);
    overflows(() => register.next(), { type: 'T1', root: '' });
  });

  test('[CODE-02] examples 10 and 11: the expiry date, and none', () => {
    const type = sampleType(EXPIRY, { startNumeric: '1', rootKinds: ['EXP_YEAR', 'EXP_MONTH', 'EXP_DAY'] });
    const register = new Register(type);
    expect(register.many(2, sampleSources({ expiryDate: '2026-02-28' }))).toEqual(['26022801', '26022802']);
    expect(register.next(sampleSources({ expiryDate: '2026-03-31' }))).toBe('26033101');
    expect(register.next(sampleSources())).toBe('000001');
  });

  test('[CODE-13] example 12: a type without counter gives the same code again', () => {
    const register = new Register(sampleType([['SUPPLIER_NICKNAME', 4, 'X'], ['SUPPLIER_LOT']]));
    expect(register.many(2, sampleSources({ supplierNickname: 'ACM', supplierLot: '7781' }))).toEqual(['ACMX7781', 'ACMX7781']);
  });

  test('[CODE-03] example 13: a delivery note number is filled, or keeps its last five', () => {
    const register = new Register(
      sampleType(
        [
          ['PURCHASE_DN_NO', 5, '0'],
          ['PROGRESSIVE', 2, '0'],
        ],
        { startNumeric: '1', rootKinds: ['PURCHASE_DN_NO'] },
      ),
    );
    expect(register.many(2, sampleSources({ purchaseDnNo: '123' }))).toEqual(['0012301', '0012302']);
    expect(register.next(sampleSources({ purchaseDnNo: '20250456' }))).toBe('5045601');
  });

  test.each([
    [true, ['002', '004']],
    [false, ['004', '005']],
  ])('[CODE-11] example 14: existing 000, 001, 003, fill missing %s', (fillMissing, expected) => {
    const type = sampleType([['PROGRESSIVE', 3, '0']], { fillMissing });
    const register = Register.having(type, ['000', '001', '003'], { ...NEW_COUNTER, lastNumeric: '3' });
    expect(register.many(2)).toEqual(expected);
  });

  test('[CODE-11] [CODE-12] example 15: at 999 the series overflows, or fills the gap at 417', () => {
    const state = { ...NEW_COUNTER, lastNumeric: '999' };
    const all = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'));
    const off = sampleType([['PROGRESSIVE', 3, '0']]);
    overflows(() => Register.having(off, all, state).next(), { type: 'T1', root: '' });
    const filling = Register.having(
      { ...off, fillMissing: true },
      all.filter((code) => code !== '417'),
      state,
    );
    expect(filling.next()).toBe('417');
    overflows(() => filling.next(), { type: 'T1', root: '' });
  });

  test('[CODE-09 part] example 16: one series for all items, or one for each', () => {
    const company = new Register(sampleType(FIVE));
    expect([company.next(), company.next(), company.next()]).toEqual(['00000', '00001', '00002']);
    const [p, q] = [new Register(sampleType(FIVE)), new Register(sampleType(FIVE))];
    expect([p.next(), q.next(), p.next()]).toEqual(['00000', '00000', '00001']);
  });

  test('[CODE-10] [CODE-16 part] example 17: a code typed by hand is skipped and does not move the counter', () => {
    const register = new Register(sampleType(FIVE));
    expect(register.next()).toBe('00000');
    register.taken.add('00001');
    expect(register.next()).toBe('00002');
  });
});

describe('series', () => {
  test('[CODE-10] a free code behind several windows of taken ones is found', () => {
    const taken = new Set(Array.from({ length: 1234 }, (_, n) => String(n).padStart(5, '0')));
    expect(pickFree(sampleType(FIVE), sampleSources(), NEW_COUNTER, taken).code).toBe('01234');
  });

  test('[CODE-10] a code that exists in other letters is taken', () => {
    const type = sampleType([['ITEM_CODE'], ['PROGRESSIVE']]);
    expect(pickFree(type, sampleSources({ itemCode: 'lot' }), NEW_COUNTER, new Set(['LOT0'])).code).toBe('lot1');
  });

  test('[CODE-11] filling a gap does not change the last value', () => {
    const type = sampleType([['PROGRESSIVE', 3, '0']], { fillMissing: true });
    const picked = pickFree(type, sampleSources(), { ...NEW_COUNTER, lastNumeric: '9' }, new Set(['000']));
    expect([picked.code, picked.state]).toEqual(['001', { lastNumeric: '9', lastAlpha: null, filledThrough: '1' }]);
  });

  test('[CODE-04] [CODE-10] codes that grow too long end the series only when it gets there', () => {
    const type = sampleType([['ITEM_CODE'], ['PROGRESSIVE']], { startNumeric: '8' });
    const sources = sampleSources({ itemCode: 'x'.repeat(49) });
    const taken = new Set<string>();
    const first = pickFree(type, sources, NEW_COUNTER, taken);
    const second = pickFree(type, sources, first.state, taken);
    expect([first.code.at(-1), second.code.at(-1)]).toEqual(['8', '9']);
    expect(() => pickFree(type, sources, second.state, taken)).toThrow(AppError);
    expect(() => pickFree(type, sources, second.state, taken)).toThrow('E_CODE_TOO_LONG');
  });

  test('[CODE-12] the number restarts at its start value each time a letter is used up', () => {
    const type = sampleType(
      [
        ['ALPHA', 1],
        ['PROGRESSIVE', 1],
      ],
      { startNumeric: '7', startAlpha: 'Y' },
    );
    expect(new Register(type).many(6)).toEqual(['Y7', 'Y8', 'Y9', 'Z7', 'Z8', 'Z9']);
  });

  test('[CODE-07] without a length of the number the letters never advance', () => {
    const type = sampleType([['ALPHA'], ['PROGRESSIVE']], { startAlpha: 'C', startNumeric: '98' });
    expect(new Register(type).many(4)).toEqual(['C98', 'C99', 'C100', 'C101']);
  });

  test('[CODE-19 part] a counter that already counts goes on from its last value when the start values change', () => {
    const state = { ...NEW_COUNTER, lastNumeric: '41' };
    expect(pickFree(sampleType(FIVE, { startNumeric: '7' }), sampleSources(), state, new Set()).code).toBe('00042');
    const shorter = sampleType([['PROGRESSIVE', 1]]);
    overflows(() => pickFree(shorter, sampleSources(), state, new Set()), { type: 'T1', root: '' });
  });

  test('[CODE-05] a number of fifty digits is exact', () => {
    const type = sampleType([['PROGRESSIVE', 50, '0']], { startNumeric: '9'.repeat(49) });
    expect(new Register(type).many(2)).toEqual([`0${'9'.repeat(49)}`, `1${'0'.repeat(49)}`]);
  });
});
