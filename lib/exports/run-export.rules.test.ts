import { expect, test } from 'vitest';
import { AppError } from '../kernel/errors';
import { begun } from './run-export';

async function* three(onEnd = () => undefined as unknown) {
  try {
    yield* [1, 2, 3];
  } finally {
    onEnd();
  }
}
const refused: AsyncIterable<number> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new AppError('E_NOT_CHECKED')) }),
};

test('an export that may not begin says so before its first byte; one that begins has every batch once', async () => {
  await expect(begun(refused)).rejects.toMatchObject({ code: 'E_NOT_CHECKED' });
  const seen: number[] = [];
  for await (const batch of await begun(three())) seen.push(batch);
  expect(seen).toEqual([1, 2, 3]);
});

test('a reader that leaves lets go of what is read', async () => {
  let ended = false;
  for await (const batch of await begun(three(() => (ended = true)))) if (batch === 2) break;
  expect(ended).toBe(true);
});
