import { describe, expect, test } from 'vitest';
import { reasonInput } from './inputs';

describe('a reason', () => {
  test.each([
    ['  smells odd ', 'smells odd'],
    ['first line\r\nsecond\tline', 'first line\nsecond\tline'],
    ['from\u0000 a \u001bterminal', 'from a terminal'],
  ])('%j is kept as %j', (typed, kept) => expect(reasonInput().parse(typed)).toBe(kept));

  test.each(['', '   ', '\u0000', 'x'.repeat(501)])('%j is none', (typed) => expect(reasonInput().safeParse(typed).success).toBe(false));
});
