import { expect, test } from 'vitest';
import { isId, newId } from './id';

test('ids are UUIDs of version 7, never the same, and ascend in one process', () => {
  const ids = Array.from({ length: 5_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => isId(id) && id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
});
