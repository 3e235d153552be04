import type { Page } from '@playwright/test';
import { saveAltUom } from '../lib/item-parts/item-units';
import { savePartner } from '../lib/partners/save-partner';
import { saveTableRow } from '../lib/tables/save-table-row';
import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';
import { wordsOf } from './words';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('[UOM-02] [UOM-03] [UOM-04] [EDGE-28 part] a load typed in boxes becomes kilograms at once; its lots and its card are in kilograms', async ({
  page,
  context,
  house,
}) => {
  const { t } = wordsOf('en');
  const firm = await firstLot(house);
  const { id: uomId } = await firm.run(saveTableRow, { table: 'units', code: 'BOX', description: 'Box', active: true, decimals: 2 });
  await firm.run(saveTableRow, { table: 'cost-centres', code: 'BAKE', description: 'Bakery', active: true });
  await firm.run(saveAltUom, { itemId: firm.itemId, uomId, conversionFactor: '12.5', isDefault: true, mandatory: false, priority: false });
  await house.signIn(context, firm.caller);
  await page.goto(`/records/new?template=${firm.loadId}&item=${firm.itemId}`);
  const line = page.getByRole('region', { name: t('records.line.title') });
  const moved = line.getByLabel(t('records.line.quantity'), { exact: true }).first();
  const main = line.getByLabel(t('records.line.inMain', { uom: 'KG' }), { exact: true });
  await expect(line.getByRole('combobox', { name: t('records.line.unit') })).toHaveValue(uomId);
  await expect(main).toHaveValue('12.5');
  await moved.fill('4');
  await expect(main).toHaveValue('50');
  // Weighed by hand: with a free factor the boxes stay.
  await main.fill('49.2');
  await expect(moved).toHaveValue('4');
  await line.getByLabel(t('records.line.amount', { uom: 'BOX' })).fill('123');
  await moved.press('Enter');
  const lot = page.getByRole('listitem', { name: t('records.grid.lotRow', { row: '1' }) });
  await expect(lot.getByLabel(t('records.grid.quantity'))).toHaveValue('49.2');
  // With its lot there the goods stay, and the number follows the unit.
  await line.getByRole('combobox', { name: t('records.line.unit') }).selectOption('KG');
  await expect(moved).toHaveValue('49.2');
  await line.getByRole('combobox', { name: t('records.line.unit') }).selectOption('BOX');
  await expect(moved).toHaveValue('3.94');
  await moved.fill('4');
  await main.fill('49.2');
  // Rarer fields are folded away; a cost centre without a quantity bears the line.
  await expect(page.getByRole('combobox', { name: t('records.line.costCentre') })).toHaveCount(0);
  await button(page, t('records.line.more')).click();
  await page.getByRole('combobox', { name: t('records.line.costCentre') }).selectOption({ label: 'BAKE Bakery' });
  await expect(page.getByLabel(t('records.line.shareOf', { code: 'BAKE Bakery' }))).toHaveAttribute('placeholder', '49.2');
  await button(page, t('records.new.post')).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
  const lines = page.getByRole('region', { name: t('records.card.lines') });
  await expect(lines).toContainText('4 BOX');
  await expect(lines).toContainText('49.2 KG');
  await expect(lines).toContainText('BAKE 49.2 KG');
  await expect(lines).toContainText(t('records.totals.amount'));
  await page.getByRole('link', { name: t('records.card.correct') }).click();
  await expect(moved).toHaveValue('4');
  // How one left the fold is remembered.
  await expect(page.getByLabel(t('records.line.shareOf', { code: 'BAKE Bakery' }))).toHaveValue('49.2');
});

