import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { selfSigned } from '../lib/testing/certificates';
import { freePort } from '../scripts/database/processes';
import { expect, type House, test } from './fixtures';
import { ADA } from './people';
import { type PortalProcess, startPortalProcess } from './portal-process';

// The portal speaks https itself, or a proxy that is named does; what anybody else says about the sender counts for nothing.

const FORGED = '203.0.113.9';
const dataDir = mkdtempSync(path.join(tmpdir(), 'filo-https-'));
const running: PortalProcess[] = [];

async function portal(settings: Readonly<Record<string, string>>): Promise<string> {
  const [database = '', owner = '', secret = ''] = ['DATABASE_URL', 'OWNER_URL', 'SECRET'].map((name) => process.env[`FILO_E2E_${name}`]);
  const port = String(await freePort());
  const own = { DATABASE_URL: database, MIGRATE_DATABASE_URL: owner, FILO_SECRET: secret, FILO_DATA_DIR: dataDir };
  const started = await startPortalProcess(port, { ...own, ...settings });
  running.push(started);
  return started.welcome;
}

test.afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

/** Signs in with a forged word about where the request comes from, and returns what the portal noted. */
async function signInAt(url: string, browser: Browser, house: House) {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, extraHTTPHeaders: { 'x-forwarded-for': FORGED } });
  try {
    const answer = await page.goto(`${url}/sign-in`);
    await page.getByLabel('E-mail address').fill(ADA.email);
    await page.getByLabel('Password').fill(ADA.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(`${url}/`);
    const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('filo.session'));
    const camera = await page.evaluate(() => isSecureContext && 'mediaDevices' in navigator);
    const { id } = await house.db.prisma.appUser.findFirstOrThrow({ where: { email: ADA.email }, select: { id: true } });
    const [session] = await house.db.prisma.userSession.findMany({ where: { userId: id }, orderBy: { startedAt: 'desc' }, take: 1 });
    return { cookie, camera, address: session?.address, strict: answer?.headers()['strict-transport-security'] };
  } finally {
    await page.close();
  }
}

test('[S4 part] with a certificate the portal speaks https: cookies are secure, the camera may be used, a forged sender is not believed', async ({
  browser,
  house,
}) => {
  const { cert, key } = await selfSigned();
  const [certFile, keyFile] = [path.join(dataDir, 'cert.pem'), path.join(dataDir, 'key.pem')];
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key, { mode: 0o600 });
  const url = await portal({ TLS_CERT: certFile, TLS_KEY: keyFile });
  expect(url).toMatch(/^https:\/\/localhost:\d+$/);
  const seen = await signInAt(url, browser, house);
  expect(seen.cookie).toMatchObject({ name: '__Host-filo.session', secure: true, httpOnly: true });
  expect(seen).toMatchObject({ camera: true, strict: expect.stringContaining('max-age=') });
  expect(['127.0.0.1', '::1']).toContain(seen.address);
});

test('a proxy that is named is believed about the sender, and only its own entry', async ({ browser, house }) => {
  const url = await portal({ TRUSTED_PROXIES: '127.0.0.1,::1' });
  expect((await signInAt(url, browser, house)).address).toBe(FORGED);
});
