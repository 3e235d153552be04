import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../lib/server/db';
import { STOCK_TABS } from '../lib/stock-view/stock-tabs.rules';
import { TABLE_KEYS } from '../lib/tables/tables.types';
import { startThrowaway } from '../lib/testing/throwaway';
import { migrate } from '../scripts/database/migrations';
import { freePort } from '../scripts/database/processes';
import { root } from '../scripts/steps';
import { type CountingWire, countingWire } from './counting-wire';
import { firstLot } from './first-lot-house';
import { expect, houseIn, test } from './fixtures';
import { type PortalProcess, startPortalProcess } from './portal-process';

const MOST = 10;

/** Every page without an id in its address: all the lists, and a new one by itself. Forms for something new are no lists. */
const plain: readonly string[] = readdirSync(path.join(root, 'app/(portal)'), { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx' && !file.includes('[') && !/(^|\/)new\//.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`);

/** The lists with what makes them read more, and those of one kind that share an address. */
const lists = (lotId: string): readonly string[] => [
  ...plain,
  '/lots?view=all&group=code',
  '/lots?view=closed&q=nothing',
  `/lots?view=all&supplier=a&producer=b&customer=c&open=${lotId}`,
  ...STOCK_TABS.flatMap((tab) => [`/stock?tab=${tab}`, `/stock?tab=${tab}&date=2020-01-01&show=all`]),
  '/movements?item=OAK&lot=0%25',
  '/records?view=drafts',
  '/search?q=OAK',
  ...TABLE_KEYS.map((table) => `/setup/tables/${table}`),
  `/lots/${lotId}`,
  `/trace?lot=${lotId}`,
];

const dataDir = mkdtempSync(path.join(tmpdir(), 'filo-counted-'));
let database: Awaited<ReturnType<typeof startThrowaway>>;
let wire: CountingWire;
let portal: PortalProcess;
let url: string;

// A database of its own: what other journeys write at the same time, their portals seal, and so would this one.
test.beforeAll(async () => {
  database = await startThrowaway();
  await migrate({ url: database.ownerUrl, appRole: 'filo_app' });
  wire = await countingWire(database.appUrl);
  const port = String(await freePort());
  const settings = { DATABASE_URL: wire.url, MIGRATE_DATABASE_URL: database.ownerUrl, FILO_SECRET: process.env.FILO_E2E_SECRET ?? '' };
  portal = await startPortalProcess(port, { ...settings, FILO_DATA_DIR: dataDir });
  url = `http://localhost:${port}`;
});
test.afterAll(async () => {
  await portal?.stop();
  await wire?.close();
  await database?.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

test('every list page reads all it shows with at most ten statements', async () => {
  const db = openDatabase(database.appUrl, 3);
  const house = houseIn(db);
  const { caller, lot } = await firstLot(house);
  const { name, value } = await house.session(caller);
  await db.close();
  const tooMany: Record<string, readonly string[]> = {};
  for (const address of lists(lot.id)) {
    // What the portal does in the background may fall into one of the two.
    const taken: (readonly string[])[] = [];
    for (let turn = 0; turn < 2; turn++) {
      wire.taken();
      const answer = await fetch(url + address, { headers: { cookie: `${name}=${value}` } });
      expect(`${answer.status} ${(await answer.text()).includes('<h1') ? 'shown' : 'empty'} ${address}`).toBe(`200 shown ${address}`);
      taken.push(wire.taken());
    }
    const fewest = taken.sort((a, b) => a.length - b.length)[0] ?? [];
    if (fewest.length === 0 || fewest.length > MOST) tooMany[address] = fewest;
  }
  expect(tooMany).toEqual({});
});
