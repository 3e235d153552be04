import { expect, PORTAL, test } from './fixtures';
import { firstLot } from './first-lot-house';
import { wordsOf } from './words';

const words = wordsOf('en');
const PDF = Buffer.from('%PDF-1.7\nanalysis 4711');

test('[LOT-30][GUI-04 part] a lot is put on hold with cause and reason, the card says so, and it is lifted again', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot } = await firstLot(house);
  await house.signIn(context, await house.member(caller, ['QUALITY']));
  await page.goto(`/lots/${lot.id}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: words.t('common.more') })
    .click();
  await page.getByRole('menuitem', { name: words.t('holds.hold') }).click();
  const dialog = page.getByRole('dialog', { name: words.t('holds.holdTitle', { count: 1, code: lot.code }) });
  await dialog.getByLabel(words.t('holds.cause')).selectOption({ label: words.t('holds.causes.DEFECT') });
  await dialog.getByLabel(words.t('holds.reason')).fill('seal broken');
  await dialog.getByRole('button', { name: words.t('holds.hold') }).dblclick();
  const band = page.getByText(words.t('holds.band', { cause: words.t('holds.causes.DEFECT') }));
  await expect(band).toHaveCount(1);
  await expect(page.getByText('seal broken')).toBeVisible();
  await page.goto('/lots');
  await expect(page.getByRole('table').getByText(words.t('holds.onHold'))).toBeVisible();
  await page.goto(`/lots/${lot.id}?tab=status`);
  await page.getByRole('button', { name: words.t('holds.lift') }).click();
  const lift = page.getByRole('dialog', { name: words.t('holds.liftTitle', { count: 1, code: lot.code }) });
  await lift.getByLabel(words.t('holds.reason')).fill('checked, good');
  await lift.getByRole('button', { name: words.t('holds.lift') }).click();
  await expect(page.getByRole('main').getByRole('button', { name: words.t('holds.lift') })).toHaveCount(0);
  await expect(page.getByText('“checked, good”')).toBeVisible();
  // The way back goes with its message, and the hold returns as it was.
  const undo = page.getByRole('button', { name: words.t('lots.undo'), exact: true });
  await undo.last().click();
  await expect(page.getByText(words.t('lots.undone'), { exact: true })).toBeVisible();
  await expect(page.getByText(words.t('holds.lifted', { lifted: 1, lots: 1 }))).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('button', { name: words.t('holds.lift') })).toHaveCount(1);
  const where = { companyId: caller.company.id, lotId: lot.id };
  const held = await house.db.prisma.lotHold.findMany({ where, select: { cause: true, reason: true } });
  expect(held).toEqual(Array.from({ length: 2 }, () => ({ cause: 'DEFECT', reason: 'seal broken' })));
});

test('[UI-09][S18] a file is kept with a lot, saved again as it was, refused where it lies about itself, and removed with a reason', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto(`/lots/${lot.id}?tab=files`);
  const dialog = page.getByRole('dialog', { name: words.t('attachments.addTitle', { name: lot.code }) });
  const choose = async (name: string, buffer: Buffer) => {
    await page.getByRole('button', { name: words.t('attachments.add') }).click();
    await dialog.getByLabel(words.t('attachments.file'), { exact: false }).setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await dialog.getByLabel(words.t('attachments.kind')).selectOption({ label: words.t('attachments.kinds.CERTIFICATE') });
    await dialog.getByLabel(words.t('attachments.category')).selectOption({ label: words.t('attachments.categories.QUALITY') });
    await dialog.getByRole('button', { name: words.t('attachments.upload') }).click();
  };
  await choose('<img src=x onerror=alert(1)>.pdf', PDF);
  const link = page.getByRole('link', { name: '_img src=x onerror=alert(1)_.pdf' });
  await expect(link).toBeVisible();
  const answer = await context.request.get(PORTAL + ((await link.getAttribute('href')) ?? ''));
  expect(await answer.body()).toEqual(PDF);
  expect(answer.headers()).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment;/),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-type': 'application/pdf',
  });
  await choose('page.pdf', Buffer.from('<html><script>alert(1)</script>'));
  await expect(dialog.getByText('page.pdf does not contain what its name says', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('Escape');

  const stranger = await house.company({ name: 'Other' });
  const foreign = await (await context.browser()?.newContext())?.newPage();
  if (!foreign) throw new Error('no second browser');
  await house.signIn(foreign.context(), stranger);
  expect((await foreign.context().request.get(PORTAL + ((await link.getAttribute('href')) ?? ''))).status()).toBe(404);
  await foreign.context().close();

  await page
    .getByRole('listitem')
    .filter({ has: link })
    .getByRole('button', { name: words.t('common.more') })
    .click();
  await page.getByRole('menuitem', { name: words.t('attachments.remove') }).click();
  const remove = page.getByRole('dialog', { name: /^Remove/ });
  await remove.getByLabel(words.t('attachments.reason')).fill('wrong lot');
  await remove.getByRole('button', { name: words.t('attachments.remove') }).click();
  await expect(link).toHaveCount(0);
});

test('[SEC-02 part] [EDGE-101 part] the rows of loading and unloading lead to their record, with line, quantity and unit; who may only read finds no way to change it', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot, loadRecord, unloadRecord } = await firstLot(house);
  await house.signIn(context, await house.member(caller, ['VIEWER']));
  for (const [tab, record, quantity] of [
    ['loading', loadRecord, '100'],
    ['unloading', unloadRecord, '30'],
  ] as const) {
    await page.goto(`/lots/${lot.id}?tab=${tab}`);
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="/records/${record}"]`) });
    await expect(row).toContainText(quantity);
    await expect(row).toContainText('KG');
    await row.getByRole('link').first().click();
    await expect(page).toHaveURL(`/records/${record}`);
    await expect(page.getByRole('main').locator('a[href$="/correct"]')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('menuitem')).toHaveCount(0);
  }
});

test('[UI-05 part] the cards of a lot and of a record open read-only, and Edit and Correct lead to their fields', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot, loadRecord } = await firstLot(house);
  await house.signIn(context, caller);
  const fields = page.getByRole('main').locator('input:not([type=file]), textarea, select, [role=switch]').filter({ visible: true });
  for (const [address, way, field] of [
    [`/lots/${lot.id}`, 'Edit', 'Supplier lot'],
    [`/records/${loadRecord}`, 'Correct', 'Reason of the correction'],
  ] as const) {
    await page.goto(address);
    const change = page.getByRole('main').getByRole('link', { name: way, exact: true });
    await expect(change).toBeVisible();
    await expect(fields).toHaveCount(0);
    await change.click();
    await expect(page.getByRole('textbox', { name: new RegExp(`^${field}`) })).toBeEditable();
  }
});
