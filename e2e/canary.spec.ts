import { EXPORTS } from '../app/api/v1/exports/registry';
import { ROLES } from '../lib/kernel/permissions';
import { canaryFirm, MARKS } from './canary-firm';
import { firstLot } from './first-lot-house';
import { expect, PORTAL, test } from './fixtures';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** One small table stands for all of them, and a card for all cards of its kind. */
const kindOf = (address: string): string =>
  (address.split(/[?#]/)[0] ?? '').replaceAll(ID, ':id').replace(/(?<=\/setup\/tables\/)[a-z-]+/, ':table');

test.describe.configure({ mode: 'parallel' });

for (const role of ROLES) {
  test(`[S4] marks of one company stand in no page, no data for the router, no search and no file of another, for ${role}`, async ({
    house,
  }) => {
    test.setTimeout(300_000);
    const foreign = await canaryFirm(house);
    const { caller, lot } = await firstLot(house);
    const { name, value } = await house.session(role === 'ADMIN' ? caller : await house.member(caller, [role]));
    const leaks: string[] = [];
    let looked = 0;
    const read = async (address: string, headers: Record<string, string> = {}) => {
      const response = await fetch(PORTAL + address, { headers: { cookie: `${name}=${value}`, ...headers }, redirect: 'manual' });
      const text = await response.text();
      looked++;
      if (MARKS.some((mark) => text.includes(mark))) leaks.push(`${address} ${JSON.stringify(headers)}`);
      return text;
    };
    const ahead = [
      '/',
      '/lots?view=all',
      '/serials?view=all',
      '/records',
      '/records?view=drafts',
      '/movements',
      '/stock?tab=detail&show=all',
      '/stock/print',
      '/profile',
      '/guide',
      '/search?q=zx9c',
      `/trace?lot=${lot.id}`,
      ...['unloading', 'stock', 'files', 'status', 'history'].map((tab) => `/lots/${lot.id}?tab=${tab}`),
      '/administration/users',
      '/administration/audit',
      '/administration/system',
    ];
    const seen = new Set<string>();
    for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
      const asked = address.includes('?');
      if (!asked && seen.has(kindOf(address))) continue;
      seen.add(kindOf(address));
      const text = await read(address);
      await read(address, { rsc: '1' });
      for (const [, href] of text.matchAll(/href="(\/[^"]*)"/g))
        if (href && !/^\/(_next|api|sign-in)/.test(href) && !seen.has(kindOf(href))) ahead.push((href.split(/[?#]/)[0] ?? '') || '/');
    }
    for (const address of foreign) {
      await read(address);
      await read(address, { rsc: '1' });
    }
    for (const query of ['zx9c', 'ZX9CAN']) await read(`/search/hits?q=${query}`);
    for (const list of Object.keys(EXPORTS)) await read(`/api/v1/exports/${list}?format=csv`);
    expect(leaks).toEqual([]);
    expect(looked).toBeGreaterThan(100);
  });
}
