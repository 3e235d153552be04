import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, expect as see, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '../../lib/auth/cookies';
import { issueToken, newClaims } from '../../lib/auth/session-token';
import { wordsIn } from '../../lib/i18n/words-in';
import { openDatabase } from '../../lib/server/db';
import { testCompany } from '../../lib/testing/company';
import { type Portal, startPortal } from '../../lib/testing/portal';
import { findBrowser } from '../browser';
import { type Cluster, startCluster } from '../database/cluster';
import { freePort } from '../database/processes';

const { t } = wordsIn('en', 'UTC');
const folder = mkdtempSync(path.join(tmpdir(), 'filo-outage-'));
const [databaseDir, portalDir] = [path.join(folder, 'database'), path.join(folder, 'portal')];
let cluster: Cluster;
let portal: Portal;
let browser: Browser;
let page: Page;
let address = '';

beforeAll(async () => {
  cluster = await startCluster({ dataDir: databaseDir });
  const port = await freePort();
  address = `http://localhost:${port}`;
  portal = await startPortal({
    port,
    env: { FILO_DATA_DIR: portalDir, DATABASE_URL: cluster.appUrl, MIGRATE_DATABASE_URL: cluster.ownerUrl },
  });
  const db = openDatabase(cluster.appUrl, 1);
  const { actor } = await testCompany(db);
  await db.close();
  const now = new Date();
  const value = await issueToken(newClaims(actor.userId, 1, now), readFileSync(path.join(portalDir, 'secret'), 'utf8').trim(), now);
  browser = await chromium.launch({ executablePath: await findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const context = await browser.newContext({ locale: 'en-GB', baseURL: address });
  await context.addCookies([{ name: sessionCookieName(address), value, url: address, httpOnly: true, sameSite: 'Lax' }]);
  page = await context.newPage();
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const status = async (at: string): Promise<number> => (await fetch(address + at, { signal: AbortSignal.timeout(2_000) })).status;
const field = (name: 'partners.name' | 'partners.account' | 'partners.subaccount') =>
  page.getByRole('textbox', { name: new RegExp(`^${t(name)}`) });
const save = () => page.getByRole('button', { name: t('common.save'), exact: true });

test('[D4] while the database is away pages say so within two seconds, nothing typed is lost, and all is back within five, without a restart', async () => {
  await page.goto('/setup/partners/new');
  await see(save()).toBeEnabled();
  await field('partners.name').fill('Molino Verde');
  await field('partners.account').fill('S');
  await field('partners.subaccount').fill('7');
  await page.getByLabel(t('partners.isSupplier')).check();
  const other = await page.context().newPage();

  await cluster.stop();
  expect(await status('/api/livez')).toBe(200);
  expect(await status('/api/readyz')).toBe(503);
  expect(await status('/sign-in')).toBe(200);
  await other.goto('/lots', { timeout: 2_000, waitUntil: 'commit' });
  await see(other.getByRole('heading', { name: t('sights.awayTitle') })).toBeVisible();
  await see(other.getByText(t('sights.awayBody'))).toBeVisible();
  await save().click();
  await see(page.getByRole('alert').filter({ hasText: t('errors.E_DATABASE_DOWN') })).toBeVisible();
  await see(field('partners.name')).toHaveValue('Molino Verde');

  cluster = await startCluster({ dataDir: databaseDir, samePort: true });
  await expect.poll(() => status('/api/readyz').catch(() => 0), { timeout: 5_000, interval: 100 }).toBe(200);
  await see(other.getByRole('heading', { level: 1, name: t('nav.lots') })).toBeVisible();
  await save().click();
  await see(page).not.toHaveURL(/\/new/);
  expect(portal.process.exitCode).toBeNull();
  expect(portal.printed()).toMatch(/"event":"database away"[\s\S]*"event":"database back"/);
});
