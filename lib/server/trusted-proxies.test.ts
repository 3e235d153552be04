import { describe, expect, test } from 'vitest';
import { trustedProxies } from './trusted-proxies';

describe('proxies that are believed', () => {
  const trusts = trustedProxies('10.0.0.5, 192.168.0.0/16,fd00::/8');

  test.each([
    ['10.0.0.5', true],
    ['::ffff:10.0.0.5', true],
    ['10.0.0.6', false],
    ['192.168.200.1', true],
    ['192.169.0.1', false],
    ['fd12::1', true],
    ['2001:db8::1', false],
    ['unknown', false],
    ['', false],
  ])('%s: %s', (address, is) => expect(trusts(address)).toBe(is));

  test('nobody is believed where nobody is named', () => expect(trustedProxies(' ')('127.0.0.1')).toBe(false));

  test.each(['proxy.example.com', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/', 'fd00::/129'])('%s names none', (text) =>
    expect(() => trustedProxies(`10.0.0.1,${text}`)).toThrow(text),
  );
});
