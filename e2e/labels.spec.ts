import { expect, test } from './fixtures';
import { faultsOf } from './axe';
import { firstLot } from './first-lot-house';
import { saveLabelDesign } from '../lib/labels/save-label-design';
import { saveLabelDesignSchema } from '../lib/labels/save-label-design.schema';
import { DESIGNS } from '../lib/labels/starting-designs.types';
import { wordsOf } from './words';

const words = wordsOf('en');

test('[LAB-01][LAB-06] from no design to a printed label: a ready design with its preview, the dialog of the lot, the file, and the log', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/setup/labels/new');
  await page.getByRole('button', { name: words.t('labels.presets.lotSmall.name') }).click();
  const preview = page.getByRole('region', { name: words.t('labels.previewTitle') });
  await expect(preview.getByRole('img')).toHaveAttribute('alt', new RegExp(lot.code));
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: words.t('labels.create') }).click();
  await expect(page).toHaveURL(/\/setup\/labels\/[0-9a-f-]{36}$/);

  await page.goto(`/lots/${lot.id}`);
  const more = page.getByRole('main').getByRole('button', { name: words.t('common.more') });
  await more.click();
  await page.getByRole('menuitem', { name: words.t('labelPrint.printOne') }).click();
  const dialog = page.getByRole('dialog', { name: words.t('labelPrint.printTitle', { count: 1, code: lot.code }) });
  await expect(dialog.getByRole('img')).toHaveAttribute('alt', new RegExp(lot.code));
  await dialog.getByLabel(words.t('labelPrint.format')).selectOption({ label: words.t('labelPrint.formats.ZPL') });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: words.t('labelPrint.doPrint'), exact: true }).click();
  expect((await coming).suggestedFilename()).toMatch(/^labels-[0-9a-f]{12}\.zpl$/);
  await expect(dialog).toBeHidden();

  await page.goto(`/lots/${lot.id}?tab=labels`);
  await expect(page.getByRole('cell', { name: 'LOT50' })).toBeVisible();
  await page.goto('/labels');
  await expect(page.getByRole('row', { name: new RegExp(lot.code) })).toHaveCount(1);
  const where = { companyId: caller.company.id };
  expect(await house.db.prisma.labelPrint.findMany({ where, select: { format: true, labels: true, reprints: true } })).toEqual([
    { format: 'ZPL', labels: 1, reprints: 0 },
  ]);
});

test('the dialog of labels says that no answer came, in place of waiting for ever', async ({ page, context, house }) => {
  const { caller, lot } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto(`/lots/${lot.id}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: words.t('common.more') })
    .click();
  await page.route('**/lots/**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.getByRole('menuitem', { name: words.t('labelPrint.printOne') }).click();
  await expect(page.getByRole('dialog').getByText(words.t('common.lost'))).toBeVisible();
});

test('[LAB-08] a company sets its prefix, numbers two pallets of a record, and prints their labels', async ({ page, context, house }) => {
  const { caller, unloadRecord, run } = await firstLot(house);
  const design = { ...DESIGNS.transport, description: 'A6', isDefault: true, active: true };
  await run(saveLabelDesign, saveLabelDesignSchema.parse(design));
  await house.signIn(context, caller);
  await page.goto(`/records/${unloadRecord}`);
  const open = page.getByRole('button', { name: words.t('transportUnits.button') });
  await open.click();
  await expect(page.getByRole('dialog').getByText(words.t('errors.E_SSCC_PREFIX'))).toBeVisible();
  await page.goto('/setup/company');
  const save = page.getByRole('button', { name: words.t('company.saveUnits') });
  await expect(save).toBeEnabled();
  await page.getByLabel(words.t('company.companyPrefix')).fill('9521234');
  await save.click();
  await expect(page.getByText(words.t('company.unitsSaved'))).toBeVisible();
  await page.goto(`/records/${unloadRecord}`);
  await open.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words.t('transportUnits.count')).fill('2');
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.t('transportUnits.make') }).click();
  await expect(page.getByRole('dialog', { name: words.t('transportUnits.print', { count: 2 }) })).toBeVisible();
  await dialog.getByLabel(words.t('labelPrint.format')).selectOption({ label: words.t('labelPrint.formats.ZPL') });
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: words.t('labelPrint.doPrint'), exact: true }).click();
  await coming;
  const where = { companyId: caller.company.id };
  const units = await house.db.prisma.transportUnit.findMany({ where, select: { sscc: true }, orderBy: { sscc: 'asc' } });
  expect(units.map(({ sscc }) => sscc.slice(0, 17))).toEqual(['09521234000000001', '09521234000000002']);
  expect(await house.db.prisma.labelPrintLine.findMany({ where, select: { content: true }, orderBy: { lineNo: 'asc' } })).toEqual(
    units.map(({ sscc }) => ({ content: `00${sscc}` })),
  );
});
