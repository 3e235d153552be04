import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, expect as see } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '../../lib/auth/cookies';
import { issueToken, newClaims } from '../../lib/auth/session-token';
import { wordsIn } from '../../lib/i18n/words-in';
import { openDatabase } from '../../lib/server/db';
import { testCompany } from '../../lib/testing/company';
import { startPortal } from '../../lib/testing/portal';
import { findBrowser } from '../browser';
import { freePort } from '../database/processes';
import { root } from '../steps';

const { t } = wordsIn('en', 'UTC');
const folder = mkdtempSync(path.join(tmpdir(), 'filo-builds-'));
const [dataDir, next] = [path.join(folder, 'data'), path.join(folder, 'next')];
const LEFT_OUT = new Set(['node_modules', '.next', '.git', '.data', '.filo-build.json', 'test-results', 'docs', 'bench']);
let browser: Browser;

/** The project once more, a little changed, so that it is built anew. */
function nextVersion(): void {
  // The database of a portal that root starts runs as somebody else, who must reach its programs.
  chmodSync(folder, 0o755);
  mkdirSync(next);
  for (const name of readdirSync(root)) if (!LEFT_OUT.has(name)) cpSync(path.join(root, name), path.join(next, name), { recursive: true });
  copyFileSync(path.join(root, 'package-lock.json'), path.join(next, 'package-lock.json'));
  const packages = (how: string) => execFileSync('cp', [how, path.join(root, 'node_modules'), path.join(next, 'node_modules')]);
  try {
    packages('-al');
  } catch {
    rmSync(path.join(next, 'node_modules'), { recursive: true, force: true });
    packages('-a');
  }
  appendFileSync(path.join(next, 'app/globals.css'), '\n/* the next version */\n');
}

beforeAll(async () => {
  nextVersion();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of somebody who is signed in to a new company of this portal. */
async function signedIn(address: string) {
  const kept = JSON.parse(readFileSync(path.join(dataDir, 'database.json'), 'utf8'));
  const db = openDatabase(`postgresql://filo_app:${kept.appPassword}@127.0.0.1:${kept.port}/filo`, 1);
  const { actor } = await testCompany(db);
  await db.close();
  const now = new Date();
  const value = await issueToken(newClaims(actor.userId, 1, now), readFileSync(path.join(dataDir, 'secret'), 'utf8').trim(), now);
  const context = await browser.newContext({ locale: 'en-GB', baseURL: address });
  await context.addCookies([{ name: sessionCookieName(address), value, url: address, httpOnly: true, sameSite: 'Lax' }]);
  return context.newPage();
}

test('[N5] another build takes the place of the running one under an open form: what was typed stays, and is saved after one reload', async () => {
  const port = await freePort();
  const env = { FILO_DATA_DIR: dataDir };
  let portal = await startPortal({ port, env });
  try {
    const page = await signedIn(`http://localhost:${port}`);
    const field = (name: 'partners.name' | 'partners.account' | 'partners.subaccount') =>
      page.getByRole('textbox', { name: new RegExp(`^${t(name)}`) });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.goto('/setup/partners/new');
    await see(button(t('common.save'))).toBeEnabled();
    await field('partners.name').fill('Molino Verde');
    expect(await portal.stop()).toBe(0);

    portal = await startPortal({ port, env, folder: next });
    await field('partners.account').fill('S');
    await field('partners.subaccount').fill('7');
    await page.getByLabel(t('partners.isSupplier')).check();
    await button(t('common.save')).click();
    await see(page.getByText(t('form.updatedTitle'))).toBeVisible({ timeout: 15_000 });
    await see(field('partners.name')).toHaveValue('Molino Verde');
    await button(t('form.updatedReload')).click();
    await button(t('form.keptRestore')).click();
    await see(field('partners.name')).toHaveValue('Molino Verde');
    await see(field('partners.subaccount')).toHaveValue('7');
    await button(t('common.save')).click();
    await see(page).not.toHaveURL(/\/new/);
  } finally {
    await portal.stop();
  }
});
