import sql from 'sql-template-tag';
import { faultsOf } from './axe';
import { expect, test } from './fixtures';
import { BIKE_GTIN, button, enter, GTIN, inQueue, openScreen as open, post, recordsOf, stockOf, verdict, wedge } from './scan-house';
import { wordsOf } from './words';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const words = wordsOf('en');

test('[BAR-04 part] [N1] a receipt by scans: a carton makes lot, expiry and quantity, one tap too many posts nothing twice', async ({
  page,
  house,
}) => {
  const firm = await enter(page, house);
  const companyId = firm.caller.company.id;
  await page.goto('/scan/screens');
  await page
    .getByRole('main')
    .getByRole('link', { name: words.t('scanScreens.screens.receive') })
    .click();
  await page.getByLabel(words.t('scanScreens.setup.template')).selectOption(firm.loadId);
  expect(await faultsOf(page)).toEqual([]);
  await button(page, words.t('scanScreens.setup.begin')).click();
  await expect(page.getByRole('textbox', { name: words.t('scanScreens.ask.item') })).toBeFocused();
  await wedge(page, `01${GTIN}172712313024\u001d10L-1`);
  await expect(verdict(page, 'MOB OAK, new lot L-1')).toBeVisible();
  const field = page.getByRole('textbox', { name: words.t('scanScreens.ask.quantity') });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('24');
  expect(await faultsOf(page)).toEqual([]);
  await field.fill('24,5');
  await field.press('Enter');
  await expect(verdict(page, '24.5 of MOB OAK')).toBeVisible();
  await post(page, 1).dblclick();
  await expect(inQueue(page, 'posted')).toHaveCount(1);
  await expect(page.getByRole('link', { name: words.t('scanScreens.queue.record', { number: 1 }) })).toBeVisible();
  expect(await recordsOf(house, companyId)).toBe(1);
  expect(await stockOf(house, companyId, firm.oak)).toEqual(['L-1 - 24.5']);
  const [lot] = await house.db.sql<{ day: string }>(
    sql`SELECT expiry_date::text AS day FROM lot WHERE company_id = ${companyId} AND code = 'L-1'`,
  );
  expect(lot?.day).toBe('2027-12-31');
  expect(await faultsOf(page)).toEqual([]);
});

test('[BAR-04 part] confirming a lot item without lot says so and posts nothing; unknown codes are named, searched or left', async ({
  page,
  house,
}) => {
  const firm = await enter(page, house);
  await open(page, 'receive', firm.loadId);
  await wedge(page, 'MOB OAK');
  await expect(page.getByRole('textbox', { name: words.t('scanScreens.ask.lotReceive') })).toBeFocused();
  await post(page, 1).click();
  await expect(verdict(page, 'MOB OAK needs a lot')).toBeVisible();
  expect(await recordsOf(house, firm.caller.company.id)).toBe(0);
  await button(page, words.t('scanScreens.makeLot')).click();
  await button(page, words.t('scanScreens.take', { quantity: words.quantity('1', 'KG') })).click();
  await wedge(page, 'NEVER-SEEN');
  await expect(verdict(page, 'Nothing has the code NEVER-SEEN')).toBeVisible();
  await button(page, words.t('scanScreens.unknown.create')).click();
  await page.getByRole('combobox', { name: words.t('scanScreens.unknown.item') }).fill('OAK');
  await page.getByRole('option', { name: /OAK/ }).click();
  await expect(verdict(page, 'MOB OAK, new lot NEVER-SEEN')).toBeVisible();
  await button(page, words.t('scanScreens.take', { quantity: words.quantity('1', 'KG') })).click();
  await post(page, 2).click();
  await expect(inQueue(page, 'posted')).toHaveCount(1);
  expect(await stockOf(house, firm.caller.company.id, firm.oak)).toEqual(['00001 - 1', 'NEVER-SEEN - 1']);
  await page.goto('/scan/unload');
  await expect(page.getByRole('textbox', { name: words.t('scanScreens.ask.item') })).toBeFocused();
  await wedge(page, `01${GTIN}10NOT-THERE`);
  await expect(verdict(page, 'Lot NOT-THERE of MOB OAK does not exist')).toBeVisible();
});

test('[N4] [EDGE-98] the connection drops amid 20 serial numbers: all are kept, edited, and posted once when it is back', async ({
  page,
  context,
  house,
}) => {
  const firm = await enter(page, house);
  const companyId = firm.caller.company.id;
  await open(page, 'receive', firm.makeId);
  await wedge(page, `01${BIKE_GTIN}21S-01`);
  await expect(verdict(page, 'Serial number S-01')).toBeVisible();
  const scan = async (from: number, to: number) => {
    for (let n = from; n <= to; n++) {
      const code = `S-${String(n).padStart(2, '0')}`;
      await wedge(page, n % 2 === 0 ? code : `01${BIKE_GTIN}21${code}`);
      await expect(page.getByText(words.t('scanScreens.piecesOf', { count: n }))).toBeVisible();
    }
  };
  await scan(2, 8);
  await context.setOffline(true);
  await expect(page.getByText(words.t('scanScreens.offline.body'))).toBeVisible();
  await scan(9, 20);
  await expect(verdict(page, 'S-20 is kept, not checked yet')).toBeVisible();
  await wedge(page, 'S-20');
  await expect(verdict(page, 'Serial number S-20 was scanned already')).toBeVisible();
  await page.getByRole('textbox', { name: words.t('scanScreens.list.editPiece', { number: 3 }) }).fill('S-03B');
  await post(page, 1).click();
  await expect(inQueue(page, 'sending')).toHaveCount(1);
  await expect(page.getByText(words.t('scanScreens.queue.held.offline'))).toBeVisible();
  expect(await recordsOf(house, companyId)).toBe(0);
  await context.setOffline(false);
  await expect(inQueue(page, 'posted')).toHaveCount(1);
  const pieces = await house.db.prisma.serial.findMany({ where: { companyId }, select: { code: true }, orderBy: { code: 'asc' } });
  const wanted = Array.from({ length: 20 }, (_, at) => `S-${String(at + 1).padStart(2, '0')}`).with(2, 'S-03B');
  expect(pieces.map(({ code }) => code)).toEqual(wanted);
  expect(await recordsOf(house, companyId)).toBe(1);
});

