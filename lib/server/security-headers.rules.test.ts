import { expect, test } from 'vitest';
import { pagePolicy, readsPictures, securityHeaders } from './security-headers';

const HTTP = 'http://localhost:3000';
const HTTPS = 'https://filo.example.com';

test('only a portal under https asks browsers to come by https alone, for two years', () => {
  expect(new Map(securityHeaders(HTTP)).has('Strict-Transport-Security')).toBe(false);
  expect(new Map(securityHeaders(HTTPS)).get('Strict-Transport-Security')).toMatch(/^max-age=63072000/);
});

test('a page runs no script without its number and nothing from elsewhere', () => {
  const policy = pagePolicy('n0nce');
  expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
});

test('[SCAN-04] [S14 part] only the pages that read pictures may run a program for it, and no text as a script', () => {
  for (const address of ['/scan', '/scan?code=1', '/scan/test']) expect([address, readsPictures(address)]).toEqual([address, true]);
  for (const address of ['/', '/scanner', '/lots/scan', '/search?q=/scan'])
    expect([address, readsPictures(address)]).toEqual([address, false]);
  const policy = pagePolicy('n0nce', true);
  expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic' 'wasm-unsafe-eval';");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
});
