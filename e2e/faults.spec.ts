import pg from 'pg';
import { builtActions, callAction } from './action-calls';
import { firstLot } from './first-lot-house';
import { expect, PORTAL, test } from './fixtures';

/** What of the inside may stand in no answer: stacks, statements, places of files, names and versions of what the portal is made of. */
const INSIDE =
  /RangeError|TypeError|Invalid time zone|\n\s+at \S+ \(|node_modules|\.tsx?:\d|\bSELECT [a-z]|prisma\/|postgresql:|argon2|(?:next|react)@\d|"stack"/;

test('[S27] a fault of the portal, in a page, its data, an action, a look-up, a search, a file or a list, tells a number and nothing of the inside', async ({
  house,
}) => {
  const { caller, lot } = await firstLot(house);
  const owner = new pg.Client({ connectionString: process.env.FILO_E2E_OWNER_URL });
  await owner.connect();
  // No screen lets anybody do this: every calculation with the day of this company now throws.
  await owner.query("UPDATE company SET time_zone = 'No/Where' WHERE id = $1", [caller.company.id]);
  await owner.end();
  const { name, value } = await house.session(caller);
  const cookie = `${name}=${value}`;
  const told: string[] = [];
  const look = async (what: string, text: string, status: number, right: number) => {
    const leak = INSIDE.exec(text);
    if (leak) told.push(`${what}: ${text.slice(Math.max(0, leak.index - 80), leak.index + 80)}`);
    if (status !== right) told.push(`${what}: status ${status}, not ${right}`);
  };
  for (const address of ['/', `/lots/${lot.id}`, '/records/new', '/stock', '/lots']) {
    const page = await fetch(PORTAL + address, { headers: { cookie } });
    const text = await page.text();
    await look(address, text.replaceAll(/<script[^>]*>.*?<\/script>/gs, ''), page.status, page.status === 200 ? 200 : 500);
    const data = await fetch(PORTAL + address, { headers: { cookie, rsc: '1' } });
    await look(`${address} for the router`, await data.text(), data.status, data.status === 200 ? 200 : 500);
  }
  for (const [address, right] of [
    ['/search/hits?q=22/11', 200],
    ['/api/v1/exports/lots?format=csv', 500],
  ] as const) {
    const answer = await fetch(PORTAL + address, { headers: { cookie } });
    await look(address, await answer.text(), answer.status, right);
  }
  for (const [action, input] of [
    ['closeLotAction', { lotId: lot.id, version: 1, reason: 'x' }],
    ['lotsOnOfferAction', undefined],
  ] as const) {
    const built = builtActions().find((each) => each.name === action);
    const { text, status, outcome } = await callAction({ path: '/lots', id: built?.id ?? '', cookie, input });
    await look(action, text, status, 200);
    if (input) {
      expect(outcome).toBe('E_INTERNAL');
      expect(text).toMatch(/"incident":"[0-9a-f]{8}"/);
    }
  }
  expect(told).toEqual([]);
});

test('[S27] whatever a visitor writes into the cookies, the answer is the way to the sign-in and no fault', async ({ house }) => {
  const own = await house.company();
  const { name, value } = await house.session(own);
  for (const cookie of [`${name}=`, `${name}=x`, `${name}=${value.slice(0, -3)}`, `${name}=${'A'.repeat(3_000)}`, `${name}=%00%FF`]) {
    const { status, headers } = await fetch(`${PORTAL}/lots`, { headers: { cookie }, redirect: 'manual' });
    expect([cookie.slice(0, 40), status, headers.get('location')?.includes('/sign-in')]).toEqual([cookie.slice(0, 40), 307, true]);
  }
  for (const company of ['', '-1', '1e9', 'NaN', '99999999999999999999', "1'--", '%00']) {
    const { status } = await fetch(`${PORTAL}/lots`, {
      headers: { cookie: `${name}=${value}; filo.company=${company}` },
      redirect: 'manual',
    });
    expect([company, status]).toEqual([company, 200]);
  }
});

test('[S27] nothing of a developer’s portal answers', async () => {
  const inside = [
    '/_next/webpack-hmr',
    '/__nextjs_original-stack-frames',
    '/__nextjs_source-map',
    '/_next/development/_devPagesManifest.json',
    '/.git/HEAD',
    '/.env',
    '/package.json',
    '/_next/static/../../package.json',
    '/.next/BUILD_ID',
  ];
  for (const address of inside) expect([address, (await fetch(PORTAL + address)).status]).toEqual([address, 404]);
});
