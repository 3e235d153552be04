import { readFileSync } from 'node:fs';
import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';
import { faultsOf } from './axe';
import { wordsOf } from './words';

const HEADS = ['Class', 'Code', 'Description', 'Unit', 'By lots', 'Withdrawal', 'Shelf life (days)', 'Standard cost'] as const;
type Row = Record<(typeof HEADS)[number], string>;

const good = (n: number): Row => ({
  Class: 'MOB',
  Code: String(n).padStart(5, '0'),
  Description: `Board ${n}, 2 m; "planed"`,
  Unit: 'KG',
  'By lots': n % 2 === 0 ? 'yes' : 'no',
  Withdrawal: n % 2 === 0 ? 'FIFO' : '',
  'Shelf life (days)': n % 2 === 0 ? '365' : '',
  'Standard cost': '12,50',
});

/** Ten kinds of mistakes that spreadsheets of firms have in them, one after the other. */
const MISTAKES: readonly (Partial<Row> | ((n: number) => Partial<Row>))[] = [
  { Class: 'MOBB' },
  { Code: '' },
  { Code: '1.2E+12' },
  (n) => ({ Code: `${n}`.padEnd(60, 'C') }),
  { Description: '' },
  { Unit: 'KGS' },
  { 'By lots': 'perhaps' },
  { Withdrawal: 'LIFO' },
  { 'Shelf life (days)': 'one year' },
  { 'Standard cost': '12,5O' },
];
const spoilt = (n: number): Row => {
  const mistake = MISTAKES[Math.floor(n / 25) % MISTAKES.length];
  return { ...good(n), ...(typeof mistake === 'function' ? mistake(n) : mistake) };
};
const ROWS = Array.from({ length: 500 }, (_, n) => (n % 25 === 24 ? spoilt(n) : good(n)));
const REFUSED = ROWS.length / 25;

/** As a spreadsheet of an Italian firm saves it: semicolons, quoted cells, Windows-1252. */
const fileOf = (rows: readonly Row[]): Buffer => {
  const quoted = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return Buffer.from(
    [HEADS, ...rows.map((row) => HEADS.map((head) => quoted(row[head])))].map((cells) => cells.join(';')).join('\r\n'),
    'latin1',
  );
};

test('[I2][I4][I5][I6][I7] a spreadsheet of five hundred items with ten kinds of mistakes is checked, its good rows imported, the others mended, and all undone', async ({
  page,
  context,
  house,
}) => {
  const { t } = wordsOf('en');
  const { caller } = await firstLot(house);
  await house.signIn(context, caller);
  const counted = (name: 'created' | 'skipped' | 'refused') =>
    page
      .locator('dl > div')
      .filter({ hasText: t(`imports.counts.${name}`) })
      .locator('dd');
  const send = async (name: string, bytes: Buffer) => {
    await page.goto('/imports');
    await page
      .getByRole('main')
      .getByRole('link', { name: t('imports.newAction') })
      .first()
      .click();
    await page.getByRole('radio', { name: t('imports.kinds.items') }).check();
    await page.getByLabel(t('imports.file')).setInputFiles({ name, mimeType: 'text/csv', buffer: bytes });
    await page.getByRole('button', { name: t('imports.send') }).click();
    await expect(page.getByRole('heading', { name: t('imports.mapping.title') })).toBeVisible();
    await page.getByRole('button', { name: t('imports.check'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('imports.wouldBe') })).toBeVisible({ timeout: 60_000 });
  };

  await page.goto('/');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: t('imports.title'), exact: true })
    .click();
  await expect(page.getByText(t('imports.emptyTitle'))).toBeVisible();

  await send('items of the old system.csv', fileOf(ROWS));
  await expect(counted('created')).toHaveText(String(ROWS.length - REFUSED));
  await expect(counted('refused')).toHaveText(String(REFUSED));
  const complaints = page
    .getByRole('heading', { name: t('imports.problems.title') })
    .locator('..')
    .getByRole('listitem');
  await expect(complaints).toHaveCount(MISTAKES.length);
  expect(await faultsOf(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: t('imports.refusedFile') }).click()]);
  const refused = readFileSync(await download.path(), 'utf8');
  expect(refused).toContain(t('imports.refusedHead'));
  expect(refused.trim().split('\r\n')).toHaveLength(REFUSED + 1);
  expect((await page.request.get('/api/v1/exports/items?format=csv').then((answer) => answer.text())).trim().split('\r\n')).toHaveLength(2);

  await page.getByRole('button', { name: t('imports.commitGood', { count: ROWS.length - REFUSED }) }).click();
  await expect(page.getByRole('heading', { name: t('imports.was') })).toBeVisible({ timeout: 60_000 });

  await send('mended.csv', fileOf(ROWS.map((_, n) => good(n))));
  await expect(counted('created')).toHaveText(String(REFUSED));
  await expect(counted('skipped')).toHaveText(String(ROWS.length - REFUSED));
  await page.getByRole('button', { name: t('imports.commit', { count: REFUSED }) }).click();
  await expect(page.getByRole('heading', { name: t('imports.was') })).toBeVisible({ timeout: 60_000 });

  await page.getByRole('button', { name: t('imports.undo') }).click();
  await page.getByRole('dialog').getByLabel(t('imports.undoReason')).fill('wrong file');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('imports.undo') })
    .click();
  await expect(page.getByText(t('imports.states.UNDONE'), { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.goto('/setup/items?q=00024');
  await expect(page.getByRole('link', { name: '00024', exact: true })).toHaveCount(0);
});

test('a file whose sending broke off is told as that, and can be sent again', async ({ page, context, house }) => {
  const { t } = wordsOf('en');
  const { caller } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/imports/new');
  await page.getByLabel(t('imports.file')).setInputFiles({ name: 'items.csv', mimeType: 'text/csv', buffer: fileOf([good(1)]) });
  await page.route('**/imports/upload', (route) => route.abort());
  await page.getByRole('button', { name: t('imports.send') }).click();
  await expect(page.getByText(t('common.lost'))).toBeVisible();
  await page.unroute('**/imports/upload');
  await page.getByRole('button', { name: t('imports.send') }).click();
  await expect(page.getByRole('heading', { name: t('imports.mapping.title') })).toBeVisible();
});
