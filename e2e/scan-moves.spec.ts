import { faultsOf } from './axe';
import { expect, test } from './fixtures';
import { button, enter, GTIN, inQueue, openScreen, post, recordsOf, scanHouse, stockOf, verdict, wedge } from './scan-house';
import { wordsOf } from './words';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const words = wordsOf('en');
const italian = wordsOf('it');

test.describe('in Italian', () => {
  test.use({ locale: 'it-IT' });
  test('[BAR-03] [BAR-04 part] in Italian: a lot is moved by scanning it and two places, a third one is where it goes', async ({
    page,
    house,
  }) => {
    const firm = await scanHouse(house);
    const companyId = firm.caller.company.id;
    const into = await firm.template('MVI', { type: 'LOAD' });
    await firm.template('MVO', { type: 'UNLOAD', offsetWarehouseId: firm.warehouseId, offsetTemplateId: into });
    await firm.load(
      firm.oak,
      '10',
      { code: 'SPOSTA' },
      { lines: [{ itemId: firm.oak, quantity: '10', locationId: firm.places.a, lots: [{ code: 'SPOSTA', quantity: '10' }] }] },
    );
    await house.signIn(page.context(), firm.caller);
    const { t } = italian;
    await page.goto('/scan/move');
    await expect(page.getByRole('heading', { level: 1, name: t('scanScreens.screens.move') })).toBeVisible();
    await expect(page.getByRole('textbox', { name: t('scanScreens.ask.item') })).toBeFocused();
    await wedge(page, `01${GTIN}10SPOSTA`);
    const field = page.getByRole('textbox', { name: t('scanScreens.ask.quantity') });
    await field.fill('4');
    await field.press('Enter');
    await expect(page.getByRole('textbox', { name: t('scanScreens.ask.toPlace') })).toBeFocused();
    await wedge(page, 'B-1');
    await expect(verdict(page, t('scanScreens.said.toPlace', { code: 'B-1' }))).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await button(page, t('scanScreens.post', { count: 1 })).click();
    await expect(inQueue(page, 'posted')).toHaveCount(1);
    expect(await stockOf(house, companyId, firm.oak)).toEqual(['SPOSTA A-1 6', 'SPOSTA B-1 4']);
  });
});

test('[BAR-04 part] what is counted is posted as the difference to the books', async ({ page, house }) => {
  const firm = await enter(page, house);
  const companyId = firm.caller.company.id;
  await firm.load(firm.oak, '10', { code: 'COUNT' });
  await page.goto('/scan/adjust');
  await expect(page.getByRole('textbox', { name: words.t('scanScreens.ask.item') })).toBeFocused();
  await wedge(page, `01${GTIN}10COUNT`);
  await expect(page.getByText(words.t('scanScreens.inBooks', { quantity: words.quantity('10', 'KG') }))).toBeVisible();
  const field = page.getByRole('textbox', { name: words.t('scanScreens.ask.counted') });
  await field.fill('7.5');
  await field.press('Enter');
  await expect(page.getByText('2.5 KG less')).toBeVisible();
  await post(page, 1).click();
  await expect(inQueue(page, 'posted')).toHaveCount(1);
  expect(await stockOf(house, companyId, firm.oak)).toEqual(['COUNT - 7.5']);
  const records = await recordsOf(house, companyId);
  await wedge(page, `01${GTIN}10COUNT`);
  await field.fill('7.5');
  await field.press('Enter');
  await post(page, 1).click();
  await expect(verdict(page, words.t('scanScreens.said.agrees'))).toBeVisible();
  expect(await recordsOf(house, companyId)).toBe(records);
});

test('[BAR-05] [EDGE-57] stock by scan: lot 12 does not show lot 123', async ({ page, house }) => {
  const firm = await enter(page, house);
  await firm.load(firm.oak, '10', { code: '12' });
  await firm.load(firm.oak, '99', { code: '123' });
  await page.goto('/scan/stock');
  await expect(page.getByRole('textbox', { name: words.t('scanScreens.stock.ask') })).toBeFocused();
  await wedge(page, `01${GTIN}1012`);
  await expect(page.getByText(words.t('scanScreens.stock.all', { quantity: words.quantity('10', 'KG') }))).toBeVisible();
  await expect(page.getByText('123')).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
  await wedge(page, 'MOB OAK');
  await expect(page.getByText(words.t('scanScreens.stock.all', { quantity: words.quantity('109', 'KG') }))).toBeVisible();
});

test('[EDGE-98 part] numbers that the posting makes are shown before; what is scanned keeps its own', async ({ page, house }) => {
  const firm = await enter(page, house);
  await openScreen(page, 'receive', firm.makeId);
  await wedge(page, 'MOB BIKE');
  await expect(page.getByRole('textbox', { name: words.t('scanScreens.ask.pieces') })).toBeFocused();
  await wedge(page, 'OWN-1');
  await expect(verdict(page, 'Serial number OWN-1')).toBeVisible();
  await page.getByLabel(words.t('scanScreens.howMany')).fill('3');
  await expect(page.getByText(words.t('scanScreens.numbersPreview', { first: '00001', last: '00002' }))).toBeVisible();
  await button(page, words.t('scanScreens.takePieces', { count: 3 })).click();
  await post(page, 1).click();
  await expect(inQueue(page, 'posted')).toHaveCount(1);
  const pieces = await house.db.prisma.serial.findMany({
    where: { companyId: firm.caller.company.id },
    select: { code: true },
    orderBy: { code: 'asc' },
  });
  expect(pieces.map(({ code }) => code)).toEqual(['00001', '00002', 'OWN-1']);
});
