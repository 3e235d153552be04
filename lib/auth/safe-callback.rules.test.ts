import { expect, test } from 'vitest';
import { safeCallback } from './safe-callback.rules';

test.each(['/', '/lots', '/lots?q=A%201&sort=code', '/lots/0190-abc#history', '/records/new', '/signal', '/lots?from=//x'])(
  '%s is kept',
  (path) => {
    expect(safeCallback(path)).toBe(path);
  },
);

test.each([
  '',
  'lots',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  'https://evil.example',
  'HTTPS://evil.example',
  'hTtPs:evil.example',
  'https:/\\evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'http://portal.invalid@evil.example',
  '//portal.invalid@evil.example',
  '/..//evil.example',
  '/./\\evil.example',
  '/lots\u0000',
  '/lots\u202e',
  '/sign-in',
  '/sign-in?callbackUrl=/',
  '/welcome?token=x',
  '/api/auth/signout',
  `/${'a'.repeat(2_001)}`,
])('%j leads home', (target) => {
  expect(safeCallback(target)).toBe('/');
});

test('several values or none lead home', () => {
  expect(safeCallback(['/lots', '//evil.example'])).toBe('/');
  expect(safeCallback(undefined)).toBe('/');
  expect(safeCallback(null)).toBe('/');
});
