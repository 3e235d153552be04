import type { Page } from '@playwright/test';
import { changeLotStatus } from '../lib/lots/change-lot-status';
import { firstLot } from './first-lot-house';
import { expect, type House, test } from './fixtures';
import { wordsOf } from './words';

const words = wordsOf('en');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const recordsOf = (house: House, companyId: number): Promise<number> => house.db.prisma.stockRecord.count({ where: { companyId } });

type Firm = Awaited<ReturnType<typeof firstLot>>;

const loadAddress = ({ loadId, itemId }: Firm): string => `/records/new?template=${loadId}&item=${itemId}&quantity=5`;

/** Opens a load of 5 whose lot is filled in by Auto: everything is there but the posting. */
async function composeLoad(page: Page, firm: Firm): Promise<void> {
  await page.goto(loadAddress(firm));
  const post = button(page, words.t('records.new.post'));
  await expect(post).toBeEnabled();
  await button(page, words.t('records.grid.auto')).click();
  await expect(page.getByText(words.t('records.line.completeLots', { count: 1 }))).toBeVisible();
}

test('[POST-02 part] a double click on the button posts one record', async ({ page, context, house }) => {
  const firm = await firstLot(house);
  await house.signIn(context, firm.caller);
  await composeLoad(page, firm);
  await button(page, words.t('records.new.post')).dblclick();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Record 3 in WH1' })).toBeVisible();
  expect(await recordsOf(house, firm.caller.company.id)).toBe(3);
});

test('[POST-02 part] a half-filled record comes back after the page was closed', async ({ page, context, house }) => {
  const firm = await firstLot(house);
  await house.signIn(context, firm.caller);
  await page.goto(`/records/new?template=${firm.loadId}&item=${firm.itemId}&quantity=5`);
  await expect(button(page, words.t('records.new.post'))).toBeEnabled();
  await page.getByLabel(words.t('records.header.refDocument')).fill('Delivery 4711');
  await page.getByLabel(words.t('records.line.quantity'), { exact: true }).first().fill('12.5');
  await expect(page.getByText(words.t('records.new.draft.kept'))).toBeVisible();
  const kept = page.url();
  await page.reload();
  await expect(page.getByLabel(words.t('records.header.refDocument'))).toHaveValue('Delivery 4711');
  await expect(page.getByLabel(words.t('records.line.quantity'), { exact: true }).first()).toHaveValue('12.5');
  await page.close();

  const later = await context.newPage();
  await later.goto('/records?view=drafts');
  await later.getByRole('main').getByRole('link', { name: /Draft/ }).first().click();
  await expect(later).toHaveURL(kept);
  await expect(later.getByLabel(words.t('records.header.refDocument'))).toHaveValue('Delivery 4711');
  expect(await recordsOf(house, firm.caller.company.id)).toBe(2);
});

test('[POST-02 part] when the answer of a posting is lost, sending again shows the record that was made', async ({
  page,
  context,
  house,
}) => {
  const firm = await firstLot(house);
  await house.signIn(context, firm.caller);
  await composeLoad(page, firm);
  await expect(page.getByText(words.t('records.new.draft.kept'))).toBeVisible();
  let lost = 0;
  await page.route('**/records/new*', async (route) => {
    const posting = route.request().method() === 'POST' && (route.request().postData() ?? '').includes('"commandId"');
    if (!posting || lost > 0) return route.fallback();
    lost += 1;
    // The server does its work; the page hears nothing of it.
    await route.fetch();
    await route.abort('connectionreset');
  });
  await button(page, words.t('records.new.post')).click();
  await expect(page.getByText(words.t('form.lostTitle'))).toBeVisible();
  await expect.poll(() => recordsOf(house, firm.caller.company.id)).toBe(3);
  await button(page, words.t('form.lostRetry')).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Record 3 in WH1' })).toBeVisible();
  expect(lost).toBe(1);
  expect(await recordsOf(house, firm.caller.company.id)).toBe(3);
});

test.describe('in Italian', () => {
  test.use({ locale: 'it-IT' });
  const { t } = wordsOf('it');

  test('[POST-13 part] unloading too much says so at its field and keeps what was typed; the right quantity then posts', async ({
    page,
    context,
    house,
  }) => {
    const firm = await firstLot(house);
    await house.signIn(context, firm.caller);
    await page.goto(`/records/new?template=${firm.unloadId}&lot=${firm.lot.id}&quantity=71`);
    const post = button(page, t('records.new.post'));
    await expect(post).toBeEnabled();
    await page.getByLabel(t('records.header.refDocument')).fill('Bolla 12');
    await post.click();
    const lot = page.getByRole('listitem', { name: t('records.grid.lotRow', { row: '1' }) });
    const quantity = lot.getByLabel(t('records.grid.quantity'));
    await expect(page.getByRole('alert').filter({ hasText: 'Il lotto 00001' })).toBeFocused();
    await expect(quantity).toHaveAccessibleDescription(/^Il lotto 00001 .*Preleva di meno, /);
    await expect(quantity).toHaveValue('71');
    await expect(page.getByLabel(t('records.header.refDocument'))).toHaveValue('Bolla 12');
    await expect(page.locator('main')).not.toContainText('E_');
    expect(await recordsOf(house, firm.caller.company.id)).toBe(2);

    await page.getByLabel(t('records.line.quantity'), { exact: true }).first().fill('70');
    await quantity.fill('70');
    await post.click();
    await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
    expect(await recordsOf(house, firm.caller.company.id)).toBe(3);
  });

  test('[WDR-13 part] [WDR-14 part] a lot in quarantine is not proposed, and “why not” tells the reason', async ({
    page,
    context,
    house,
  }) => {
    const firm = await firstLot(house);
    const companyId = firm.caller.company.id;
    const status = await house.db.prisma.lotStatus.findFirstOrThrow({ where: { companyId, kind: 'QUARANTINE' } });
    await firm.run(changeLotStatus, { lotIds: [firm.lot.id], statusId: status.id, reason: 'Prova' });
    await house.signIn(context, firm.caller);
    await page.goto(`/records/new?template=${firm.unloadId}&item=${firm.itemId}&quantity=10`);
    await expect(button(page, t('records.new.post'))).toBeEnabled();
    await button(page, t('records.grid.proposeFifo')).click();
    await expect(page.getByText(/^Ai lotti prelevabili mancano 10/).first()).toBeVisible();
    await button(page, t('records.grid.whyNot')).click();
    const dialog = page.getByRole('dialog', { name: 'Lotti di' });
    await expect(dialog.getByRole('listitem').filter({ hasText: '00001' })).toContainText(t('errorWords.STATUS'));
  });
});
