import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { firstLot } from './first-lot-house';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const search = (page: Page) => page.getByRole('combobox', { name: t('shell.search') });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

/** The keys are heard once the page is alive. */
async function press(page: Page, key: string, then: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await then();
  }).toPass();
}

test('[UI-06 part] anything is found from anywhere by keyboard: hits by kind, exact first; Enter opens one or all', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot, itemId } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/setup/partners');
  await press(page, '/', () => expect(search(page)).toBeFocused({ timeout: 500 }));
  await page.keyboard.type('0000');
  await expect(option(page, /^00001/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/lots/${lot.id}`);
  await press(page, 'Control+k', () => expect(search(page)).toBeFocused({ timeout: 500 }));
  await page.keyboard.type('OAK');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/setup/items/${itemId}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('o');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=o');
  await expect(page.getByRole('main').getByRole('link', { name: /OAK/ }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('<img src=x onerror=alert(1)>');
  await expect(option(page, t('shell.allResults', { q: '<img src=x onerror=alert(1)>' }))).toBeVisible();
  // While the list is open the rest of the page is hidden from screen readers, as is meant for a combobox.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('search').include('[role=listbox]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
});

test('[WCAG 2.1.4] [WCAG 3.2.6] keys lead to places, make something and explain the page, until they are switched off', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/lots');
  const help = page.getByRole('dialog', { name: t('help.title') });
  await press(page, '?', () => expect(help).toBeVisible({ timeout: 500 }));
  await expect(help.getByText(t('help.pages.lots.what'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page).toHaveURL('/setup/items');
  await page.keyboard.press('c');
  const create = page.getByRole('dialog', { name: t('shell.createTitle') });
  await create.getByRole('link', { name: t('shell.commands.newPartner') }).click();
  await expect(page).toHaveURL('/setup/partners/new');
  // In a field letters are letters.
  await page.getByRole('textbox').first().fill('');
  await page.keyboard.type('c?/');
  await expect(create).toBeHidden();
  await page.goto('/profile');
  await page.getByRole('switch', { name: t('auth.singleKeys') }).uncheck();
  await page
    .getByRole('button', { name: t('common.save') })
    .first()
    .click();
  await expect(page.getByRole('status').first()).toBeVisible();
  await page.goto('/lots');
  await page.getByRole('button', { name: t('shell.help') }).click();
  await expect(help.getByText(t('help.singleKeysOff'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('c');
  await press(page, 'Control+k', () => expect(search(page)).toBeFocused({ timeout: 500 }));
  await expect(create).toBeHidden();
});

test('[GUI-02] [GUI-04] a beginning is shown, made and taken back; the guide leaves the home page for everybody and stays under Help', async ({
  page,
  context,
  house,
}) => {
  const caller = await house.company({ name: 'Nova' });
  await house.signIn(context, caller);
  await page.goto('/');
  await page.getByRole('button', { name: /^Food/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('L26112201')).toBeVisible();
  await dialog.getByRole('button', { name: t('guide.profiles.make', { count: 7 }) }).click();
  await expect(page.getByText(t('guide.profiles.chosen', { name: 'Food' }))).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'LDAY', exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: t('guide.profiles.undo') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('guide.profiles.undoAction', { count: 7 }) })
    .click();
  await expect(page.getByRole('button', { name: /^Food/ })).toBeVisible();
  await page.getByRole('button', { name: t('guide.away.takeAway') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('dashboard.title') })).toBeVisible();
  await expect(page.getByText(t('dashboard.status.none'))).toBeVisible();
  await house.signIn(context, await house.member(caller, ['VIEWER']));
  await page.goto('/');
  await expect(page.getByText(t('dashboard.status.none'))).toBeVisible();
  await page.getByRole('button', { name: t('shell.help') }).click();
  await page.getByRole('link', { name: t('help.guide') }).click();
  await expect(page).toHaveURL('/guide');
  await expect(page.getByText(t('guide.progress', { done: '0', all: '7' }))).toBeVisible();
  await expect(page.getByText(t('guide.away.by', { name: 'Ada Admin' }))).toBeVisible();
});

test('every figure of the home page opens the list that it counts', async ({ page, context, house }) => {
  const { caller, run, ...firm } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/');
  const tiles = page.getByRole('region', { name: t('dashboard.tiles.label') });
  await expect(tiles.getByRole('link')).toHaveText(['1', '0', '0', '0', '0', '2']);
  await tiles.getByRole('link').first().click();
  await expect(page.getByRole('table', { name: t('lots.title') }).locator('tbody tr')).toHaveCount(1);
  await page.goto('/');
  await tiles.getByRole('link').last().click();
  await expect(page).toHaveURL(/\/records\?from=/);
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /^WH1|^[12]$/ })
      .first(),
  ).toBeVisible();
  expect(firm.lot.code).toBe('00001');
});

test('[GUI-03 part] the guide leads to whatever it speaks of: a new record, the registers of records, lots and items, code types and templates', async ({
  page,
  context,
  house,
}) => {
  await house.signIn(context, await house.company());
  await page.goto('/guide');
  const places = page.getByRole('region', { name: t('guide.placesTitle') });
  for (const place of ['/records/new', '/records', '/lots', '/setup/items', '/setup/code-types', '/setup/templates']) {
    await expect(places.locator(`a[href="${place}"]`)).toBeVisible();
  }
});

test('[GUI-04] [SCAN-02 part] the optional steps are left out and taken up, and a scanner that passed its test is told by the guide', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/');
  const steps = page.getByRole('list', { name: t('guide.own.steps') }).getByRole('listitem');
  const step = (key: 'import' | 'scanner' | 'label') => steps.filter({ hasText: t(`guide.own.${key}.title`) });
  await expect(step('import')).toHaveAttribute('aria-current', 'step');
  await step('import')
    .getByRole('button', { name: t('guide.own.skip') })
    .click();
  await expect(step('import').getByText(t('guide.own.skipped'), { exact: true })).toBeVisible();
  await expect(step('scanner')).toHaveAttribute('aria-current', 'step');
  await step('scanner')
    .getByRole('link', { name: t('guide.own.scanner.action') })
    .click();
  await expect(page.getByRole('textbox', { name: t('scan.test.field') })).toBeFocused();
  await page.keyboard.type(']d2010950600013435210Lot-aB12\u241d21Ser-Yz7');
  const noted = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('scan.test.whole'))).toBeVisible();
  await noted;
  await page.goto('/guide');
  await expect(step('scanner').getByRole('link', { name: new RegExp(caller.actor.name) })).toBeVisible();
  await expect(step('label')).toHaveAttribute('aria-current', 'step');
  await step('label')
    .getByRole('link', { name: t('guide.own.label.make') })
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: t('labels.create') })
    .click();
  await expect(page).toHaveURL('/guide');
  await expect(step('label').getByRole('button', { name: t('labelPrint.printOne') })).toBeVisible();
});
