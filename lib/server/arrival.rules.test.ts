import { describe, expect, test } from 'vitest';
import { arrivalHeaders } from './arrival';
import { trustedProxies } from './trusted-proxies';

const HTTP = 'http://localhost:3000';
const HTTPS = 'https://filo.example.com';
const trusts = trustedProxies('10.0.0.0/8, fd00::/8');
const none = trustedProxies('');
const arrival = { trusts: none, publicUrl: HTTP, socket: '10.0.0.9', origin: undefined, forwardedFor: undefined };

describe('where a request comes from', () => {
  test.each([
    ['without a proxy the connection counts', arrival, '10.0.0.9'],
    ['without a proxy a forged header changes nothing', { ...arrival, forwardedFor: '1.2.3.4' }, '10.0.0.9'],
    ['https alone makes nobody a proxy', { ...arrival, publicUrl: HTTPS, forwardedFor: '1.2.3.4' }, '10.0.0.9'],
    ['a named proxy is believed', { ...arrival, trusts, forwardedFor: '203.0.113.7' }, '203.0.113.7'],
    [
      'behind it its own entry counts, not what the sender put before',
      { ...arrival, trusts, forwardedFor: '1.2.3.4, 203.0.113.7' },
      '203.0.113.7',
    ],
    [
      'behind two named proxies the one that the farther saw',
      { ...arrival, trusts, forwardedFor: '1.2.3.4, 203.0.113.7, 10.1.2.3' },
      '203.0.113.7',
    ],
    ['a stranger who names a proxy stays a stranger', { ...arrival, trusts, socket: '192.0.2.1', forwardedFor: '10.0.0.9' }, '192.0.2.1'],
    ['a proxy that says nothing counts itself', { ...arrival, trusts }, '10.0.0.9'],
    ['text that is no address counts for nothing', { ...arrival, trusts, forwardedFor: 'x' }, '10.0.0.9'],
    ['a port behind the address is none of it', { ...arrival, trusts, forwardedFor: '203.0.113.7:4711' }, '203.0.113.7'],
    ['nor behind one of the new form', { ...arrival, trusts, forwardedFor: '[2001:db8::7]:4711' }, '2001:db8::7'],
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
