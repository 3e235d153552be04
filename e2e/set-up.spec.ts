import type { Locator, Page } from '@playwright/test';
import { saveTableRow } from '../lib/tables/save-table-row';
import { firstLot } from './first-lot-house';
import { runVerb } from '../lib/server/run-verb';
import { expect, type House, test } from './fixtures';

const box = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

/** How many rows of a table a company has. */
const COUNTS = {
  brand: ({ db }: House, companyId: number) => db.prisma.brand.count({ where: { companyId } }),
  warehouse: ({ db }: House, companyId: number) => db.prisma.warehouse.count({ where: { companyId } }),
  location: ({ db }: House, companyId: number) => db.prisma.location.count({ where: { companyId } }),
  partner: ({ db }: House, companyId: number) => db.prisma.partner.count({ where: { companyId } }),
  period: ({ db }: House, companyId: number) => db.prisma.yearlyParameters.count({ where: { companyId } }),
  item: ({ db }: House, companyId: number) => db.prisma.item.count({ where: { companyId } }),
  altUom: ({ db }: House, companyId: number) => db.prisma.itemAltUom.count({ where: { companyId } }),
  gtin: ({ db }: House, companyId: number) => db.prisma.itemGtin.count({ where: { companyId } }),
} as const;

test('[C7 part] what somebody else saved meanwhile is shown beside what is typed; either may stand, and nothing typed is lost', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await firstLot(house);
  const ben = await house.member(caller, ['ADMIN']);
  const brand = { table: 'brands', active: true } as const;
  const made = await runVerb(house.db, caller, saveTableRow, { ...brand, code: 'ALBA', description: 'First' });
  await house.signIn(context, caller);
  await page.goto(`/setup/tables/brands/${made.id}`);
  await box(page, 'Description').fill('Mine');
  await runVerb(house.db, ben, saveTableRow, { ...brand, ...made, code: 'ALBA-2', description: 'Theirs' });
  await save(page).click();

  const told = page.getByRole('alert').filter({ hasText: 'changed this while you were working on it' });
  await expect(told).toBeFocused();
  await expect(told).toContainText('Taken over, as you had not touched it: Code: ALBA-2');
  await expect(box(page, 'Description')).toHaveValue('Mine');
  await expect(box(page, 'Code')).toHaveValue('ALBA-2');
  await told.getByRole('radio', { name: /Theirs/ }).check();
  await expect(box(page, 'Description')).toHaveValue('Theirs');
  await told.getByRole('radio', { name: /Yours/ }).check();
  await expect(box(page, 'Description')).toHaveValue('Mine');
  await save(page).click();
  await expect(page).toHaveURL(/\/setup\/tables\/brands$/);
  const [row] = await house.db.prisma.brand.findMany({ where: { companyId: caller.company.id } });
  expect(row).toMatchObject({ code: 'ALBA-2', description: 'Mine', version: 3 });
});

test('[N1 part] [N2 part] a double click on the button of every form of set-up makes one entry; going back and sending again makes none', async ({
  page,
  context,
  house,
}) => {
  test.setTimeout(240_000);
  const { caller, itemId, warehouseId } = await firstLot(house);
  const { company } = caller;
  await house.signIn(context, caller);
  const once = async (table: keyof typeof COUNTS, address: string, fill: () => Promise<void>, button: Locator = save(page)) => {
    const before = await COUNTS[table](house, company.id);
    await page.goto(address);
    await fill();
    await expect(button).toBeEnabled();
    await button.dblclick();
    await expect.poll(() => COUNTS[table](house, company.id)).toBe(before + 1);
    await expect(page.getByRole('alert').filter({ hasText: /Nothing was saved|stop/ })).toHaveCount(0);
    expect(await COUNTS[table](house, company.id)).toBe(before + 1);
  };
  const coded = (code: string) => async () => {
    await box(page, 'Code').fill(code);
    await box(page, 'Description').fill(`Entry ${code}`);
  };
  await once('brand', '/setup/tables/brands/new', coded('B1'));
  await once('warehouse', '/setup/warehouses/new', coded('W77'));
  await once('location', `/setup/warehouses/${warehouseId}/locations/new`, coded('L77'));
  await once('partner', '/setup/partners/new', async () => {
    await box(page, /^Name/).fill('Molino Verdi');
    await box(page, /^Account/).fill('700');
    await box(page, /^Sub-account/).fill('1');
    await page.getByRole('checkbox', { name: 'Supplier' }).check();
  });
  await once('period', '/setup/periods/new', async () => {
    await expect(box(page, /^Year/)).toHaveValue(/^\d{4}$/);
  });
  await once(
    'item',
    '/setup/items/new',
    async () => {
      await box(page, /^Item code/).fill('TWICE');
      await box(page, /^Description/).fill('Twice');
    },
    page.getByRole('button', { name: 'Create item' }),
  );
  await runVerb(house.db, caller, saveTableRow, { table: 'units', code: 'BOX', description: 'Box', active: true, decimals: 0 });
  const dialog = page.getByRole('dialog');
  await once(
    'altUom',
    `/setup/items/${itemId}?tab=units`,
    async () => {
      await page.getByRole('button', { name: 'Add unit' }).click();
      await dialog.getByRole('combobox', { name: /^Unit/ }).fill('BOX');
      await page.getByRole('option', { name: /BOX/ }).click();
      await dialog.getByRole('textbox', { name: /^Factor/ }).fill('12,5');
    },
    dialog.getByRole('button', { name: 'Save' }),
  );
  await once(
    'gtin',
    `/setup/items/${itemId}?tab=units`,
    async () => {
      await page.getByRole('button', { name: 'Add GTIN' }).click();
      await dialog.getByRole('textbox', { name: /^GTIN/ }).fill('4006381333931');
    },
    dialog.getByRole('button', { name: 'Save' }),
  );

  await page.goto('/setup/tables/brands/new');
  await coded('B2')();
  await save(page).click();
  await expect(page).toHaveURL(/\/setup\/tables\/brands$/);
  await page.goBack();
  await coded('B2')();
  await save(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'exists already' })).toBeVisible();
  expect(await COUNTS.brand(house, company.id)).toBe(2);
});

