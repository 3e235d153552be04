import { expect, test } from 'vitest';
import { userRegisterParams } from './user-register.params';

test('a search that no database takes, or that is too long, is none', () => {
  expect(userRegisterParams.parse({ q: ' Ada ' }).q).toBe('Ada');
  for (const q of ['a\0b', 'x'.repeat(101), ['a', 'b']]) expect(userRegisterParams.parse({ q }).q).toBe('');
});
