import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { type Run, lotHouse } from '../lib/testing/lot-house';
import { expect, PORTAL, test } from './fixtures';
import { faultsOf } from './axe';

/** A call of a program: no cookies, its key alone. */
async function call(key: string, method: string, address: string, body?: unknown) {
  const headers: Record<string, string> = { authorization: `Bearer ${key}` };
  if (body !== undefined) headers['idempotency-key'] = 'order 1';
  const given = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${PORTAL}/api/v1${address}`, { method, headers, ...given });
  return { status: response.status, type: response.headers.get('content-type'), body: (await response.json()) as Record<string, unknown> };
}

test('[S31][N6] an administrator makes a key, a program posts a load by it twice and traces the lot, and is out as soon as the key is taken back', async ({
  page,
  context,
  house,
}) => {
  const ada = await house.company({ name: 'Nova' });
  const run: Run = (verb, input) => runVerb(house.db, ada, verb, input);
  const today = dayIn('Europe/Rome', new Date());
  const stock = await lotHouse(run, today);
  const itemId = await stock.item('OAK');
  await house.signIn(context, ada);

  await page.goto('/');
  await page.getByRole('link', { name: 'API keys' }).click();
  await expect(page.getByText('No program has a key yet')).toBeVisible();
  await page.getByRole('link', { name: 'Make a key' }).click();
  await page.getByLabel('Name').fill('Scale at dock 2');
  await page.getByRole('checkbox', { name: 'Post records' }).check();
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByText('Copy this key now.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const key =
    (await page
      .locator('code')
      .filter({ hasText: /^filo_/ })
      .textContent()) ?? '';

  const load = {
    templateId: stock.loadId,
    warehouseId: stock.warehouseId,
    postingDate: today,
    lines: [{ itemId, quantity: '40', lots: [{ quantity: '40', generated: true }] }],
  };
  const posted = await call(key, 'POST', '/records', load);
  expect([posted.status, posted.body]).toEqual([201, expect.objectContaining({ lots: [expect.objectContaining({ code: '00001' })] })]);
  expect((await call(key, 'POST', '/records', load)).body).toEqual(posted.body);
  const [lot] = posted.body.lots as { id: string }[];
  expect((await call(key, 'GET', `/lots/${lot?.id}`)).body).toMatchObject({ code: '00001', onHand: '40' });
  expect((await call(key, 'GET', `/trace?lot=${lot?.id}`)).body).toMatchObject({ complete: true, remaining: [{ quantity: '40' }] });
  const held = await call(key, 'POST', '/lots/hold', { lotIds: [lot?.id], cause: 'OTHER', reason: 'x' });
  expect([held.status, held.type, held.body.code]).toEqual([403, 'application/problem+json', 'E_API_SCOPE']);
  for (const nowhere of ['', '/', '/nowhere']) {
    const lost = await call(key, 'GET', nowhere);
    expect([nowhere, lost.status, lost.type]).toEqual([nowhere, 404, 'application/problem+json']);
  }
  const list = await fetch(`${PORTAL}/api/v1/exports/lots?format=csv`, { headers: { authorization: `Bearer ${key}` } });
  expect(list.status).toBe(403);

  await page.getByRole('link', { name: 'To the list of keys' }).click();
  await expect(page.getByRole('table').getByText('Read and Post records')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Scale at dock 2' }).click();
  await page.getByRole('button', { name: 'Take the key back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take the key back' }).click();
  await expect(page.getByText('Taken back', { exact: true })).toBeVisible();
  expect((await call(key, 'GET', '/me')).status).toBe(401);

  await page.goto('/administration/audit');
  await expect(page.getByText('Ada Admin · Scale at dock 2').first()).toBeVisible();
});

test('the page of the interface tells every operation and gives the file; a cookie alone opens nothing', async ({
  page,
  context,
  house,
}) => {
  const ada = await house.company({ name: 'Nova' });
  await house.signIn(context, await house.member(ada, ['VIEWER']));
  await page.goto('/programs');
  await page.getByText('POST', { exact: true }).first().click();
  await page.getByText('/lots/hold', { exact: true }).click();
  await expect(page.locator('#holdLots').getByText('Idempotency-Key')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const file = await page.request.get('/api/v1/openapi.json');
  expect(file.status()).toBe(200);
  expect(Object.keys(((await file.json()) as { paths: object }).paths)).toContain('/records');
  expect((await page.request.get('/api/v1/lots')).status()).toBe(401);
});
