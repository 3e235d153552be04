import type { Page } from '@playwright/test';
import { newId } from '../lib/kernel/id';
import { dairy } from './dairy';
import { expect, PORTAL, test } from './fixtures';
import { keyboard } from './hands';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const rows = (page: Page, name: string) => page.getByRole('region', { name }).getByRole('table').locator('tbody').getByRole('row');

test('[TRACE-04][TRACE-05][TRACE-11][EDGE-107] by keyboard from the card of a lot to everything made of it, who has it and what is left; and back from there to the supplier', async ({
  page,
  context,
  house,
}) => {
  const { caller, milk, fresh, hard, ripe } = await dairy(house);
  await house.signIn(context, caller);
  const hand = keyboard(page);
  await page.goto(`/lots/${milk.id}`);
  await hand.press(page.getByRole('main').getByRole('link', { name: t('lots.trace'), exact: true }));
  await expect(rows(page, t('trace.went'))).toHaveText([
    new RegExp(`1${fresh?.code}.*60 KG${milk.code}`),
    new RegExp(`1${hard?.code}.*40 KG${milk.code}`),
    new RegExp(`2${ripe?.code}.*60 KG${fresh?.code}`),
  ]);
  await expect(rows(page, t('trace.deliveries'))).toHaveText([new RegExp(`Corner shop${ripe?.code}.*25 KG`)]);
  await expect(rows(page, t('trace.remaining'))).toHaveText([/WH1.*75 KG/]);
  await expect(page.getByRole('region', { name: t('trace.thread') }).getByRole('link')).toHaveText([
    fresh?.code ?? '',
    hard?.code ?? '',
    ripe?.code ?? '',
  ]);

  await hand.press(page.getByRole('region', { name: t('trace.thread') }).getByRole('link', { name: ripe?.code ?? '' }));
  await expect(rows(page, t('trace.came'))).toHaveText([new RegExp(`1${fresh?.code}.*60 KG`), new RegExp(`2${milk.code}.*60 KG`)]);
  await expect(rows(page, t('trace.origins'))).toHaveText([new RegExp(`AcmeFARM-7${milk.code}.*100 KG`)]);
});

test('[TRACE-06] directions are switched off one by one; with both off the page says what to do', async ({ page, context, house }) => {
  const { caller, milk } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto(`/trace?lot=${milk.id}`);
  const ways = page.getByRole('navigation', { name: t('trace.directions') });
  await ways.getByRole('link', { name: t('trace.usage') }).click();
  await expect(page.getByRole('region', { name: t('trace.went') })).toHaveCount(0);
  await ways.getByRole('link', { name: t('trace.composition') }).click();
  await expect(page.getByText(t('errors.E_TRACE_DIRECTION'))).toBeVisible();
  await ways.getByRole('link', { name: t('trace.usage') }).click();
  await page
    .getByRole('navigation', { name: t('trace.levelsLabel') })
    .getByRole('link', { name: t('trace.levels', { count: 1 }) })
    .click();
  await expect(rows(page, t('trace.went'))).toHaveCount(2);
  await expect(page.getByText(t('trace.within', { levels: 1, deepest: '2' }))).toBeVisible();
});

test('a trace begins with what was typed or scanned: a part of a code, a supplier lot; what nobody has is said so', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto('/trace');
  await page.getByLabel(t('trace.find')).fill('farm-7');
  await page.keyboard.press('Enter');
  await page
    .getByRole('region', { name: t('trace.which') })
    .getByRole('link', { name: /FARM-7/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/trace\?lot=/);
  await page.getByLabel(t('trace.find')).fill('NOBODY');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('trace.nothingTitle', { q: 'NOBODY' }))).toBeVisible();
  await page.goto(`/trace?lot=${newId()}`);
  await expect(page.getByText(t('trace.notFoundTitle'))).toBeVisible();
});

