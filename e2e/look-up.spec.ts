import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';
import { faultsOf } from './axe';
import { wordsOf } from './words';

const { t } = wordsOf('en');

test('[UI-04] an item is found by part of its code in the field or in a window that a key opens, and fills unit, description and place of its line', async ({
  page,
  context,
  house,
}) => {
  const firm = await firstLot(house);
  const companyId = firm.caller.company.id;
  const warehouseId = await firm.warehouse('WH2', { stockByLocation: true });
  const loadId = await firm.template('L02', { type: 'LOAD', warehouseId });
  const place = await firm.location('SHELF', { warehouseId });
  const firId = await firm.item('FIR-20', { description: 'Fir board' });
  const elmId = await firm.item('ELM-30', { description: 'Elm board' });
  await firm.item('ELM-31', { description: 'Elm beam' });
  for (const itemId of [firId, elmId])
    await house.db.prisma.itemLocationMap.create({ data: { companyId, itemId, warehouseId, locationId: place } });
  await house.signIn(context, firm.caller);
  await page.goto(`/records/new?template=${loadId}`);

  const picker = page.getByRole('combobox', { name: t('records.line.first') });
  await picker.pressSequentially('ir-2');
  await expect(page.getByRole('option')).toHaveText([/MOB FIR-20.*Fir board/]);
  await picker.press('Enter');
  const quantity = (at: number) => page.locator(`[data-quantity="lines.${at}.quantity"]`);
  const line = page.getByRole('listitem').filter({ has: quantity(0) });
  await expect(quantity(0)).toBeFocused();
  await expect(line).toContainText('MOB FIR-20');
  await expect(line).toContainText('Fir board');
  await expect(line).toContainText('KG');
  await expect(line.getByRole('combobox', { name: t('records.line.location') }).first()).toHaveValue('SHELF');

  const next = page.getByRole('combobox', { name: t('records.line.add') });
  await next.focus();
  await page.keyboard.type('elm');
  await page.keyboard.press('F4');
  const dialog = page.getByRole('dialog', { name: t('common.lookupTitle', { label: t('records.line.add') }) });
  const words = dialog.getByRole('searchbox', { name: t('common.lookupSearch') });
  await expect(words).toHaveValue('elm');
  await expect(dialog.getByRole('listitem')).toHaveText([/MOB ELM-30\s*Elm board/, /MOB ELM-31\s*Elm beam/]);
  expect(await faultsOf(page)).toEqual([]);
  // Escape changes nothing and leads back to the field.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(next).toBeFocused();
  await page.keyboard.press('F4');
  await words.fill('elm board');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('button', { name: 'MOB ELM-30' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const second = page.getByRole('listitem').filter({ has: quantity(1) });
  await expect(quantity(1)).toBeFocused();
  await expect(second).toContainText('Elm board');
  await expect(second.getByRole('combobox', { name: t('records.line.location') }).first()).toHaveValue('SHELF');

  // The same window by mouse, of the place of the line.
  const where = second.getByRole('combobox', { name: t('records.line.location') }).first();
  await where.click();
  await page.getByRole('button', { name: t('common.lookupWindow') }).click();
  await page
    .getByRole('dialog', { name: /SHELF|Location/ })
    .getByRole('button', { name: 'SHELF' })
    .click();
  await expect(where).toHaveValue('SHELF');
});

test('[UI-06] fields, grids, lists and the things one does with an entry all have their keys, and none is taken from the browser', async ({
  page,
  context,
  house,
}) => {
  const firm = await firstLot(house);
  const itemId = await firm.item('PINE', { description: 'Pine' });
  await house.signIn(context, firm.caller);

  // Tab and Shift-Tab go through the fields, Space toggles, Ctrl+S saves.
  await page.goto(`/setup/items/${itemId}`);
  const description = page.getByRole('textbox', { name: /^Description/ });
  await description.focus();
  await page.keyboard.press('Tab');
  await expect(description).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(description).toBeFocused();
  await description.fill('Pine board');
  await page.keyboard.press('Control+s');
  const stored = () =>
    house.db.prisma.item.findMany({ where: { companyId: firm.caller.company.id, id: itemId }, select: { description: true } });
  await expect.poll(stored).toEqual([{ description: 'Pine board' }]);
  await page.goto(`/setup/items/${itemId}`, { waitUntil: 'networkidle' });

  // New and search from anywhere; Escape leaves them.
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: t('shell.createTitle') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: t('shell.search') })).toBeFocused();
  // In a field the key of deletion is the field's own.
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');

  // Delete asks first, and only then deletes.
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog', { name: t('items.removeTitle', { code: 'PINE' }) });
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  expect(await stored()).toHaveLength(1);

  // In the grid of a record Enter goes on: from the quantity to the lot, from the lot to the next item.
  await page.goto(`/records/new?template=${firm.loadId}&item=${itemId}&quantity=4`);
  await page.locator('[data-quantity="lines.0.quantity"]').focus();
  await page.keyboard.press('Enter');
  const lot = page.locator('[data-quantity="lines.0.lots.0.quantity"]');
  await expect(lot).toHaveValue('4');
  await expect(lot).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: t('records.line.add') })).toBeFocused();

  // Arrows go through the choices of a field.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-quantity="lines.1.quantity"]')).toBeFocused();

  // In a list j and k go through the rows, Space ticks the box it is on.
  await page.goto('/lots');
  const list = page.getByRole('region', { name: t('lots.title') });
  const box = list.getByRole('checkbox').nth(1);
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await page.keyboard.press('Space');
  await expect(box).not.toBeChecked();
});
