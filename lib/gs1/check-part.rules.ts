import type { PartRule } from './ai.types';
import { checkDigit } from './gtin.rules';
import type { Gs1Code } from './gs1.types';
import { COUNTRY_LETTERS, COUNTRY_NUMBERS, CURRENCY_NUMBERS } from './iso-codes.rules';

/** What a broken rule is called, and the right end of the value where it can be told. */
export type Broken = { readonly code: Gs1Code; readonly example?: string };

const SET_82_ORDER = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const SET_32 = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];

/**
 * The two characters that make a model number whole: places in set 82 weighed with primes from the right, modulo 1021, in base 32.
 * @rules GS1-14
 */
export function checkPair(body: string): string {
  const sum = [...body].reverse().reduce((total, character, at) => total + SET_82_ORDER.indexOf(character) * (PRIMES[at] ?? 0), 0) % 1021;
  return `${SET_32[sum >> 5]}${SET_32[sum & 31]}`;
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isTwo = (digits: string, most: number, least = 0): boolean => Number(digits) >= least && Number(digits) <= most;

/** A real day of a year of four digits; day 00 where the month alone may be said. */
function isDate(year: number, rest: string, monthAlone: boolean): boolean {
  const month = Number(rest.slice(0, 2));
  const day = Number(rest.slice(2, 4));
  return month >= 1 && month <= 12 && day <= lastDay(year, month) && (day > 0 || monthAlone);
}

// The century is not known here; leap years fall alike in all of them but in the year 00, which the reader of days settles.
const shortDate = (value: string, monthAlone: boolean): boolean => isDate(2000 + Number(value.slice(0, 2)), value.slice(2), monthAlone);

/** The remainder of a long number by 97, digit by digit, letters as 10 to 35. */
function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{1,30}$/.test(value) || !COUNTRY_LETTERS.has(value.slice(0, 2))) return false;
  const numbers = [...`${value.slice(4)}${value.slice(0, 4)}`].map((character) => parseInt(character, 36)).join('');
  return [...numbers].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

const says =
  (code: Gs1Code, holds: (value: string) => boolean) =>
  (value: string): Broken | null =>
    holds(value) ? null : { code };

const matches = (shape: RegExp) => says('E_GS1_VALUE', (value) => shape.test(value));

const RULES: Readonly<Record<PartRule, (value: string) => Broken | null>> = {
  check: (value) => {
    const right = value.slice(0, -1) + checkDigit(value.slice(0, -1));
    return right === value ? null : { code: 'E_GS1_CHECK_DIGIT', example: right };
  },
  checkPair: (value) => {
    const right = value.slice(0, -2) + checkPair(value.slice(0, -2));
    return value.length > 2 && right === value ? null : { code: 'E_GS1_CHECK_PAIR', example: right };
  },
  digitsFirst: matches(/^\d{4}/),
  indicatorDigitsFirst: matches(/^\d{5}/),
  date: says('E_GS1_DATE', (value) => shortDate(value, false)),
  monthDate: says('E_GS1_DATE', (value) => shortDate(value, true)),
  fullDate: says('E_GS1_DATE', (value) => value >= '1900' && isDate(Number(value.slice(0, 4)), value.slice(4), false)),
  hour: says('E_GS1_TIME', (value) => isTwo(value, 23)),
  hourMinute: says('E_GS1_TIME', (value) => isTwo(value.slice(0, 2), 23) && isTwo(value.slice(2), 59)),
  sixty: says('E_GS1_TIME', (value) => isTwo(value, 59)),
  country: says('E_GS1_COUNTRY', (value) => COUNTRY_NUMBERS.has(value)),
  countryOrNone: says('E_GS1_COUNTRY', (value) => value === '999' || COUNTRY_NUMBERS.has(value)),
  countryLetters: says('E_GS1_COUNTRY', (value) => COUNTRY_LETTERS.has(value)),
  currency: says('E_GS1_CURRENCY', (value) => CURRENCY_NUMBERS.has(value)),
  piece: says('E_GS1_PIECE', (value) => isTwo(value.slice(0, 2), Number(value.slice(2)), 1)),
  notZero: matches(/[1-9]/),
  zero: matches(/^0$/),
  noZeroFirst: says('E_GS1_ZERO_FIRST', (value) => value === '0' || !value.startsWith('0')),
  yesNo: matches(/^[01]$/),
  minus: matches(/^-$/),
  percent: matches(/^(?:[^%]|%[0-9A-Fa-f]{2})*$/),
  latitude: says('E_GS1_VALUE', (value) => value <= '1800000000'),
  longitude: says('E_GS1_VALUE', (value) => value <= '3600000000'),
  winding: matches(/^[019]$/),
  sex: matches(/^[0129]$/),
  media: matches(/^(0[1-9]|10|[89]\d)$/),
  sequence: says('E_GS1_VALUE', (value) => {
    const [, at = '', of = ''] = /^([1-9])\/([1-9])$/.exec(value) ?? [];
    return at !== '' && at <= of;
  }),
  importer: matches(/^[-0-9A-Za-z_]$/),
  iban: says('E_GS1_VALUE', isIban),
  letterInside: matches(/\D/),
  coupon: matches(/^\d+$/),
};

/**
 * What is wrong with one part of a value of the right length and characters; null when nothing is.
 * @rules GS1-09, GS1-13, GS1-20
 */
export const brokenRule = (value: string, rules: readonly PartRule[] = []): Broken | null => {
  for (const rule of rules) {
    const broken = RULES[rule](value);
    if (broken) return broken;
  }
  return null;
};