test('[TRACE-11][TRACE-14] what left without a link or a customer is said where the answer would seem whole, and on the card of the lot', async ({
  page,
  context,
  house,
}) => {
  const { caller, milk, ripe, itemId, unload } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto(`/trace?lot=${milk.id}`);
  await expect(page.getByText(t('trace.complete', { time: '' }).slice(0, 20))).toBeVisible();
  await unload(itemId, ripe?.id ?? '', '5');
  await page.goto('/trace');
  await page.getByLabel(t('trace.find')).fill(milk.code);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/trace\\?lot=${milk.id}`));
  const what = t('trace.gaps.one', { quantity: '5 KG', code: ripe?.code ?? '' });
  await expect(page.getByText(t('trace.gaps.title', { what }))).toBeVisible();
  await expect(page.getByRole('link', { name: t('trace.gaps.ready') })).toHaveAttribute('href', '/trace/readiness');
  await page.getByRole('link', { name: t('trace.gaps.movements', { code: ripe?.code ?? '' }) }).click();
  await expect(page.getByRole('table').locator('tbody').getByRole('row')).toHaveText([/5 KG/]);
  await page.goto(`/lots/${ripe?.id}`);
  const balance = page.getByRole('region', { name: t('lots.balance.title') });
  await expect(balance.getByText(t('lots.balance.gap', { quantity: '5 KG' }))).toBeVisible();
  await expect(balance.getByRole('definition')).toHaveText(['60 KG', '30 KG', '0 KG', '25 KG', '0 KG', '5 KG', '0 KG']);
});

test('[TRACE-14] the card of a lot says where all of it is, each part leads to its movements; what would break a trace has its own page', async ({
  page,
  context,
  house,
}) => {
  const { caller, ripe } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto(`/lots/${ripe?.id}`);
  const balance = page.getByRole('region', { name: t('lots.balance.title') });
  await expect(balance.getByText(t('lots.balance.balances'))).toBeVisible();
  await expect(balance.getByRole('definition')).toHaveText(['60 KG', '35 KG', '0 KG', '25 KG', '0 KG', '0 KG', '0 KG']);
  await balance.getByRole('link', { name: '25 KG' }).click();
  await expect(page.getByRole('table').locator('tbody').getByRole('row')).toHaveCount(1);
  await expect(page.getByRole('table').getByRole('row', { name: /25 KG/ })).toBeVisible();
  await page.goto('/trace');
  await page.getByRole('link', { name: t('trace.ready.open') }).click();
  await expect(rows(page, t('trace.ready.views.leaks')).first()).toBeVisible();
  await page.getByRole('link', { name: t('trace.ready.views.balance') }).click();
  await page.getByRole('button', { name: t('readiness.checkNow') }).click();
  await expect(page.getByText(t('trace.ready.fineBalance'))).toBeVisible();
  await page.getByRole('link', { name: t('trace.ready.views.links') }).click();
  await expect(page.getByText(t('trace.ready.fineLinks'))).toBeVisible();
});

test('[TRACE-04][TRACE-10] why a lot is in the answer, and the answer of a past day', async ({ page, context, house }) => {
  const { caller, milk, fresh, ripe } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto(`/trace?lot=${milk.id}`);
  await page
    .getByRole('region', { name: t('trace.went') })
    .getByRole('link', { name: t('trace.why.ask', { code: ripe?.code ?? '' }) })
    .click();
  const why = page.getByRole('region', { name: t('trace.why.title') });
  await expect(why.getByRole('link', { name: fresh?.code ?? '' })).toBeVisible();
  await expect(why.getByRole('link', { name: ripe?.code ?? '' })).toBeVisible();
  await why.getByRole('link', { name: t('trace.why.close') }).click();
  await expect(why).toHaveCount(0);
  await page.getByText(t('trace.past.title')).click();
  await page.getByLabel(t('trace.past.asOf')).fill('2020-01-01');
  await page.getByRole('button', { name: t('trace.past.show') }).click();
  await expect(page.getByText(t('trace.noUsage'))).toBeVisible();
  await expect(page.getByText(t('trace.past.body'))).toBeVisible();
  await page.getByRole('link', { name: t('trace.past.today') }).click();
  await expect(rows(page, t('trace.went'))).toHaveCount(3);
});

test('[TRACE-13] an answer is shown as paper with balance, filters and time, and each of its tables is a file', async ({
  page,
  context,
  house,
}) => {
  const { caller, milk, ripe } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto(`/trace?lot=${milk.id}`);
  const link = page.getByRole('link', { name: t('trace.takeAs', { table: t('trace.went'), format: 'CSV' }) });
  const answer = await context.request.get(PORTAL + ((await link.getAttribute('href')) ?? ''));
  expect(answer.headers()['content-type']).toContain('text/csv');
  expect(await answer.text()).toContain(ripe?.code ?? '?');
  await page
    .getByRole('main')
    .getByRole('button', { name: t('register.print') })
    .click();
  await expect(page.getByRole('region', { name: t('common.paper') })).toBeVisible();
  await expect(page.getByRole('region', { name: t('lots.balance.title') })).toBeVisible();
  await expect(rows(page, t('trace.went'))).toHaveCount(3);
});

test('[TRACE-04][TRACE-05] pasted codes are compared: what they share, and the trace of all of them', async ({ page, context, house }) => {
  const { caller, milk, hard, ripe } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto('/trace');
  await page.getByRole('link', { name: t('trace.common.open') }).click();
  await page.getByLabel(t('trace.common.codes')).fill(`${hard?.code}\n${ripe?.code}\nNOBODY`);
  await page.getByRole('button', { name: t('trace.common.compare') }).click();
  await expect(page.getByText(t('trace.common.missing', { codes: 'NOBODY' }))).toBeVisible();
  await expect(rows(page, t('trace.common.inputs'))).toHaveText([new RegExp(`${milk.code}.*FARM-7`)]);
  await expect(rows(page, t('trace.common.suppliers'))).toHaveText([/Acme/]);
  await page.getByRole('link', { name: t('trace.common.traceAll') }).click();
  await expect(rows(page, t('trace.came')).first()).toBeVisible();
  await expect(rows(page, t('trace.deliveries'))).toHaveText([/Corner shop/]);
});

test('[LOT-30][TRACE-04] a lot is put on hold with everything made of it, and undo releases all of them', async ({
  page,
  context,
  house,
}) => {
  const { caller, milk } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto(`/lots/${milk.id}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('common.more') })
    .click();
  await page.getByRole('menuitem', { name: t('holds.hold') }).click();
  const dialog = page.getByRole('dialog');
  const made = dialog.getByRole('checkbox', { name: t('holds.cascade', { lots: 3, count: 1 }) });
  await made.check();
  await expect(dialog.getByText(/75\sKG/)).toBeVisible();
  await dialog.getByLabel(t('holds.cause')).selectOption({ label: t('holds.causes.DEFECT') });
  await dialog.getByLabel(t('holds.reason')).fill('Sour');
  await dialog.getByRole('button', { name: t('holds.hold') }).click();
  const held = () => house.db.prisma.lot.count({ where: { companyId: caller.company.id, openHolds: { gt: 0 } } });
  await expect(page.getByText(t('holds.held', { count: 4, code: milk.code }))).toBeVisible();
  expect(await held()).toBe(4);
  await page.getByRole('button', { name: t('lots.undo') }).click();
  await expect.poll(held).toBe(0);
});
