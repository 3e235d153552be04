import { describe, expect, test } from 'vitest';
import { arrivalHeaders } from './arrival';

const HTTP = 'http://localhost:3000';
const HTTPS = 'https://filo.example.com';
const arrival = { publicUrl: HTTP, socket: '10.0.0.9', origin: undefined, forwardedFor: undefined };

describe('where a request comes from', () => {
  test.each([
    ['without a proxy the connection counts', arrival, '10.0.0.9'],
    ['without a proxy a forged header changes nothing', { ...arrival, forwardedFor: '1.2.3.4' }, '10.0.0.9'],
    [
      'behind a proxy its own entry counts, not what the sender put before',
      { ...arrival, publicUrl: HTTPS, forwardedFor: '1.2.3.4, 203.0.113.7' },
      '203.0.113.7',
    ],
    ['behind a proxy that says nothing the proxy counts', { ...arrival, publicUrl: HTTPS }, '10.0.0.9'],
    ['text that is no address counts for nothing', { ...arrival, publicUrl: HTTPS, forwardedFor: 'x' }, '10.0.0.9'],
    ['one address in two forms is one', { ...arrival, socket: '::ffff:10.0.0.9' }, '10.0.0.9'],
  ])('%s', (_name, given, address) => expect(arrivalHeaders(given)['x-filo-address']).toBe(address));
});

describe('what the portal is called', () => {
  test.each([
    ['its public address', { ...arrival, publicUrl: HTTPS }, 'filo.example.com', 'https'],
    [
      'its public address, whatever a stranger says',
      { ...arrival, publicUrl: HTTPS, origin: 'https://evil.example' },
      'filo.example.com',
      'https',
    ],
    ['another name of this machine, for a page opened under it', { ...arrival, origin: 'http://127.0.0.1:3000' }, '127.0.0.1:3000', 'http'],
  ])('%s', (_name, given, host, proto) =>
    expect(arrivalHeaders(given)).toMatchObject({ 'x-forwarded-host': host, 'x-forwarded-proto': proto }),
  );
});
