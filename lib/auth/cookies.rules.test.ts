import { expect, test } from 'vitest';
import { companyCookieName, cookieOptions, csrfCookieName, sessionCookieName } from './cookies';

test('under https the browser itself guards the cookies; on a plain address they still work', () => {
  const https = 'https://filo.example.com';
  expect([sessionCookieName(https), companyCookieName(https), csrfCookieName(https)]).toEqual([
    '__Host-filo.session',
    '__Host-filo.company',
    '__Host-filo.csrf',
  ]);
  expect(cookieOptions(https)).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
  expect(sessionCookieName('http://localhost:3000')).toBe('filo.session');
  expect(cookieOptions('http://localhost:3000').secure).toBe(false);
});
