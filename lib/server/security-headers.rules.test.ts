import { expect, test } from 'vitest';
import { clientAddress, pagePolicy, securityHeaders } from './security-headers';

const HTTP = 'http://localhost:3000';
const HTTPS = 'https://filo.example.com';

test('only a portal under https asks browsers to come by https alone, for two years', () => {
  expect(new Map(securityHeaders(HTTP)).has('Strict-Transport-Security')).toBe(false);
  expect(new Map(securityHeaders(HTTPS)).get('Strict-Transport-Security')).toMatch(/^max-age=63072000/);
});

test('a page runs no script without its number and nothing from elsewhere', () => {
  const policy = pagePolicy('n0nce', false);
  expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(policy.match(/unsafe-inline/g)).toHaveLength(1);
});

test.each([
  ['without a proxy the connection counts', { socket: '10.0.0.9', forwardedFor: undefined, publicUrl: HTTP }, '10.0.0.9'],
  ['without a proxy a forged header changes nothing', { socket: '10.0.0.9', forwardedFor: '1.2.3.4', publicUrl: HTTP }, '10.0.0.9'],
  [
    'behind a proxy its own entry counts, not what the sender put before',
    { socket: '127.0.0.1', forwardedFor: '1.2.3.4, 203.0.113.7', publicUrl: HTTPS },
    '203.0.113.7',
  ],
  ['behind a proxy that says nothing the proxy counts', { socket: '127.0.0.1', forwardedFor: undefined, publicUrl: HTTPS }, '127.0.0.1'],
  ['text that is no address counts for nothing', { socket: '127.0.0.1', forwardedFor: 'x', publicUrl: HTTPS }, '127.0.0.1'],
  ['one address in two forms is one', { socket: '::ffff:10.0.0.9', forwardedFor: undefined, publicUrl: HTTP }, '10.0.0.9'],
])('%s', (_name, connection, address) => expect(clientAddress(connection)).toBe(address));
