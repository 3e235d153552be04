import { firstLot } from './first-lot-house';
import { firstPiece } from './first-piece-house';
import { expect, test } from './fixtures';
import { wordsOf } from './words';

const { t } = wordsOf('en');

test('[SER-12] [SER-14] [SER-17] [STK-01] a piece is found by its customer’s number, closed by force, missing on hand, and opened again', async ({
  page,
  context,
  house,
}) => {
  const firm = await firstLot(house);
  const { itemId } = await firstPiece(house, firm);
  await house.signIn(context, firm.caller);
  const onHand = async (quantity: string) => {
    await page.goto(`/stock?itemId=${itemId}`);
    await expect(
      page.getByRole('row').filter({ hasText: 'BIKE' }).getByRole('link', { name: quantity, exact: true }).first(),
    ).toBeVisible();
  };

  await page.goto('/serials');
  await expect(page.getByRole('region', { name: t('serials.title') }).getByRole('link', { name: '00003' })).toBeVisible();
  await page
    .getByRole('region', { name: t('serials.title') })
    .getByRole('link', { name: '00003' })
    .click();
  await page.getByRole('link', { name: t('serials.edit'), exact: true }).click();
  await page.getByRole('textbox', { name: t('serials.customerCode') }).fill('KUNDE-7');
  await page.getByRole('button', { name: t('serials.save') }).click();
  await expect(page.getByText('KUNDE-7')).toBeVisible();

  await page.goto('/search?q=kunde-7&jump=1');
  await expect(page).toHaveURL(/\/serials\//);
  const turn = async (change: 'FORCE_CLOSE' | 'REOPEN') => {
    await page
      .getByRole('main')
      .getByRole('button', { name: t('common.more') })
      .click();
    await page.getByRole('menuitem', { name: t(`serials.changes.${change}`) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: t('serials.reason') }).fill('dropped');
    await dialog.getByRole('button', { name: t(`serials.changes.${change}`) }).click();
  };
  const card = page.url();
  await turn('FORCE_CLOSE');
  await expect(page.getByText(t('serials.bands.forcedClosed'))).toBeVisible();
  await expect(page.getByText(/dropped/)).toBeVisible();
  await onHand('3');
  await page.goto(card);
  await turn('REOPEN');
  await expect(page.getByText(t('serials.bands.forcedClosed'))).toBeHidden();
  await onHand('4');

  await page.goto('/serials?view=all');
  const table = page.getByRole('region', { name: t('serials.title') });
  await table.focus();
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await page.getByRole('button', { name: t('serials.changeFlags') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: t('serials.change') }).selectOption({ label: t('serials.changes.CANCEL') });
  await dialog.getByRole('textbox', { name: t('serials.reason') }).fill('stolen');
  await dialog.getByRole('button', { name: t('serials.changes.CANCEL') }).click();
  await expect(table.getByText(t('serials.flagNames.cancelled'), { exact: true })).toHaveCount(2);
});
