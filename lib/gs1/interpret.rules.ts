import { type Day, lastOfMonth } from '../kernel/day';
import { normal, type Quantity } from '../kernel/quantity-text';
import { AI_TABLE } from './ai-table.rules';
import type { Gs1Meaning, Gs1Pair } from './gs1.types';

/**
 * The year of two digits, seen from today: from 49 years back to 50 ahead.
 * @rules GS1-17
 */
export function fullYear(two: string, today: Day): number {
  const now = Number(today.slice(0, 4));
  const century = now - (now % 100);
  const ahead = Number(two) - (now % 100);
  if (ahead >= 51) return century - 100 + Number(two);
  return ahead <= -50 ? century + 100 + Number(two) : century + Number(two);
}

/**
 * The day that six digits say; day 00 is the last of its month. Null when there is no such day in the year that they mean.
 * @rules GS1-17, GS1-18, GS1-20
 */
export function readDay(value: string, today: Day): { readonly day: Day; readonly dayGiven: boolean } | null {
  const month = `${fullYear(value.slice(0, 2), today)}-${value.slice(2, 4)}`;
  const given = value.slice(4, 6);
  if (given > '00' && given <= '28') return { day: `${month}-${given}`, dayGiven: true };
  const last = lastOfMonth(`${month}-01`);
  if (given === '00') return { day: last, dayGiven: false };
  return `${month}-${given}` <= last ? { day: `${month}-${given}`, dayGiven: true } : null;
}

/** Six digits of time at most, as `14:30` or `14:30:05`. */
const readTime = (digits: string): string | null => (digits === '' ? null : digits.padEnd(4, '0').replace(/(\d\d)(?=\d)/g, '$1:'));

/** Digits with this many decimals, exactly. */
function readNumber(digits: string, decimals: number): Quantity {
  const all = digits.padStart(decimals + 1, '0');
  return normal(decimals === 0 ? all : `${all.slice(0, -decimals)}.${all.slice(-decimals)}`);
}

const DAYS = new Set(['11', '12', '13', '15', '16', '17', '7003', '7006', '7007', '7011', '8008', '4324', '4325', '4326']);
const COUNTS = new Set(['30', '37']);

function dayMeaning({ ai, value }: Gs1Pair, today: Day): Gs1Meaning | null {
  const read = readDay(value.slice(0, 6), today);
  if (!read) return null;
  const until = ai === '7007' && value.length > 6 ? readDay(value.slice(6), today) : null;
  return { kind: 'day', ...read, time: ai === '7007' ? null : readTime(value.slice(6)), until: until?.day ?? null };
}

/**
 * What a value means whose form is right; null when it says no more than its characters.
 * @rules GS1-17, GS1-18, GS1-21
 */
export function meaningOf(pair: Gs1Pair, today: Day): Gs1Meaning | null {
  const { ai, value } = pair;
  if (DAYS.has(ai)) return dayMeaning(pair, today);
  if (COUNTS.has(ai)) return { kind: 'number', number: normal(value), unit: null };
  const what = AI_TABLE.get(ai);
  if (what?.unit === undefined) return null;
  const money = /^39[13]/.test(ai);
  const unit = money ? value.slice(0, 3) : what.unit || null;
  return { kind: 'number', number: readNumber(money ? value.slice(3) : value, Number(ai[3])), unit };
}
