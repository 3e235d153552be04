import { BlockList, isIP } from 'node:net';

/** Whether the machine at an address is one whose word is believed. */
export type Trust = (address: string) => boolean;

const familyOf = (address: string): 'ipv4' | 'ipv6' | null => {
  const family = isIP(address);
  return family === 0 ? null : family === 4 ? 'ipv4' : 'ipv6';
};

/** One address in two forms is one. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * The proxies whose forwarded headers are believed: addresses and networks (`10.0.0.0/8`, `fd00::/8`), separated by commas; empty: none.
 * @throws Error naming the part that is neither
 */
export function trustedProxies(list: string): Trust {
  const known = new BlockList();
  for (const part of list
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean)) {
    const [address = '', bits, more] = part.split('/');
    const family = familyOf(plainAddress(address));
    const most = family === 'ipv4' ? 32 : 128;
    const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
    if (!family || more !== undefined || length < 0 || length > most) throw new Error(part);
    known.addSubnet(plainAddress(address), length, family);
  }
  return (text) => {
    const address = plainAddress(text);
    const family = familyOf(address);
    return family !== null && known.check(address, family);
  };
}
