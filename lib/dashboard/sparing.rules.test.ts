import { expect, test } from 'vitest';
import { sparing } from './sparing';

/** A question that takes half a second the first time, and tells how often it was asked. */
function question() {
  const state = { now: 1_000, asked: 0 };
  const ask = sparing({
    ask: async (companyId: number) => {
      state.asked++;
      await Promise.resolve();
      state.now += state.asked === 1 ? 500 : 5;
      return `${companyId}: ${state.asked}`;
    },
    key: String,
    clock: () => state.now,
  });
  return { state, ask };
}

test('what took half a second is given again for ten, what comes at once is asked anew, and companies have answers of their own', async () => {
  const { state, ask } = question();
  expect(await Promise.all([ask(1), ask(1)])).toEqual(['1: 1', '1: 1']);
  state.now += 9_000;
  expect(await ask(1)).toBe('1: 1');
  expect(await ask(2)).toBe('2: 2');
  state.now += 1_001;
  expect(await ask(1)).toBe('1: 3');
  expect(await ask(1)).toBe('1: 4');
});

test('what failed is asked again', async () => {
  let fails = true;
  const ask = sparing({
    ask: async (_companyId: number) => {
      if (fails) throw new Error('away');
      return 'here';
    },
    key: String,
  });
  await expect(ask(1)).rejects.toThrow('away');
  fails = false;
  expect(await ask(1)).toBe('here');
});
