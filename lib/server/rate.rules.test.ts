import { expect, test } from 'vitest';
import { takeToken } from './rate';

test('a burst is served, then refused, and served again after a moment; others are not affected', () => {
  const burst = () => {
    for (let i = 0; i < 2_000; i++) takeToken('one', 1_000);
  };
  expect(burst).toThrow('E_RATE');
  expect(() => takeToken('one', 1_000)).toThrow('E_RATE');
  expect(() => takeToken('other', 1_000)).not.toThrow();
  expect(() => takeToken('one', 1_100)).not.toThrow();
});

test('a clock that goes back neither blocks nor pays twice', () => {
  expect(() => takeToken('clock', 5_000)).not.toThrow();
  expect(() => takeToken('clock', 1_000)).not.toThrow();
});
