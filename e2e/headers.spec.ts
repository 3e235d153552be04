import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/steps';
import { newId } from '../lib/kernel/id';
import { builtActions, callAction } from './action-calls';
import { firstLot } from './first-lot-house';
import { expect, PORTAL, test } from './fixtures';

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const script = readdirSync(path.join(root, '.next/static/chunks')).find((file) => file.endsWith('.js')) ?? '';

type Kind = { readonly path: string; readonly status: number; readonly init?: RequestInit };

const KINDS: Readonly<Record<string, Kind>> = {
  'a page': { path: '/sign-in', status: 200 },
  "a page's data for the router": { path: '/sign-in?_rsc', status: 200, init: { headers: { rsc: '1' } } },
  'a page that sends elsewhere': { path: '/profile', status: 307 },
  'a page that is not there': { path: '/nothing', status: 404 },
  'an address that cannot be read': { path: '/%E0%A4%A', status: 404 },
  'a script of the build': { path: `/_next/static/chunks/${script}`, status: 200 },
  'a file that is not there': { path: '/_next/static/chunks/nothing.js', status: 404 },
  'the sign of life': { path: '/api/livez', status: 200 },
  'the sign of readiness': { path: '/api/readyz', status: 200 },
  'an interface that is not there': { path: '/api/nothing', status: 404 },
  'the token of the sign-in': { path: '/api/auth/csrf', status: 200 },
  'a part of the sign-in that is closed': { path: '/api/auth/session', status: 404 },
  'a post from nowhere': { path: '/sign-in', status: 403, init: { method: 'POST' } },
  'an action that no longer exists': {
    path: '/sign-in',
    status: 409,
    init: { method: 'POST', headers: { origin: PORTAL, 'next-action': '7f'.repeat(21) } },
  },
};

for (const [name, { path: address, status, init }] of Object.entries(KINDS)) {
  test(`[S13] ${name} carries the security headers`, async () => {
    const response = await fetch(PORTAL + address, { redirect: 'manual', ...init });
    const headers = Object.fromEntries(response.headers);
    expect([response.status, headers]).toEqual([status, expect.objectContaining(EVERYWHERE)]);
    expect(headers['permissions-policy']).toMatch(/^camera=\(self\), microphone=\(\)/);
    expect(headers['content-security-policy']).toMatch(/base-uri 'none'.*frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
    if (!address.startsWith('/_next/static')) expect(headers['cache-control']).toContain('no-store');
  });
}

test('[S13] an action carries the security headers and is not kept', async () => {
  const [action] = builtActions();
  const { headers } = await callAction({ path: '/sign-in', id: action?.id ?? '' });
  expect(Object.fromEntries(headers)).toEqual(expect.objectContaining(EVERYWHERE));
  expect(headers.get('cache-control')).toContain('no-store');
});

test('an action answers with its result alone, unpacked: it does not draw the page anew though the session is told its end', async ({
  house,
}) => {
  const { name, value } = await house.session(await house.company());
  const action = builtActions().find((built) => built.name === 'searchItemsAction');
  const { headers, outcome } = await callAction({
    path: '/records/new',
    id: action?.id ?? '',
    cookie: `${name}=${value}`,
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(outcome).toBe('E_INPUT');
  expect(headers.get('set-cookie')).toContain('filo.until=');
  expect(headers.get('x-action-revalidated')).toBeNull();
  expect(headers.get('content-encoding')).toBeNull();
});

test('[S14] every page has a number of its own, which all its scripts carry', async () => {
  const pages = await Promise.all([1, 2].map(async () => fetch(`${PORTAL}/sign-in`)));
  const numbers = pages.map((page) => /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]);
  expect(new Set(numbers).size).toBe(2);
  const tags = (await pages[0]?.text())?.match(/<script[^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(0);
  expect(tags.filter((tag) => !tag.includes(`nonce="${numbers[0]}"`))).toEqual([]);
});

test('[S28 part] what a person sees signed in is kept by nobody', async ({ house }) => {
  const { name, value } = await house.session(await house.company());
  const page = await fetch(`${PORTAL}/profile`, { headers: { cookie: `${name}=${value}` } });
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toMatch(/private.*no-store/);
});

test('a request traced back to its sender is refused', async ({ request }) => {
  expect((await request.fetch('/', { method: 'TRACE' })).status()).toBe(405);
});

test('[S13] [S14] every kind of answer to somebody signed in carries the headers: page, print, its data, list, hits, file and refusals', async ({
  house,
}) => {
  const { caller, lot } = await firstLot(house);
  const { name, value } = await house.session(caller);
  const cookie = `${name}=${value}`;
  const told = { owner: 'lot', ownerId: lot.id, kind: 'OTHER', category: 'OTHER', reference: '', notes: '' };
  const sent = await fetch(`${PORTAL}/attachments`, {
    method: 'POST',
    headers: {
      cookie,
      origin: PORTAL,
      'x-filo-file': encodeURIComponent(JSON.stringify({ ...told, commandId: newId(), name: 'note.txt' })),
    },
    body: 'A note',
  });
  const kept = (await sent.json()) as { data: { id: string } };
  const pages = [
    '/',
    '/lots',
    `/lots/${lot.id}?tab=files`,
    '/stock/print',
    '/records/new',
    '/setup/company',
    '/administration/audit',
    '/guide',
  ];
  const kinds: readonly (readonly [string, number, RequestInit?])[] = [
    ...pages.map((address) => [address, 200] as const),
    ['/lots', 200, { headers: { rsc: '1' } }],
    [`/lots/${newId()}`, 404],
    ['/search/hits?q=1', 200],
    ['/api/v1/exports/lots?format=csv', 200],
    ['/api/v1/exports/lots?format=csv', 405, { method: 'HEAD' }],
    ['/api/v1/exports/nothing', 404],
    [`/attachments/${kept.data.id}`, 200],
    [`/attachments/${newId()}`, 404],
  ];
  for (const [address, status, init] of kinds) {
    const answer = await fetch(PORTAL + address, { ...init, headers: { cookie, ...init?.headers } });
    const headers = Object.fromEntries(answer.headers);
    await answer.arrayBuffer();
    expect([address, answer.status, headers]).toEqual([address, status, expect.objectContaining(EVERYWHERE)]);
    expect([address, headers['cache-control']]).toEqual([address, expect.stringMatching(/private.*no-store/)]);
    expect([address, headers['content-security-policy']]).toEqual([address, expect.not.stringMatching(/script-src[^;]*unsafe/)]);
    if (pages.includes(address))
      expect(headers['content-security-policy']).toMatch(/'nonce-[\w+/=]+' 'strict-dynamic'.*object-src 'none'.*base-uri 'none'/);
    else if (address.startsWith('/attachments/')) expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
    else expect([address, headers['content-security-policy']]).toEqual([address, expect.stringMatching(/default-src '(none|self)'/)]);
  }
});
