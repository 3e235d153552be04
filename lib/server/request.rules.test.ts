import { describe, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { isOwnOrigin, requestIdOf } from './request';

const OWN = 'https://filo.example.com';
const head = (headers: Record<string, string>) => new Headers(headers);

describe('origin of a request that changes something', () => {
  test.each([
    ['the own address', { origin: OWN }],
    ['the own address, said by the browser too', { origin: OWN, 'sec-fetch-site': 'same-origin' }],
    ['the own address behind a proxy that forwards another host', { origin: OWN, host: '10.0.0.7:3000', 'x-forwarded-host': 'inner' }],
  ])('%s is accepted', (_name, headers) => expect(isOwnOrigin(head(headers), OWN)).toBe(true));

  test.each([
    ['none', {}],
    ['null', { origin: 'null' }],
    ['empty', { origin: '' }],
    ['a foreign one', { origin: 'https://evil.example' }],
    [
      'a foreign one with a forged forwarded host',
      { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    ],
    ['a longer host', { origin: 'https://filo.example.com.evil.example' }],
    ['a host that ends alike', { origin: 'https://evilfilo.example.com' }],
    ['a sub-domain', { origin: 'https://a.filo.example.com' }],
    ['the parent domain', { origin: 'https://example.com' }],
    ['plain http', { origin: 'http://filo.example.com' }],
    ['another port', { origin: 'https://filo.example.com:8443' }],
    ['a user before the host', { origin: 'https://filo.example.com@evil.example' }],
    ['a path', { origin: `${OWN}/` }],
    ['upper case', { origin: 'https://FILO.example.com' }],
    ['two', { origin: `${OWN}, https://evil.example` }],
    ['a letter that looks alike', { origin: 'https://xn--fil-0cd.example.com' }],
    ['the own one, but sent from another site', { origin: OWN, 'sec-fetch-site': 'cross-site' }],
    ['the own one, but sent from a sister site', { origin: OWN, 'sec-fetch-site': 'same-site' }],
    ['no text of an address', { origin: 'filo.example.com' }],
    ['a loopback one for a public portal', { origin: 'http://localhost:3000' }],
  ])('%s is refused', (_name, headers) => expect(isOwnOrigin(head(headers), OWN)).toBe(false));

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'a portal on this machine is reached by %s too',
    (origin) => {
      expect(isOwnOrigin(head({ origin }), 'http://localhost:3000')).toBe(true);
      expect(isOwnOrigin(head({ origin }), 'http://localhost:3001')).toBe(false);
    },
  );
});

describe('request id', () => {
  test('a given id is kept, anything else is replaced', () => {
    const id = newId();
    expect(requestIdOf(head({ 'x-request-id': id }))).toBe(id);
    expect(requestIdOf(head({ 'x-request-id': 'a b' }))).not.toBe('a b');
    expect(requestIdOf(head({}))).toMatch(/^[0-9a-f-]{36}$/);
  });
});
