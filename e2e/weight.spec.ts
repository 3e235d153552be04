import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/steps';
import { firstLot } from './first-lot-house';
import { firstPiece } from './first-piece-house';
import { expect, test } from './fixtures';

const MOST = 200_000;
const PORTAL_PAGES = 'app/(portal)';

/** Every address without an id whose page shows the register kit: a new list is among them by itself. */
const registers: readonly string[] = readdirSync(path.join(root, PORTAL_PAGES), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => path.dirname(file))
  .filter((folder) =>
    readdirSync(path.join(root, PORTAL_PAGES, folder))
      .filter((file) => file.endsWith('.tsx'))
      .some((file) => readFileSync(path.join(root, PORTAL_PAGES, folder, file), 'utf8').includes('components/register/register-table')),
  )
  .map((folder) => `/${folder.replace('[table]', 'units')}`)
  .filter((address) => !address.includes('['));

test('[N5 part] a register brings less than 200 kB of compressed script before anybody does anything', async ({ browser, house }) => {
  const firm = await firstLot(house);
  await firstPiece(house, firm);
  const weights: Record<string, number> = {};
  for (const address of registers) {
    // A context of its own: nothing is in the cache.
    const context = await browser.newContext();
    await house.signIn(context, firm.caller);
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(address);
    await expect(page.locator('main h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    weights[address] = (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
    await context.close();
  }
  expect(Object.keys(weights)).toEqual(expect.arrayContaining(['/lots', '/serials', '/records', '/stock', '/movements', '/setup/items']));
  expect(Object.entries(weights).filter(([, weight]) => weight < 100_000 || weight >= MOST)).toEqual([]);
});
