import { canaryFirm, MARKS } from './canary-firm';
import { firstLot } from './first-lot-house';
import { expect, PORTAL, test } from './fixtures';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const kindOf = (address: string): string => (address.split(/[?#]/)[0] ?? '').replaceAll(ID, ':id');

test('[S4 part] marks of one company stand in no page, no data for the router and no file of another, for any role', async ({ house }) => {
  test.setTimeout(300_000);
  await canaryFirm(house);
  const { caller } = await firstLot(house);
  const leaks: string[] = [];
  let looked = 0;
  for (const roles of [['ADMIN'], ['VIEWER']] as const) {
    const who = roles[0] === 'ADMIN' ? caller : await house.member(caller, roles);
    const { name, value } = await house.session(who);
    const seen = new Set<string>();
    const ahead = [
      '/',
      '/lots?view=all',
      '/records',
      '/profile',
      '/administration/users',
      '/administration/audit',
      '/administration/system',
    ];
    const read = async (address: string, headers: Record<string, string> = {}) => {
      const response = await fetch(PORTAL + address, { headers: { cookie: `${name}=${value}`, ...headers }, redirect: 'manual' });
      const text = await response.text();
      looked++;
      if (MARKS.some((mark) => text.includes(mark))) leaks.push(`${roles[0]} ${address} ${JSON.stringify(headers)}`);
      return text;
    };
    for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
      if (seen.has(kindOf(address))) continue;
      seen.add(kindOf(address));
      const text = await read(address);
      await read(address, { rsc: '1' });
      for (const [, href] of text.matchAll(/href="(\/[^"]*)"/g))
        if (href && !/^\/(_next|api|sign-in)/.test(href)) ahead.push(href.replaceAll('&amp;', '&'));
    }
    for (const list of ['lots', 'records', 'users', 'audit', 'movements']) await read(`/api/v1/exports/${list}?format=csv`);
  }
  expect(leaks).toEqual([]);
  expect(looked).toBeGreaterThan(60);
});
