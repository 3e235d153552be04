import { importFile } from '../lib/imports/import-file';
import { newId } from '../lib/kernel/id';
import { runVerb } from '../lib/server/run-verb';
import { faultsOf } from './axe';
import { expect, test } from './fixtures';
import { firstLot } from './first-lot-house';
import { wordsOf } from './words';

const HEADS = 'Class,Code,Description,Unit';
const fileOf = (count: number, rest: Readonly<Record<number, string>> = {}): Buffer =>
  Buffer.from([HEADS, ...Array.from({ length: count }, (_, n) => rest[n] ?? `MOB,B${n},Board ${n},KG`)].join('\n'));

test.describe('in Italian', () => {
  test.use({ locale: 'it-IT' });
  test('[I3][I7] a file is imported in batches, which are shown one by one and undone', async ({ page, context, house }) => {
    const { t } = wordsOf('it');
    const { caller } = await firstLot(house);
    await house.signIn(context, caller);
    await page.goto('/imports/new?kind=items');
    await page.getByLabel(t('imports.file')).setInputFiles({ name: 'boards.csv', mimeType: 'text/csv', buffer: fileOf(250) });
    await page.getByRole('button', { name: t('imports.send') }).click();
    await page.getByRole('button', { name: t('imports.check'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('imports.wouldBe') })).toBeVisible({ timeout: 60_000 });
    await page.getByRole('radio', { name: t('imports.how.batches') }).check();
    await expect(page.getByLabel(t('imports.how.size'))).toHaveValue('100');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: t('imports.commit', { count: 250 }) }).click();
    await expect(page.getByRole('heading', { name: t('imports.was') })).toBeVisible({ timeout: 60_000 });
    const batches = page.getByRole('list', { name: t('imports.batches.title') }).getByRole('listitem');
    await expect(batches).toHaveCount(3);
    await expect(batches.nth(2)).toContainText(t('imports.batches.states.DONE'));
    await expect(page.getByText(t('imports.batches.summary', { done: 3, total: 3 }))).toBeVisible();

    await page.getByRole('button', { name: t('imports.undo') }).click();
    await page.getByRole('dialog').getByLabel(t('imports.undoReason')).fill('wrong file');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('imports.undo') })
      .click();
    await expect(page.getByText(t('imports.states.UNDONE'), { exact: true }).first()).toBeVisible({ timeout: 60_000 });
    await expect(batches.nth(0)).toContainText(t('imports.batches.states.UNDONE'));
  });
});

test('[I3][I4] a batch with a refused row is kept out and names it; the good rows of the rest come in alone', async ({
  page,
  context,
  house,
}) => {
  const { t } = wordsOf('en');
  const { caller } = await firstLot(house);
  await house.signIn(context, caller);
  const content = fileOf(7, { 4: 'MOB,B4,Board 4,KGS' }).toString('base64');
  const asked = {
    commandId: newId(),
    kind: 'items' as const,
    name: 'boards.csv',
    content,
    dryRun: false,
    goodRowsOnly: false,
    batchRows: 3,
  };
  const { importId } = await runVerb(house.db, caller, importFile, asked);
  await page.goto(`/imports/${importId}`);
  await expect(page.getByText(t('imports.states.PARTLY'), { exact: true })).toBeVisible({ timeout: 60_000 });
  const batches = page.getByRole('list', { name: t('imports.batches.title') }).getByRole('listitem');
  await expect(batches.nth(1)).toContainText(t('imports.batches.states.REFUSED'));
  await expect(page.getByText(t('imports.batches.keptOut', { count: 1 }))).toBeVisible();
  await expect(page.getByText(t('imports.problems.lines', { lines: '6' }))).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByRole('button', { name: t('imports.batches.restGood') }).click();
  await expect(page.getByText(t('imports.states.DONE'), { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(t('imports.batches.summary', { done: 3, total: 3 }))).toBeVisible();
});
