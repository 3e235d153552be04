import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sql from 'sql-template-tag';
import { permissionsOf } from '../lib/auth/permission-table';
import { companyCookieName } from '../lib/auth/cookies';
import type { Role } from '../lib/kernel/permissions';
import type { Caller } from '../lib/server/run-verb';
import { root } from '../scripts/steps';
import { ACTION_ACCESS, type Access } from '../lib/structure/action-access';
import { type BuiltAction, builtActions, callAction } from './action-calls';
import { expect, type House, PORTAL, test } from './fixtures';

type Visitor = { readonly name: string; readonly roles: readonly Role[] | null; readonly cookie: () => Promise<string | undefined> };

/** What a visitor is told: not signed in, not allowed, or, having come as far as the schema, that the input is wrong. */
function expected(access: Access, roles: Visitor['roles']): readonly string[] {
  const admitted = ['E_INPUT', 'done'];
  if (access === 'public') return admitted;
  if (!roles) return ['E_SESSION'];
  return access === 'member' || permissionsOf(roles).has(access) ? admitted : ['E_FORBIDDEN'];
}

const asCookie = ({ name, value }: { name: string; value: string }): string => `${name}=${value}`;

async function visitors(house: House, own: Caller): Promise<Visitor[]> {
  const other = await house.company({ name: 'Other company' });
  const disabled = await house.member(own, ['ADMIN']);
  await house.db.prisma.appUser.update({ where: { id: disabled.actor.userId }, data: { active: false } });
  // A session of its own for each call: some actions end the one they are called with.
  const cookieOf = (caller: Caller) => async () => asCookie(await house.session(caller));
  const members = await Promise.all(
    (['VIEWER', 'OPERATOR', 'QUALITY'] as const).map(async (role) => ({
      name: role,
      roles: [role],
      cookie: cookieOf(await house.member(own, [role])),
    })),
  );
  return [
    { name: 'anonymous', roles: null, cookie: async () => undefined },
    ...members,
    { name: 'ADMIN', roles: ['ADMIN'], cookie: cookieOf(own) },
    { name: 'disabled', roles: null, cookie: cookieOf(disabled) },
    {
      name: "another company's ADMIN",
      roles: ['ADMIN'],
      cookie: async () => `${await cookieOf(other)()}; ${companyCookieName(PORTAL)}=${own.company.id}`,
    },
  ];
}

/** All rows of a company, as one text per table. */
async function contents(house: House, companyId: number): Promise<Record<string, string>> {
  const tables = await house.db.sql<{ name: string }>(sql`SELECT table_name AS name FROM information_schema.columns c
    JOIN pg_tables t ON t.tablename = c.table_name AND t.schemaname = 'public' WHERE c.table_schema = 'public' AND c.column_name = 'company_id' ORDER BY 1`);
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await house.db.sql<{ text: string }>(
        sql`SELECT query_to_xml(${`SELECT * FROM ${name} WHERE company_id = ${companyId} ORDER BY 1, 2`}, true, true, '')::text AS text`,
      );
      return [name, row?.text ?? ''] as const;
    }),
  );
  return Object.fromEntries(rows);
}

/** Addresses that the portal's server passes on without a look: no action is reached there. */
const PASSED_ON = ['/_next/static/nothing', '/api/v1/nothing'];

/** Where an action is posted: its own page, a page open to everybody, and addresses that are passed on as they are. */
const placesOf = (page: string): readonly string[] => [page, '/sign-in', ...PASSED_ON];

test('the table knows every action of the build', () => {
  const actions = builtActions().map(({ name }) => name);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((name) => !(name in ACTION_ACCESS))).toEqual([]);
});

test('[SEC-01] every action, for every role, posted directly to its page, another one and addresses that nobody looks at: admitted or refused as the table says, and a refusal writes nothing', async ({
  house,
}) => {
  const own = await house.company({ name: 'Own company' });
  const all = await visitors(house, own);
  const before = await contents(house, own.company.id);
  const wrong: string[] = [];
  const tryOne = async ({ id, name }: BuiltAction, visitor: Visitor, path: string) => {
    const access = ACTION_ACCESS[name];
    const right = PASSED_ON.includes(path) ? ['status 404', 'E_API_KEY'] : access ? expected(access, visitor.roles) : [];
    const { outcome } = await callAction({ path, id, cookie: await visitor.cookie() });
    if (!right.includes(outcome)) wrong.push(`${name} at ${path} for ${visitor.name}: ${outcome}, not ${right.join(' or ')}`);
  };
  for (const action of builtActions()) {
    await Promise.all(all.flatMap((visitor) => placesOf(action.page).map((path) => tryOne(action, visitor, path))));
  }
  expect(wrong).toEqual([]);
  expect(await contents(house, own.company.id)).toEqual(before);
});