test('[N3] [POST-02 part] the answer is lost: the page asks again with the same id and shows the record that was made', async ({
  page,
  house,
}) => {
  const firm = await enter(page, house);
  await open(page, 'receive', firm.loadId);
  const keys: string[] = [];
  await page.route('**/scan/records', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (keys.length > 2) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await wedge(page, `01${GTIN}10LOST`);
  await button(page, words.t('scanScreens.take', { quantity: words.quantity('1', 'KG') })).click();
  await post(page, 1).click();
  await expect(page.getByText(words.t('scanScreens.queue.states.checking'))).toBeVisible();
  await expect(inQueue(page, 'posted')).toHaveCount(1, { timeout: 20_000 });
  expect(new Set(keys).size).toBe(1);
  expect(keys.length).toBe(3);
  expect(await recordsOf(house, firm.caller.company.id)).toBe(1);
  expect(await stockOf(house, firm.caller.company.id, firm.oak)).toEqual(['LOST - 1']);
});

test('what stands on a screen outlives the tab; two tabs never work on the same, and the queue goes out once', async ({
  page,
  context,
  house,
}) => {
  const firm = await enter(page, house);
  const companyId = firm.caller.company.id;
  await open(page, 'receive', firm.loadId);
  await wedge(page, `01${GTIN}10TAB`);
  await button(page, words.t('scanScreens.take', { quantity: words.quantity('1', 'KG') })).click();
  await expect(page.getByRole('list').getByText('TAB')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('list').getByText('TAB')).toBeVisible();
  const second = await context.newPage();
  await second.goto('/scan/receive');
  await expect(second.getByText(words.t('scanScreens.elsewhere'))).toBeVisible();
  await button(second, words.t('scanScreens.here')).click();
  await expect(second.getByRole('list').getByText('TAB')).toBeVisible();
  await expect(page.getByText(words.t('scanScreens.elsewhere'))).toBeVisible();
  await context.setOffline(true);
  await post(second, 1).click();
  await expect(inQueue(second, 'sending')).toHaveCount(1);
  await second.close();
  const third = page;
  await context.setOffline(false);
  await third.goto('/scan/screens');
  await expect(inQueue(third, 'posted')).toHaveCount(1);
  const fourth = await context.newPage();
  await fourth.goto('/scan/receive');
  await expect(inQueue(fourth, 'posted')).toHaveCount(1);
  expect(await recordsOf(house, companyId)).toBe(1);
});

test('a session that has ended keeps the queue, and nobody else sends it', async ({ page, context, house }) => {
  const firm = await enter(page, house);
  const companyId = firm.caller.company.id;
  await open(page, 'receive', firm.loadId);
  await wedge(page, `01${GTIN}10MINE`);
  await button(page, words.t('scanScreens.take', { quantity: words.quantity('1', 'KG') })).click();
  await expect(page.getByRole('list').getByText('MINE')).toBeVisible();
  const session = (await context.cookies()).filter(({ httpOnly }) => httpOnly);
  const colleague = await house.member(firm.caller, ['OPERATOR']);
  await house.signIn(context, colleague);
  await post(page, 1).click();
  await expect(page.getByText(words.t('scanScreens.queue.held.otherOwner'))).toBeAttached();
  expect(await recordsOf(house, companyId)).toBe(0);
  await page.goto('/scan/screens');
  await expect(page.getByText(words.t('scanScreens.queue.empty'))).toBeVisible();
  await context.clearCookies();
  await context.addCookies(session);
  await page.goto('/scan/screens');
  await expect(inQueue(page, 'posted')).toHaveCount(1);
  expect(await recordsOf(house, companyId)).toBe(1);
});

test('[BAR-04 part] a refused record says why; it is mended on its screen and posted, or discarded', async ({ page, house }) => {
  const firm = await enter(page, house);
  const companyId = firm.caller.company.id;
  await firm.load(firm.oak, '3', { code: 'FEW' });
  await open(page, 'unload');
  await wedge(page, `01${GTIN}10FEW`);
  const field = page.getByRole('textbox', { name: words.t('scanScreens.ask.quantity') });
  await field.fill('5');
  await field.press('Enter');
  await post(page, 1).click();
  await expect(inQueue(page, 'refused')).toHaveCount(1);
  await expect(inQueue(page, 'refused')).toContainText('FEW');
  expect(await faultsOf(page)).toEqual([]);
  await page.goto('/scan/screens');
  await page.getByRole('link', { name: words.t('scanScreens.queue.mendOn', { screen: words.t('scanScreens.screens.unload') }) }).click();
  await button(page, words.t('scanScreens.queue.mend')).click();
  await expect(inQueue(page, 'refused')).toHaveCount(0);
  await button(page, words.t('scanScreens.list.edit')).click();
  await field.fill('2');
  await field.press('Enter');
  await post(page, 1).click();
  await expect(inQueue(page, 'posted')).toHaveCount(1);
  expect(await stockOf(house, companyId, firm.oak)).toEqual(['FEW - 1']);
});
