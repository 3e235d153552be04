import { expect, test } from 'vitest';
import { afterAttempt, type Counter, type CounterKind, secondsToWait } from './throttle.rules';

const START = new Date('2026-03-01T08:00:00Z');
const plus = (seconds: number) => new Date(START.getTime() + seconds * 1_000);

function attempts(kind: CounterKind, count: number, at = START): Counter | null {
  let counter: Counter | null = null;
  for (let i = 0; i < count; i++) counter = afterAttempt(kind, counter, at);
  return counter;
}

test.each([
  [1, 0],
  [4, 0],
  [5, 5],
  [6, 10],
  [7, 20],
  [8, 40],
  [9, 80],
  [10, 900],
  [11, 900],
])('after %i failures an account waits %i seconds', (count, seconds) => {
  expect(secondsToWait(attempts('account', count), START)).toBe(seconds);
});

test.each([
  [1, 0],
  [99, 0],
  [100, 3_600],
])('after %i failures an address waits %i seconds', (count, seconds) => {
  expect(secondsToWait(attempts('address', count), START)).toBe(seconds);
});

test('a wait ends, and a quarter of an hour later counting begins anew', () => {
  const counter = attempts('account', 5);
  expect(secondsToWait(counter, plus(4))).toBe(1);
  expect(secondsToWait(counter, plus(5))).toBe(0);
  expect(afterAttempt('account', counter, plus(899)).failures).toBe(6);
  expect(afterAttempt('account', counter, plus(900))).toEqual({ failures: 1, windowStart: plus(900), blockedUntil: null });
});
