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

/** The server does its work, but the page hears nothing of it, as often as asked. */
async function loseAnswers(page: Page, address: string, times: number): Promise<() => number> {
  let lost = 0;
  await page.route(address, async (route) => {
    const sending = route.request().method() === 'POST' && (route.request().postData() ?? '').includes('"commandId"');
    if (!sending || lost >= times) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  return () => lost;
}

test('[POST-02 part] [N3] when the answer of a posting is lost the page finds out by itself and shows the record that was made', async ({
  page,
  context,
  house,
}) => {
  const firm = await firstLot(house);
  await house.signIn(context, firm.caller);
  await composeLoad(page, firm);
  await expect(page.getByText(words.t('records.new.draft.kept'))).toBeVisible();
  const lost = await loseAnswers(page, '**/records/new*', 2);
  await button(page, words.t('records.new.post')).click();
  await expect(page.getByText(words.t('form.checkingTitle'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Record 3 in WH1' })).toBeVisible();
  await expect(page.getByText(words.t('form.lostTitle'))).toHaveCount(0);
  expect(lost()).toBe(2);
  expect(await recordsOf(house, firm.caller.company.id)).toBe(3);
});

test('[N1] [N3] a double click on correct and on void does it once, also when the answer is lost', async ({ page, context, house }) => {
  const firm = await firstLot(house);
  await house.signIn(context, firm.caller);
  const at = `/records/${firm.unloadRecord}`;
  const revision = async () =>
    house.db.prisma.stockRecord.findFirstOrThrow({
      where: { companyId: firm.caller.company.id, id: firm.unloadRecord },
      select: { revision: true, voidedAt: true },
    });
  await page.goto(`${at}/correct`);
  await expect(button(page, words.t('records.correct.action'))).toBeEnabled();
  await page.getByLabel(words.t('records.header.reason')).fill('Counted again');
  await page.getByLabel(words.t('records.line.quantity'), { exact: true }).first().fill('20');
  await page
    .getByRole('listitem', { name: words.t('records.grid.lotRow', { row: '1' }) })
    .getByLabel(words.t('records.grid.quantity'))
    .fill('20');
  const lost = await loseAnswers(page, '**/correct*', 1);
  await button(page, words.t('records.correct.action')).dblclick();
  await expect(page).toHaveURL(new RegExp(`${at}$`));
  expect(lost()).toBe(1);
  expect(await revision()).toEqual({ revision: 1, voidedAt: null });

  await page.getByRole('button', { name: words.t('common.more') }).click();
  await page.getByRole('menuitem', { name: words.t('records.void.button') }).click();
  const dialog = page.getByRole('dialog', { name: words.t('records.void.title', { number: '2' }) });
  await dialog.getByLabel(words.t('records.void.reason')).fill('Not delivered');
  const lostVoid = await loseAnswers(page, `**${at}*`, 1);
  await button(page, words.t('records.void.action')).dblclick();
  await expect(dialog).toBeHidden();
  expect(lostVoid()).toBe(1);
  expect((await revision()).voidedAt).not.toBeNull();
});

test('[N5] a form from before an update keeps what was typed, says so, and gives it back with one click after the reload', async ({
  page,
  context,
  house,
}) => {
  await house.signIn(context, await house.company());
  await page.goto('/setup/partners/new');
  const field = (name: 'partners.name' | 'partners.account' | 'partners.subaccount') =>
    page.getByRole('textbox', { name: new RegExp(`^${words.t(name)}`) });
  await field('partners.name').fill('Molino Verde');
  await expect(page.getByRole('button', { name: words.t('common.save') })).toBeEnabled();
  // A new build knows the actions of its own pages only.
  const unknown = `40${'0'.repeat(40)}`;
  await page.route('**/setup/partners/new*', (route) => {
    const headers = route.request().headers();
    return headers['next-action'] ? route.continue({ headers: { ...headers, 'next-action': unknown } }) : route.fallback();
  });
  await field('partners.account').fill('S');
  await field('partners.subaccount').fill('7');
  await page.getByLabel(words.t('partners.isSupplier')).check();
  await page.getByRole('button', { name: words.t('common.save') }).click();
  await expect(page.getByText(words.t('form.updatedTitle'))).toBeVisible();
  await expect(field('partners.name')).toHaveValue('Molino Verde');
  await page.unroute('**/setup/partners/new*');
  await button(page, words.t('form.updatedReload')).click();
  await button(page, words.t('form.keptRestore')).click();
  await expect(field('partners.name')).toHaveValue('Molino Verde');
  await page.getByRole('button', { name: words.t('common.save') }).click();
  await expect(page).not.toHaveURL(/\/new/);
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