const FORGED: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'a foreign origin': { origin: 'https://evil.example' },
  'a foreign origin with a forged forwarded host': {
    origin: 'https://evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  },
  'the null origin': { origin: 'null' },
  'no origin': { origin: null },
  'a look-alike': { origin: PORTAL.replace('localhost', 'localhost.evil.example') },
  'another port': { origin: PORTAL.replace(/\d+$/, '1') },
  'https instead of http': { origin: PORTAL.replace('http:', 'https:') },
  'another site, says the browser': { 'sec-fetch-site': 'cross-site' },
  'a sister site, says the browser': { 'sec-fetch-site': 'same-site' },
};

for (const [name, headers] of Object.entries(FORGED)) {
  test(`[S5] no action answers to ${name}, with or without the first look of the portal's server`, async ({ house }) => {
    const own = await house.company();
    const admitted: string[] = [];
    for (const action of builtActions()) {
      for (const path of placesOf(action.page)) {
        const answer = await callAction({ path, id: action.id, cookie: asCookie(await house.session(own)), headers });
        const refused = answer.outcome === 'E_ORIGIN' || answer.status >= 400;
        if (!refused) admitted.push(`${action.name} at ${path}: ${answer.status} ${answer.outcome}`);
      }
    }
    expect(admitted).toEqual([]);
  });
}

test('a form posted from elsewhere is refused', async ({ house }) => {
  const cookie = asCookie(await house.session(await house.company()));
  for (const { id, page } of builtActions()) {
    for (const path of placesOf(page)) {
      const body = new FormData();
      body.set(`$ACTION_ID_${id}`, '');
      const response = await fetch(PORTAL + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: 'https://evil.example', cookie },
        body,
      });
      expect([path, response.status >= 400]).toEqual([path, true]);
    }
  }
});

/** Every route that takes more than GET, with a call of it that would be taken from one's own page. */
const MUTATING_ROUTES: Readonly<
  Record<string, { readonly path: string; readonly headers?: Record<string, string>; readonly body: string; readonly refusal?: number }>
> = {
  'app/(portal)/attachments/route.ts': { path: '/attachments', headers: { 'x-filo-file': '%7B%7D' }, body: 'bytes' },
  'app/(portal)/imports/upload/route.ts': { path: '/imports/upload', headers: { 'x-filo-file': '%7B%7D' }, body: 'bytes' },
  'app/(portal)/records/large/route.ts': { path: '/records/large', body: '{}' },
  'app/(portal)/scan/look/route.ts': { path: '/scan/look', body: '{}' },
  'app/(portal)/scan/records/route.ts': { path: '/scan/records', headers: { 'idempotency-key': '1' }, body: '{}' },
  // Looks at no cookie: whoever has no key is a stranger, wherever the call comes from.
  'app/api/v1/[[...path]]/route.ts': { path: '/api/v1/records', headers: { 'idempotency-key': '1' }, body: '{}', refusal: 401 },
  'app/api/auth/[...nextauth]/route.ts': { path: '/api/auth/callback/credentials', body: 'email=a&password=b' },
};

test('[S5] no route that changes something answers to another site, whatever it calls its body', async ({ house }) => {
  const cookie = asCookie(await house.session(await house.company()));
  const found = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .map((file) => `app/${file}`)
    .filter(
      (file) => file.endsWith('/route.ts') && /^export .*\b(POST|PUT|PATCH|DELETE)\b/m.test(readFileSync(path.join(root, file), 'utf8')),
    );
  expect(found.sort()).toEqual(Object.keys(MUTATING_ROUTES).sort());
  const admitted: string[] = [];
  for (const { path: address, headers: own = {}, body, refusal = 403 } of Object.values(MUTATING_ROUTES)) {
    for (const [name, forged] of Object.entries(FORGED)) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream']) {
        const given = { origin: PORTAL, cookie, 'content-type': type, ...own, ...forged };
        const headers = Object.entries(given).flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, value]]));
        const { status } = await fetch(PORTAL + address, { method: 'POST', redirect: 'manual', headers, body });
        if (status !== refusal) admitted.push(`${address} for ${name} as ${type}: ${status}`);
      }
    }
  }
  expect(admitted).toEqual([]);
});

test('[S5] a file of a list is not handed to a page of another site', async ({ house }) => {
  const cookie = asCookie(await house.session(await house.company()));
  for (const site of ['cross-site', 'same-site']) {
    const { status } = await fetch(`${PORTAL}/api/v1/exports/lots?format=csv`, { headers: { cookie, 'sec-fetch-site': site } });
    expect([site, status]).toEqual([site, 403]);
  }
});
