import type { Page } from '@playwright/test';
import { LANGUAGE_COOKIE, type Locale } from '../lib/i18n/locales';
import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { serialHouse } from '../lib/testing/serial-house';
import { expect, type House, PORTAL, test } from './fixtures';
import { faultsOf } from './axe';
import { wordsOf } from './words';

/** A load of three pieces and a lot of 10, of which two pieces and 4 left again. */
async function leftSince(house: House, page: Page, language: Locale) {
  const caller = await house.company({ name: 'Nova' });
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const [clock, grain] = [await firm.serialItem('CLOCK'), await firm.item('GRAIN')];
  const loaded = await firm.post({
    templateId: firm.makeId,
    lines: [
      { ...firm.piecesLine(clock, ['C-1', 'C-2', 'C-3']) },
      { itemId: grain, quantity: '10', lots: [{ code: 'G-1', quantity: '10' }] },
    ],
  });
  const gone = await firm.unloadPieces(clock, ['C-1', 'C-2']);
  const taken = await firm.unload(grain, loaded.lots[0]?.id ?? '', '4');
  await house.signIn(page.context(), caller);
  await page.context().addCookies([{ name: LANGUAGE_COOKIE, value: language, url: PORTAL }]);
  return { ...firm, caller, loaded, gone, taken };
}

for (const language of ['en', 'it'] as const)
  test(`[POST-18] [POST-21] voiding shows every piece and lot that stands in the way, with its day, quantity and page (${language})`, async ({
    page,
    house,
  }) => {
    const { t } = wordsOf(language);
    const { loaded, gone, taken } = await leftSince(house, page, language);
    await page.goto(`/records/${loaded.recordId}?void=1`);
    const obstacles = page.getByRole('dialog').getByRole('alert');
    const items = obstacles.getByRole('listitem');
    await expect(items).toHaveCount(4);
    await expect(items.filter({ hasText: 'C-1' }).getByRole('link', { name: /WH1/ })).toHaveAttribute('href', `/records/${gone.recordId}`);
    await expect(items.filter({ hasText: 'G-1' })).toContainText('4 KG');
    await expect(items.filter({ hasText: 'G-1' }).getByRole('link', { name: /WH1/ })).toHaveAttribute('href', `/records/${taken.recordId}`);
    await expect(page.getByRole('button', { name: t('records.void.action'), exact: true })).toHaveCount(0);
    expect(await faultsOf(page)).toEqual([]);
    await items.getByRole('link', { name: 'G-1' }).click();
    await expect(page).toHaveURL(/\/lots\/.*tab=unloading/);
  });

test('[POST-18] [POST-21] a correction says what stands in its way while it is written, and again when it is refused', async ({
  page,
  house,
}) => {
  const { t } = wordsOf('en');
  const { loaded } = await leftSince(house, page, 'en');
  await page.goto(`/records/${loaded.recordId}/correct`);
  const changes = page.getByRole('region', { name: t('records.correct.changes') });
  await page.getByLabel(t('records.line.quantity'), { exact: true }).nth(1).fill('3');
  await page.getByLabel(t('records.grid.quantity'), { exact: true }).last().fill('3');
  await expect(changes.getByText(t('records.void.obstacles'))).toBeVisible();
  await expect(changes.getByRole('listitem').filter({ hasText: '1 KG' })).toContainText('G-1');
  await page.getByLabel(t('records.void.reason')).fill('Counted again');
  await page.getByRole('button', { name: t('records.correct.action'), exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('G-1');
  await page.getByLabel(t('records.line.quantity'), { exact: true }).nth(1).fill('4');
  await page.getByLabel(t('records.grid.quantity'), { exact: true }).last().fill('4');
  await expect(changes.getByText(t('records.void.obstacles'))).toHaveCount(0);
  await page.getByRole('button', { name: t('records.correct.action'), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/records/${loaded.recordId}$`));
});