test('[UI-05 part] an entry in use is not deleted: what uses it is counted and linked, and it can be taken out of use instead', async ({
  page,
  context,
  house,
}) => {
  const { caller, itemId, warehouseId, location } = await firstLot(house);
  const locationId = await location('IN-USE');
  await house.db.prisma.itemLocationMap.create({ data: { companyId: caller.company.id, itemId, warehouseId, locationId } });
  await house.signIn(context, caller);
  await page.goto(`/setup/warehouses/${warehouseId}/locations/${locationId}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByText('1 place of an item')).toBeVisible();
  await expect(dialog.getByRole('listitem').getByRole('link')).toHaveAttribute('href', `/setup/items/${itemId}`);
  await dialog.getByRole('button', { name: 'Take out of use instead' }).click();
  await expect(page.getByRole('switch', { name: 'Active' })).not.toBeChecked();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Use again' }).click();
  await expect(page.getByRole('switch', { name: 'Active' })).toBeChecked();
});

test('[EDGE-15 part] ticked items get the same lot settings, and the one that has moved is reported with its reason', async ({
  page,
  context,
  house,
}) => {
  const firm = await firstLot(house);
  await firm.item('SECOND', { lotManaged: true });
  await house.signIn(context, firm.caller);
  await page.goto('/setup/items');
  await page.getByRole('checkbox', { name: 'Select all rows of this page' }).or(page.locator('thead input[data-select]')).first().click();
  await page.getByRole('link', { name: 'Change lots and serials' }).click();
  await page.getByRole('checkbox', { name: 'Change: Managed by lots' }).check();
  await page.getByRole('switch', { name: 'Managed by lots' }).click();
  await page.getByRole('button', { name: 'Change the items' }).dblclick();
  await expect(page.getByRole('status').filter({ hasText: '1 item changed' })).toContainText('1 stayed as it was');
  await expect(page.getByRole('list', { name: 'Items that stayed as they were' })).toContainText('has already moved');
});

test('[UI-05] an entry opens read-only for whoever may only view, ready to be changed for whoever may change it, and goes only after a question', async ({
  page,
  context,
  house,
}) => {
  const { caller, itemId, warehouseId, supplierId, codeTypeId, loadId, location, uomId } = await firstLot(house);
  const locationId = await location('SPARE');
  const entries = [
    `/setup/tables/units/${uomId}`,
    `/setup/items/${itemId}`,
    `/setup/warehouses/${warehouseId}`,
    `/setup/warehouses/${warehouseId}/locations/${locationId}`,
    `/setup/partners/${supplierId}`,
    `/setup/code-types/${codeTypeId}`,
    `/setup/templates/${loadId}`,
  ];
  const viewer = await context.browser()?.newContext();
  if (!viewer) throw new Error('no browser');
  await house.signIn(viewer, await house.member(caller, ['VIEWER']));
  const there = await viewer.newPage();
  await house.signIn(context, caller);
  for (const address of entries) {
    await there.goto(address);
    await expect(there.getByRole('heading', { level: 1 })).toBeVisible();
    const main = there.getByRole('main');
    await expect(main.getByRole('textbox').and(there.locator(':enabled'))).toHaveCount(0);
    await expect(main.getByRole('switch').and(there.locator(':enabled'))).toHaveCount(0);
    await expect(main.getByRole('button', { name: 'Save' }).and(there.locator(':enabled'))).toHaveCount(0);
    await expect(main.getByRole('button', { name: 'More actions' })).toHaveCount(0);
    await page.goto(address);
    await expect(page.getByRole('main').getByRole('textbox').and(page.locator(':enabled:not([readonly])')).first()).toBeEditable();
  }
  await viewer.close();
  await page.goto(`/setup/warehouses/${warehouseId}/locations/${locationId}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('SPARE').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await house.db.prisma.location.count({ where: { companyId: caller.company.id, id: locationId } })).toBe(1);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page).not.toHaveURL(new RegExp(locationId));
  expect(await house.db.prisma.location.count({ where: { companyId: caller.company.id, id: locationId } })).toBe(0);
});
