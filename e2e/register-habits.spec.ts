import { changeLotStatus } from '../lib/lots/change-lot-status';
import { lotChoices } from '../lib/lots/lot-register.query';
import { firstLot } from './first-lot-house';
import { expect, PORTAL, test } from './fixtures';

test('[UI-01] filters are typed as text, become chips, and are text again; all go at once', async ({ page, context, house }) => {
  const { caller, load, item, run } = await firstLot(house);
  const itemId = await item('PINE', { lotValidityDays: 20 });
  const { id } = await load(itemId, '5', { code: 'P-1' });
  await load(itemId, '5', { code: 'P-2' });
  const { statuses } = await lotChoices(house.db.sql, caller.company.id);
  const quarantine = statuses.find(({ code }) => code === 'QUA');
  await run(changeLotStatus, { lotIds: [id], statusId: quarantine?.id ?? null, reason: 'to be looked at' });
  await house.signIn(context, caller);

  await page.goto('/lots');
  const table = page.getByRole('region', { name: 'Lots' });
  const search = page.getByRole('searchbox', { name: 'Search this list' });
  await search.fill('status:quarantine expires:<30d item:PINE P');
  await search.press('Enter');
  await expect(page).toHaveURL(/\/lots\?status=kind%3AQUARANTINE&expiry=d30&item=PINE&q=P$/);
  await expect(table.getByRole('link', { name: 'P-1' })).toBeVisible();
  await expect(table.getByRole('link', { name: 'P-2' })).toBeHidden();
  const chips = page.getByRole('list', { name: 'Filters in use' });
  await expect(chips.getByRole('link', { name: /^Remove the filter/ })).toHaveCount(4);

  await chips.getByRole('link', { name: 'As text' }).click();
  await expect(search).toHaveValue('status:quarantine expires:<30d item:PINE P');
  await expect(search).toBeFocused();
  await search.fill('stato:quarantena,senza articolo:PINE');
  await search.press('Enter');
  await expect(page).toHaveURL(/\/lots\?status=kind%3AQUARANTINE&status=-&item=PINE$/);
  await expect(table.getByRole('link', { name: 'P-2' })).toBeVisible();
  await expect(chips.getByRole('link', { name: 'Remove the filter Status: Any quarantine status or No status' })).toBeVisible();

  await chips.getByRole('link', { name: 'Remove the filter Item: PINE' }).click();
  await expect(table.getByRole('link', { name: '00001' })).toBeVisible();
  await chips.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/lots');
  await expect(chips).toBeHidden();
});

test('[UI-01 part] of several values of one filter one is enough, and the address before the page is alive does the same', async ({
  browser,
  page,
  context,
  house,
}) => {
  const { caller, load, item, run } = await firstLot(house);
  const itemId = await item('PINE');
  const ids = new Map<string, string>();
  for (const code of ['P-1', 'P-2', 'P-3']) ids.set(code, (await load(itemId, '5', { code })).id);
  const { statuses } = await lotChoices(house.db.sql, caller.company.id);
  for (const [nth, code] of ['P-1', 'P-2'].entries())
    await run(changeLotStatus, { lotIds: [ids.get(code) ?? ''], statusId: statuses[nth]?.id ?? null, reason: 'sorted' });
  await house.signIn(context, caller);

  await page.goto('/lots?item=PINE');
  const table = page.getByRole('region', { name: 'Lots' });
  await page.getByText('More filters').click();
  await page.getByLabel('Status: Any').click();
  for (const status of statuses.slice(0, 2)) await page.getByRole('checkbox', { name: status.description, exact: true }).check();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(table.getByRole('link', { name: 'P-3' })).toBeHidden();
  await expect(table.getByRole('link', { name: /^P-/ })).toHaveCount(2);

  const still = await browser.newContext({ javaScriptEnabled: false });
  await house.signIn(still, caller);
  const plain = await still.newPage();
  await plain.goto(`${PORTAL}/lots?q=item:PINE+status:none`);
  await expect(plain.getByRole('region', { name: 'Lots' }).getByRole('link', { name: /^P-/ })).toHaveText(['P-3']);
  await still.close();
});

