import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import sql from 'sql-template-tag';
import { readJob } from '../lib/jobs/job.query';
import { dayIn } from '../lib/kernel/day';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { type SerialHouse, serialHouse } from '../lib/testing/serial-house';
import { expect, type House, test } from './fixtures';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const PIECES = '10200';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const bar = (page: Page) => page.getByRole('progressbar', { name: t('jobs.bar') });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
}

/** Keeps the next number of all pieces of a company, as a long posting of somebody else would, until it is let go. */
async function holdNumbers(house: House, { company }: Caller): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const holding = house.db.transaction(async ({ sql: run }) => {
    await run(sql`SELECT id FROM code_counter WHERE company_id = ${company.id} FOR UPDATE`);
    isHeld();
    await until;
  });
  await held;
  return async () => {
    letGo();
    await holding;
  };
}

async function post(page: Page, firm: SerialHouse, item: string): Promise<void> {
  await page.goto(`/records/new?template=${firm.makeId}&item=${item}&quantity=${PIECES}`);
  await button(page, t('records.new.post')).click();
  await expect(page.getByRole('heading', { level: 1, name: t('jobs.work.postRecord.title', { label: 'WH1 · MOB CLOCK' }) })).toBeVisible();
}

/** The page tells how much is before its work: the first one of this test, and what others ask of the same portal meanwhile. */
async function expectToldAhead(page: Page, house: House, { company, actor }: Caller): Promise<void> {
  const id = page.url().split('/').at(-1) ?? '';
  await expect(async () => {
    const job = await readJob(house.db.sql, { companyId: company.id, userId: actor.userId }, id);
    expect(job?.ahead).toBeGreaterThan(0);
    const told = t('jobs.ahead', { count: job?.ahead ?? 0 });
    await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test('[POST-02] thousands of pieces are posted in the background: how far it is, then the record; what waits is cancelled and is a draft again', async ({
  page,
  house,
}) => {
  const caller = await house.company({ name: 'Nova' });
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const item = await firm.serialItem('CLOCK');
  await firm.loadPieces(item, '1');
  await house.signIn(page.context(), caller);
  const letGo = await holdNumbers(house, caller);
  await post(page, firm, item);
  await expect(page.getByRole('status').filter({ hasText: t('jobs.about.record.states.RUNNING') })).toBeVisible();
  await expect(bar(page)).toHaveAttribute('aria-valuetext', t('jobs.about.record.progress', { done: '0', total: '10,200' }));
  await expect(page.getByText(t('jobs.mayClose'))).toBeVisible();
  await expectAccessible(page);
  const first = page.url();

  await post(page, firm, item);
  await expectToldAhead(page, house, caller);
  await button(page, t('jobs.cancel')).click();
  await expect(page.getByText(t('jobs.draftKept'))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: t('jobs.openDraft') }).click();
  await expect(page.getByRole('textbox', { name: t('records.line.quantity'), exact: true })).toHaveValue(PIECES);

  await page.getByRole('button', { name: t('shell.user', { name: caller.actor.name }) }).click();
  await page.getByRole('menuitem', { name: t('shell.jobs') }).click();
  const rows = page.getByRole('table', { name: t('jobs.list.title') }).getByRole('row');
  await expect(rows).toContainText([t('jobs.list.name'), t('common.status.cancelled'), t('common.status.running')]);
  await expectAccessible(page);
  await page.goto(first);
  await expect(bar(page)).toBeVisible();
  await letGo();
  await expect(page.getByRole('heading', { level: 1, name: t('records.card.title', { number: '2', warehouse: 'WH1' }) })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('main')).toContainText('00002 … 10201');
  await page.goto(first);
  await expect(page.getByRole('link', { name: t('jobs.about.record.open') })).toBeVisible();
  expect(await house.db.prisma.serial.count({ where: { companyId: caller.company.id } })).toBe(10201);
});

test('[TRACE-14] books that were never checked are not called right; a check goes on in the background and says when it was', async ({
  page,
  house,
}) => {
  const caller = await house.company({ name: 'Bilancio' });
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const item = await firm.item('OAK');
  await firm.load(item, '100');
  await house.signIn(page.context(), caller);
  await page.goto('/trace/readiness?view=balance');
  await expect(page.getByRole('heading', { name: t('readiness.never') })).toBeVisible();
  await expectAccessible(page);
  await button(page, t('readiness.checkNow')).click();
  await expect(page.getByRole('heading', { name: t('readiness.fine') })).toBeVisible();
  await expect(page.getByText(t('readiness.sinceNone'))).toBeVisible();
  await firm.load(item, '5');
  await page.reload();
  await expect(page.getByText(t('readiness.since', { count: 1, most: 'false' }))).toBeVisible();
  await expectAccessible(page);
  await page.goto('/trace/readiness?view=links');
  await button(page, t('readiness.checkAgain')).click();
  await expect(page.getByText(t('readiness.sinceNone'))).toBeVisible();
});

test('[REG-03] every lot of a filter gets a status in the background, and gets back what it had', async ({ page, house }) => {
  const caller = await house.company({ name: 'Molti' });
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const item = await firm.item('OAK');
  const lots = Array.from({ length: 1_100 }, () => ({ generated: true, quantity: '1' }));
  await firm.post({ templateId: firm.loadId, lines: [{ itemId: item, quantity: '1100', lots }] });
  await house.signIn(page.context(), caller);
  await page.goto(`/lots?itemId=${item}`);
  await page.getByRole('checkbox', { name: t('register.selectPage') }).click();
  await button(page, t('register.selectEverything')).click();
  await expect(page.getByRole('status').filter({ hasText: '1,100 selected' })).toBeVisible();
  await button(page, t('lots.changeStatus')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: t('lots.newStatus') }).selectOption({ label: 'In quarantine' });
  await dialog.getByRole('textbox', { name: t('lots.reason') }).fill('to be looked at');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: t('lots.changeStatus'), exact: true }).click();
  await expect(page).toHaveURL(/\/jobs\//);
  await expect(page.getByRole('status').filter({ hasText: t('jobs.states.DONE') })).toBeVisible();
  await expect(bar(page)).toHaveAttribute('aria-valuetext', t('jobs.about.lots.progress', { done: '1,100', total: '1,100' }));
  await expectAccessible(page);
  await page.getByRole('link', { name: t('jobs.about.lots.open') }).click();
  await expect(page).toHaveURL(new RegExp(`/lots\\?itemId=${item}`));
  await expect(page.getByRole('table').getByText('In quarantine').first()).toBeVisible();
  await page.goBack();
  await button(page, t('jobs.undo')).click();
  await expect(
    page.getByRole('heading', { level: 1, name: t('jobs.work.undoLotStatus.title', { label: 'QUA · to be looked at' }) }),
  ).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: t('jobs.states.DONE') })).toBeVisible();
  await page.goto(`/lots?itemId=${item}`);
  await expect(page.getByRole('table').getByText('In quarantine')).toHaveCount(0);
});

test('a check of the books, which has no name of its own, is called by its kind in the list', async ({ page, context, house }) => {
  await house.signIn(context, await house.company());
  await page.goto('/trace/readiness?view=balance');
  await page.getByRole('button', { name: t('readiness.checkNow') }).click();
  await expect(page.getByRole('button', { name: t('readiness.checkAgain') })).toBeVisible({ timeout: 30_000 });
  await page.goto('/jobs');
  await expect(page.getByRole('link', { name: t('jobs.work.checkReadiness.kind'), exact: true })).toBeVisible();
});
