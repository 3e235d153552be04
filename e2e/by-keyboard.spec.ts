import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { firstLot } from './first-lot-house';
import { keyboard, reach } from './hands';
import { wordsOf } from './words';

// Set-up, load, unload, finding a lot and its status are walked by keyboard in `first-lot.spec.ts`; here are the other main jobs.
const { t } = wordsOf('en');
const main = (page: Page) => page.getByRole('main');
const button = (scope: Page | Locator, name: string) => scope.getByRole('button', { name, exact: true });

/** Opens a menu and walks to its entry with the arrow keys. */
async function choose(page: Page, menu: Locator, entry: string): Promise<void> {
  await reach(page, menu);
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: entry });
  await expect(item).toBeVisible();
  await expect(async () => {
    if (!(await item.evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowDown');
    await expect(item).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
}

/** Goes to a place by `g` and its letter, once the page hears keys. */
async function go(page: Page, letter: string, title: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

test('[WCAG 2.1.1] by keyboard alone a lot is found, put on hold and freed, and its record corrected and voided', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot } = await firstLot(house);
  await house.signIn(context, caller);
  const hand = keyboard(page);
  await page.goto('/');
  await go(page, 'l', t('lots.title'));
  await reach(page, main(page).getByRole('link', { name: lot.code, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: t('lots.figures') })).toBeVisible();

  await choose(page, button(main(page), t('common.more')), t('holds.hold'));
  const dialog = page.getByRole('dialog');
  await reach(page, dialog.getByLabel(t('holds.cause')));
  await page.keyboard.type(t('holds.causes.COMPLAINT'));
  await hand.type(dialog.getByLabel(t('holds.reason')), 'smells odd');
  await hand.send(button(dialog, t('holds.hold')));
  await expect(page.getByText(t('holds.band', { cause: t('holds.causes.COMPLAINT') }))).toBeVisible();
  await hand.press(button(main(page), t('holds.lift')));
  await hand.type(dialog.getByLabel(t('holds.reason')), 'checked, good');
  await hand.send(button(dialog, t('holds.lift')));
  await expect(button(main(page), t('holds.lift'))).toHaveCount(0);

  await hand.press(main(page).getByRole('link', { name: new RegExp(`^${t('lots.tabs.unloading')}`) }));
  await hand.press(
    main(page)
      .getByRole('table', { name: t('lots.tabs.unloading') })
      .getByRole('link')
      .first(),
  );
  await hand.press(main(page).getByRole('link', { name: t('records.card.correct') }));
  await hand.type(
    page.getByRole('listitem', { name: t('records.grid.lotRow', { row: '1' }) }).getByLabel(t('records.grid.quantity')),
    '20',
  );
  await hand.type(page.getByLabel(t('records.line.quantity'), { exact: true }).first(), '20');
  await hand.type(page.getByLabel(t('records.header.reason')), 'Counted again');
  await hand.send(button(page, t('records.correct.action')));
  await expect(main(page).getByText(t('records.history.reason', { reason: 'Counted again' }))).toBeVisible();
  await choose(page, button(main(page), t('common.more')), t('records.void.button'));
  await hand.type(dialog.getByLabel(t('records.void.reason')), 'Entered by mistake');
  await hand.send(button(dialog, t('records.void.action')));
  await expect(page.getByText('Voided on')).toBeVisible();
});

test('[WCAG 2.1.1] by keyboard alone the stock of a past day is read and taken along, a supplier is added and a colleague invited', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await firstLot(house);
  await house.signIn(context, caller);
  const hand = keyboard(page);
  await page.goto('/');
  await go(page, 's', t('stock.title'));
  await hand.press(main(page).getByText(t('register.moreFilters')));
  const date = main(page).getByLabel(t('stock.date'));
  // A day's field of the browser takes the signs one after the other.
  await reach(page, date);
  await page.keyboard.type('01012020');
  await hand.press(button(page, t('register.apply')));
  await expect(main(page).getByText('Stock at the end of 1 Jan 2020')).toBeVisible();

  await go(page, 'l', t('lots.title'));
  const file = page.waitForEvent('download');
  await choose(page, button(main(page), t('register.take')), t('register.csv'));
  expect((await file).suggestedFilename()).toMatch(/\.csv$/);

  await go(page, 'p', t('partners.title'));
  await hand.press(main(page).getByRole('link', { name: t('partners.add') }));
  await hand.type(page.getByRole('textbox', { name: new RegExp(`^${t('partners.name')}`) }), 'Molino Verdi');
  await hand.type(page.getByRole('textbox', { name: new RegExp(`^${t('partners.account')}`) }), '700');
  await hand.type(page.getByRole('textbox', { name: t('partners.subaccount') }), '1');
  await hand.press(page.getByRole('checkbox', { name: t('partners.isSupplier') }));
  await hand.send(button(page, t('common.save')));
  await expect(
    main(page)
      .getByRole('link', { name: /Molino Verdi|MOLINO/ })
      .first(),
  ).toBeVisible();

  await go(page, 'u', t('users.title'));
  await hand.press(main(page).getByRole('link', { name: t('users.invite') }));
  await hand.type(page.getByLabel(t('users.email')), `bea-${caller.company.id}@example.com`);
  await hand.type(page.getByLabel(t('users.name')), 'Bea Bianchi');
  await hand.send(button(page, t('users.makeInvitation')));
  await expect(page.locator('code').filter({ hasText: '/invitation?token=' })).toBeVisible();
});