test('[REG-03 part] lots are gathered by status, and a group opens its lots', async ({ page, context, house }) => {
  const { caller, load, item } = await firstLot(house);
  const itemId = await item('PINE');
  for (const code of ['P-1', 'P-2']) await load(itemId, '5', { code });
  await house.signIn(context, caller);
  await page.goto('/lots?view=all');
  await page.getByRole('button', { name: 'Group by' }).click();
  await page.getByRole('menuitem', { name: 'Item' }).click();
  const table = page.getByRole('region', { name: 'Lots' });
  const row = table.getByRole('row').filter({ has: page.getByRole('link', { name: 'MOB PINE' }) });
  await expect(row).toContainText('2');
  await row.getByRole('link', { name: 'MOB PINE' }).click();
  await expect(table.getByRole('link', { name: /^P-/ })).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'Remove the filter Item: MOB PINE' })).toBeVisible();
});

test('[REG-03 part] lots are gathered by item and then by status by keyboard; each group has its total, and the address keeps it', async ({
  page,
  context,
  house,
}) => {
  const { caller, load, item } = await firstLot(house);
  const itemId = await item('PINE');
  for (const code of ['P-1', 'P-2']) await load(itemId, '5', { code });
  await house.signIn(context, caller);
  await page.goto('/lots?view=all&item=PINE');
  const choose = async (menu: string | RegExp, entry: string) => {
    await page.getByRole('button', { name: menu }).press('Enter');
    await page.getByRole('menuitem', { name: entry, exact: true }).press('Enter');
  };
  await choose('Group by', 'Item');
  await choose(/^By item/, 'then by status');
  await expect(page).toHaveURL(/group=item&inner=status/);
  await page.reload();
  const rows = page.getByRole('region', { name: 'Lots' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(/MOB PINE.*Total.*2.*10/);
  await expect(rows.nth(2)).toContainText(/MOB PINE.*without.*2.*10/i);
  await rows.nth(2).getByRole('link', { name: 'MOB PINE' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Lots' }).getByRole('link', { name: /^P-/ })).toHaveCount(2);
  await expect(page).toHaveURL(/status=-/);
});

test('[UI-02 part] j, k, o and Esc work a list by keyboard alone, also of records and items', async ({ page, context, house }) => {
  const { caller, load, itemId, item } = await firstLot(house);
  await item('PINE');
  await load(itemId, '5');
  await house.signIn(context, caller);
  const panel = page.getByRole('complementary', { name: /beside/i });
  for (const [address, name, second] of [
    ['/lots', 'Lots', '00002'],
    ['/records', 'Records', 'WH1'],
    ['/setup/items', 'Items', 'PINE'],
  ] as const) {
    await page.goto(address);
    const table = page.getByRole('region', { name });
    const links = table.getByRole('rowheader').getByRole('link');
    await table.focus();
    await page.keyboard.press('j');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('j');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await expect(panel).toContainText(second);
    await expect(page).toHaveURL(/open=/);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
});

test('the number of a record and the code of a lot are copied with one click', async ({ page, context, house }) => {
  const { caller, loadRecord, lot } = await firstLot(house);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: PORTAL });
  await house.signIn(context, caller);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(`/records/${loadRecord}`);
  await page.getByRole('button', { name: 'Copy WH1 / 1' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  expect(await copied()).toBe('WH1 / 1');
  await page.goto(`/lots/${lot.id}`);
  await page
    .getByRole('button', { name: `Copy ${lot.code}` })
    .first()
    .click();
  await expect.poll(copied).toBe(lot.code);
});

test('a list without rows says what belongs there, and leads to the first one', async ({ page, context, house }) => {
  const caller = await house.company({ name: 'Nova' });
  await house.signIn(context, caller);
  for (const [address, action] of [
    ['/lots', /records\/new/],
    ['/serials', /records\/new/],
    ['/records', /records\/new/],
    ['/stock', /records\/new/],
    ['/movements', /records\/new/],
    ['/setup/items', /setup\/items\/new/],
    ['/setup/partners', /setup\/partners\/new/],
    ['/setup/warehouses', /setup\/warehouses\/new/],
    ['/setup/code-types', /setup\/code-types\/new/],
    ['/setup/templates', /setup\/templates\/new/],
  ] as const) {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(main.getByText(/^Example: ./)).toBeVisible();
    await expect(main.getByRole('link').and(page.locator(`[href*="/new"]`)).first()).toHaveAttribute('href', action);
  }
});
