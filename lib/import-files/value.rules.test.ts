import { describe, expect, test } from 'vitest';
import type { CellKind } from './file.types';
import { decimalOf, dayOf, numberOf, readValue, type ValueField, wordKey } from './value.rules';

const read = (text: string, field: ValueField, kind: CellKind = 'text', sign: 'comma' | 'point' = 'point') => {
  const answer = readValue({ kind, text }, field, sign);
  return 'value' in answer ? answer.value : answer.complaint.code;
};

describe('values of cells', () => {
  test.each([
    ['1.250,5', 'comma', '1250.5'],
    ['1,250.5', 'point', '1250.5'],
    ['1.234', 'comma', '1234'],
    ['1.234', 'point', '1.234'],
    ['12,5', 'point', '12.5'],
    ['12.5', 'comma', '12.5'],
    ['1.234,5', 'point', null],
    ['1,234.5', 'comma', null],
    ['1 250,50', 'comma', '1250.5'],
    ['-3', 'point', '-3'],
    ['12 KG', 'point', null],
    ['1.2.3', 'point', null],
    ['123456789012.345678', 'comma', '123456789012.345678'],
  ] as const)('[I5] %s with a decimal %s is %s', (text, sign, number) => expect(numberOf(text, sign)).toBe(number));

  test('[I5] which decimal sign a file uses is told by numbers that can be read in one way only', () => {
    expect(decimalOf(['1.234', '12,5'])).toBe('comma');
    expect(decimalOf(['1,234', '12.5'])).toBe('point');
    expect(decimalOf(['1.234', '7', 'x'])).toBeNull();
  });

  test('[I5] ISO and Italian days are read; nothing else is guessed', () => {
    for (const text of ['2026-12-31', '31/12/2026', '31.12.2026', '31-12-2026', '2026-12-31T00:00:00'])
      expect(dayOf(text)).toBe('2026-12-31');
    expect(dayOf('1/2/2026')).toBe('2026-02-01');
    for (const text of ['12/31/2026', '31/12/26', '2026-02-30', '31 December 2026', '46022', '']) expect(dayOf(text)).toBeNull();
  });

  test('[I6] codes stay text; what has lost digits or became a date is refused', () => {
    const code = { type: 'code' } as const;
    expect(read('00012', code)).toBe('00012');
    expect(read('12', code, 'number')).toBe('12');
    expect(read('1.5', code, 'number')).toBe('1.5');
    expect(read('800123456789012', code, 'number')).toBe('800123456789012');
    for (const text of ['1.2E+12', '1,2E+12', '1E+20', '-4.5e+15']) expect([text, read(text, code)]).toEqual([text, 'E_IMPORT_SCIENTIFIC']);
    expect(read('1.2E+12', code, 'number')).toBe('E_IMPORT_SCIENTIFIC');
    expect(read('8001234567890123', code, 'number')).toBe('E_IMPORT_SCIENTIFIC');
    expect(read('2026-03-12', code, 'day')).toBe('E_IMPORT_DATE_CODE');
    expect(read('1E5', code)).toBe('1E5');
  });

  test('[I6] formulas, joined cells and faults are refused whatever the field', () => {
    for (const type of ['code', 'text', 'number', 'count', 'day', 'flag', 'choice'] as const) {
      expect(read('1', { type }, 'formula')).toBe('E_IMPORT_FORMULA');
      expect(read('1', { type }, 'merged')).toBe('E_IMPORT_MERGED');
      expect(read('#REF!', { type }, 'fault')).toBe('E_IMPORT_FAULT');
      expect(read('#N/A', { type })).toBe('E_IMPORT_FAULT');
      expect(read('   ', { type })).toBeNull();
    }
  });

  test('numbers, days, yes and no, and choices', () => {
    expect(read('30', { type: 'count' })).toBe('30');
    expect(read('30.5', { type: 'count' })).toBe('E_IMPORT_COUNT');
    expect(read('1E3', { type: 'number' })).toBe('E_IMPORT_SCIENTIFIC');
    expect(read('46022', { type: 'day' }, 'number')).toBe('E_IMPORT_DAY');
    expect(read('2026-12-31', { type: 'number' }, 'day')).toBe('E_IMPORT_NUMBER');
    for (const yes of ['Sì', 'si', 'YES', 'x', '1', 'Vero']) expect(read(yes, { type: 'flag' })).toBe('yes');
    for (const no of ['No', '0', 'false']) expect(read(no, { type: 'flag' })).toBe('no');
    expect(read('perhaps', { type: 'flag' })).toBe('E_IMPORT_FLAG');
    const field = { type: 'choice', choices: [{ value: 'EXPIRY', words: [wordKey('By expiry'), wordKey('Per scadenza')] }] } as const;
    expect(read('PER  scadenza', field)).toBe('EXPIRY');
    expect(read('other', field)).toBe('E_IMPORT_CHOICE');
  });
});
