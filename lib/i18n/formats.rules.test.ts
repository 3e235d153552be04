import { describe, expect, test } from 'vitest';
import { editableDay, editableQuantity, formatDay, formatMoment, formatQuantity, formatRelative, parseDay } from './formats';
import { chooseLocale } from './locales';

describe('formats', () => {
  test('a day is spelled in the language and no time zone moves it', () => {
    expect(formatDay('en', '2026-11-22')).toBe('22 Nov 2026');
    expect(formatDay('it', '2026-01-01')).toBe('1 gen 2026');
    expect(formatDay('en', '2026-02-31')).toBe('2026-02-31');
  });

  test('a day typed in the usual ways is understood, an impossible one is not', () => {
    for (const text of ['2026-11-22', '22/11/2026', '22.11.26', '22-11-2026', '221126', '22112026', ' 22 11 2026 '])
      expect(parseDay(text), text).toBe('2026-11-22');
    for (const text of ['', '31/02/2026', '11/22/2026', 'tomorrow', '1/1']) expect(parseDay(text), text).toBeNull();
    expect(parseDay(editableDay('2026-11-02'))).toBe('2026-11-02');
  });

  test('a quantity keeps every digit and takes the signs of the language', () => {
    expect(formatQuantity('en', '1234567.500000')).toBe('1,234,567.5');
    expect(formatQuantity('it', '-1234.56', 'KG')).toBe('−1.234,56\u00a0KG');
    expect(formatQuantity('it', '999')).toBe('999');
    expect(formatQuantity('en', 'abc')).toBe('abc');
    expect(editableQuantity('it', '1234.5')).toBe('1234,5');
  });

  test('a moment is told in the zone of the company', () => {
    expect(formatMoment('en', '2026-11-21T23:30:00Z', 'Europe/Rome')).toBe('22 Nov 2026, 00:30');
    expect(formatRelative('en', '2026-11-22T10:00:00Z', '2026-11-22T13:10:00Z')).toBe('3 hours ago');
    expect(formatRelative('it', '2026-11-21T10:00:00Z', '2026-11-22T13:10:00Z')).toBe('ieri');
  });

  test('the language is the chosen one, else the best of the browser, else English', () => {
    expect(chooseLocale('it', 'en')).toBe('it');
    expect(chooseLocale('xx', 'de, it-IT;q=0.9, en;q=0.8')).toBe('it');
    expect(chooseLocale(undefined, 'en;q=0.2,it;q=0.4')).toBe('it');
    expect(chooseLocale(undefined, 'fr')).toBe('en');
    expect(chooseLocale(undefined, null)).toBe('en');
  });
});