test('[POST-09] [POST-24] Auto takes what is missing; lowered and pressed again, a second lot gets the next code and the rest; both grids have their columns', async ({
  page,
  context,
  house,
}) => {
  const { t } = wordsOf('en');
  const firm = await firstLot(house);
  await firm.codeType('BY2', {
    segments: [
      { kind: 'TEXT', length: null, fillChar: null, text: 'Z' },
      { kind: 'PROGRESSIVE', length: 3, fillChar: '0', text: null },
    ],
  });
  await firm.location('A1');
  await house.signIn(context, firm.caller);
  await page.goto(`/records/new?template=${firm.loadId}&item=${firm.itemId}&quantity=100`);
  const row = (n: number) => page.getByRole('listitem', { name: t('records.grid.lotRow', { row: String(n) }) });
  const auto = button(page, t('records.grid.auto'));
  await auto.click();
  await expect(row(1).getByLabel(t('records.grid.quantity'))).toHaveValue('100');
  await expect(row(1)).toContainText('00002');
  await row(1).getByLabel(t('records.grid.quantity')).fill('60');
  await auto.click();
  await expect(row(2).getByLabel(t('records.grid.quantity'))).toHaveValue('40');
  await expect(row(2)).toContainText('00003');
  await row(2)
    .getByRole('button', { name: t('records.grid.details') })
    .click();
  for (const label of ['supplierLot', 'start', 'quantity', 'location', 'lotType', 'codeType', 'packages', 'note', 'sellable'] as const)
    await expect(
      row(2)
        .getByLabel(t(`records.grid.${label}`), { exact: true })
        .first(),
    ).toBeVisible();
  await expect(row(2).getByText(t('records.grid.expiry'), { exact: true })).toBeVisible();
  // A row may take a series of its own.
  await row(2).getByLabel(t('records.grid.codeType')).selectOption({ label: 'BY2 BY2' });
  await expect(row(2)).toContainText('Z001');
  await row(2).getByLabel(t('records.grid.packages')).fill('4');
  await row(2).getByLabel(t('records.grid.supplierLot')).fill('S-77');
  await row(2).getByLabel(t('records.grid.note'), { exact: true }).fill('dry');
  await button(page, t('records.new.post')).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
  const lots = await house.db.prisma.lot.findMany({ where: { companyId: firm.caller.company.id }, orderBy: { createdAt: 'asc' } });
  const values = lots
    .slice(1)
    .map(({ code, initialQuantity, packages, notes, closed, sellable }) => [
      code,
      String(initialQuantity),
      packages,
      notes,
      closed,
      sellable,
    ]);
  expect(values).toEqual([
    ['00002', '60', null, null, false, true],
    ['Z001', '40', 4, 'dry', false, true],
  ]);

  // What leaves shows the lot's own values; only the quantity is typed.
  await page.goto(`/records/new?template=${firm.unloadId}&item=${firm.itemId}&quantity=5`);
  await button(page, t('records.grid.choose')).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: /Z001/ }).check();
  await button(page, t('records.choose.take', { count: 1 })).click();
  await expect(row(1)).toContainText('Z001');
  await expect(row(1)).toContainText('S-77');
  for (const label of ['supplierLot', 'start', 'expiry', 'location'] as const)
    await expect(row(1).getByText(t(`records.grid.${label}`), { exact: true })).toBeVisible();
  await expect(row(1).getByRole('textbox')).toHaveCount(1);
});

test('[LOT-06] where a new lot comes from is told with it: supplier and producer stay in the draft and stand on its card', async ({
  page,
  context,
  house,
}) => {
  const { t } = wordsOf('en');
  const firm = await firstLot(house);
  const roles = { isCustomer: false, isSupplier: true, isProducer: true, isSubcontractor: false, active: true };
  await firm.run(savePartner, { account: 'S', subaccount: '90', name: 'Alpine dairy', nickname: 'ALPINE', ...roles });
  await house.signIn(context, firm.caller);
  await page.goto(`/records/new?template=${firm.loadId}&item=${firm.itemId}&quantity=5`);
  await button(page, t('records.grid.auto')).click();
  const lot = page.getByRole('listitem', { name: t('records.grid.lotRow', { row: '1' }) });
  await button(page, t('records.grid.details')).click();
  await expect(lot.getByLabel(t('records.grid.producer'))).toHaveAttribute('placeholder', t('records.grid.producerOfSupplier'));
  for (const label of [t('records.grid.supplier'), t('records.grid.producer')]) {
    await lot.getByRole('combobox', { name: label, exact: true }).fill('ALP');
    await page.getByRole('option', { name: /ALPINE/ }).click();
  }
  await expect(page.getByText(t('records.new.draft.kept'))).toBeVisible();
  await page.reload();
  await button(page, t('records.grid.details')).click();
  await expect(lot.getByRole('combobox', { name: t('records.grid.producer') })).toHaveValue(/ALPINE/);
  await button(page, t('records.new.post')).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
  const made = await house.db.prisma.lot.findFirstOrThrow({
    where: { companyId: firm.caller.company.id, onHand: 5 },
    include: { supplier: true, producer: true },
  });
  expect([made.supplier?.nickname, made.producer?.nickname]).toEqual(['ALPINE', 'ALPINE']);
  await page.getByRole('link', { name: t('records.card.correct') }).click();
  await button(page, t('records.grid.details')).click();
  await expect(lot.getByText('Alpine dairy')).toHaveCount(2);
});
