import type { BrowserContext, Page } from '@playwright/test';
import { addDays, dayIn } from '../lib/kernel/day';
import type { Locale } from '../lib/i18n/locales';
import { figuresOf, rowsOf } from './facts';
import { expect, type House, test } from './fixtures';
import { firstLot } from './first-lot-house';
import { type Hand, keyboard, mouse } from './hands';
import { type Words, wordsOf } from './words';

const MOST_INTERACTIONS = 60;

type Way = { readonly page: Page; readonly hand: Hand; readonly words: Words };

async function newcomer(house: House, context: BrowserContext, language: Locale): Promise<void> {
  await house.signIn(context, await house.company({ name: 'Nova', language }));
}

const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
/** A tab of the card: its name, and how much is behind it. */
const tab = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The forms of L0 to L3: each is opened by the guide with its values filled in, and only saved. */
async function setUp({ page, hand, words: { t } }: Way): Promise<void> {
  const steps = [
    [t('guide.L0.unit', { code: 'KG' }), t('common.save')],
    [t('guide.L0.itemClass', { code: 'RAW' }), t('common.save')],
    [t('guide.L0.warehouse', { code: 'WH1' }), t('common.save')],
    [t('guide.L1.action'), t('codeTypes.create')],
    [t('guide.L2.action'), t('items.create')],
    [t('guide.L3.load'), t('templates.create')],
    [t('guide.L3.unload'), t('templates.create')],
  ] as const;
  for (const [step, save] of steps) {
    await hand.press(link(page, step));
    await expect(button(page, save)).toBeEnabled();
    await hand.send(button(page, save));
    await expect(link(page, step)).toBeHidden();
    await expect(page).toHaveURL('/');
  }
}

/** L4: the load of 100 with Auto, which gives the whole quantity to one new lot. */
async function load({ page, hand, words: { t } }: Way): Promise<void> {
  await hand.press(link(page, t('guide.L4.action')));
  await hand.press(button(page, t('records.grid.auto')));
  const lot = page.getByRole('listitem', { name: t('records.grid.lotRow', { row: '1' }) });
  await expect(lot.getByLabel(t('records.grid.quantity'))).toHaveValue('100');
  await hand.send(button(page, t('records.new.post')));
  await expect(link(page, t('guide.L5.action'))).toBeVisible();
}

/** L5: the unload of 30, which is opened with the lot filled in. */
async function unload({ page, hand, words: { t } }: Way): Promise<void> {
  await hand.press(link(page, t('guide.L5.action')));
  const lot = page.getByRole('listitem', { name: t('records.grid.lotRow', { row: '1' }) });
  await expect(lot.getByLabel(t('records.grid.quantity'))).toHaveValue('30');
  await hand.send(button(page, t('records.new.post')));
  await expect(link(page, t('guide.L6.action', { code: '00001' }))).toBeVisible();
}

/** L6 and the end state of domain 4.1 on the card. */
async function card({ page, hand, words }: Way): Promise<void> {
  const { t } = words;
  await hand.press(link(page, t('guide.L6.action', { code: '00001' })));
  await expect
    .poll(() => figuresOf(page.getByRole('region', { name: t('lots.figures') })))
    .toEqual({
      [t('lots.initial')]: '100 KG',
      [t('lots.loaded')]: '100 KG',
      [t('lots.onHand')]: '70 KG',
      [t('lots.committed')]: '0 KG',
      [t('lots.available')]: '70 KG',
    });
  const today = words.day(dayIn('Europe/Rome', new Date()));
  const movement = (quantity: string) => [
    expect.objectContaining({ [t('lots.movements.quantity')]: `${quantity} KG`, [t('lots.movements.date')]: today }),
  ];
  await expect.poll(() => rowsOf(page.getByRole('table', { name: t('lots.tabs.loading') }))).toEqual(movement('100'));
  await hand.press(tab(page, t('lots.tabs.unloading')));
  await expect.poll(() => rowsOf(page.getByRole('table', { name: t('lots.tabs.unloading') }))).toEqual(movement('30'));
  await hand.press(tab(page, t('lots.tabs.stock')));
  await expect
    .poll(() => rowsOf(page.getByRole('table', { name: t('lots.tabs.stock') })))
    .toEqual([
      {
        [t('lots.stock.warehouse')]: `WH1 ${t('guide.L0.warehouseName')}`,
        [t('lots.loaded')]: '100 KG',
        [t('lots.initial')]: '100 KG',
        [t('lots.onHand')]: '70 KG',
        [t('lots.committed')]: '0 KG',
        [t('lots.available')]: '70 KG',
      },
    ]);
}

/** The lot search finds exactly the one row; the list has no way to make a lot. */
async function search({ page, hand, words }: Way): Promise<void> {
  const { t } = words;
  await hand.press(page.getByRole('navigation', { name: t('shell.mainNav') }).getByRole('link', { name: t('nav.lots') }));
  await hand.type(page.getByRole('searchbox'), '00001');
  await hand.enter(page.getByRole('searchbox'));
  await expect(page).toHaveURL(/\/lots\?q=00001/);
  const start = dayIn('Europe/Rome', new Date());
  await expect
    .poll(() => rowsOf(page.getByRole('table', { name: t('lots.title') })))
    .toEqual([
      expect.objectContaining({
        [t('lots.code')]: '00001',
        [t('lots.item')]: 'RAW OAK',
        [t('lots.start')]: words.day(start),
        [t('lots.expiry')]: expect.stringContaining(words.day(addDays(start, 180))),
        [t('lots.initial')]: '100',
        [t('lots.onHand')]: '70',
        [t('lots.committed')]: '0',
        [t('lots.available')]: '70',
      }),
    ]);
  await expect(page.getByRole('main').getByRole('link', { name: /new lot|nuovo lotto/i })).toHaveCount(0);
}

/** The offer at the end: in quarantine the lot stays on hand and nothing of it is available. */
async function quarantine({ page, hand, words: { t } }: Way): Promise<void> {
  await hand.press(page.getByRole('navigation', { name: t('shell.mainNav') }).getByRole('link', { name: t('nav.home') }));
  await expect(page.getByText(t('guide.end.notClosed'))).toBeVisible();
  await hand.press(button(page, t('guide.end.tryAction')));
  await hand.type(page.getByLabel(t('lots.reason')), 'Sample');
  await hand.send(button(page, t('lots.changeStatus')));
  const figures = page.getByRole('region', { name: t('lots.figures') });
  await expect
    .poll(() => figuresOf(figures))
    .toMatchObject({ [t('lots.initial')]: '100 KG', [t('lots.onHand')]: '70 KG', [t('lots.available')]: '0 KG' });
}

async function journey(way: Way): Promise<void> {
  const { page, words, hand } = way;
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', words.locale);
  await expect(page.getByRole('heading', { name: words.t('guide.title') })).toBeVisible();
  for (const part of [setUp, load, unload, card, search, quarantine]) await part(way);
  console.log(`from nothing to the lot card (${words.locale}): ${hand.count()} interactions`);
  expect(hand.count()).toBeLessThanOrEqual(MOST_INTERACTIONS);
}

const PROVES = '[GUI-01 part] [GUI-03 part] [LOT-04] [POST-09 part] [LOT-19 part]';

test(`${PROVES} from nothing to the first lot, in English by mouse`, async ({ page, context, house }) => {
  await newcomer(house, context, 'en');
  await journey({ page, hand: mouse(), words: wordsOf('en') });
});

test.describe('in Italian', () => {
  test.use({ locale: 'it-IT' });

  test(`${PROVES} da zero al primo lotto, by keyboard alone`, async ({ page, context, house }) => {
    test.setTimeout(300_000); // every step walks by Tab from the top of the page
    await newcomer(house, context, 'it');
    await journey({ page, hand: keyboard(page), words: wordsOf('it') });
  });
});

test('[GUI-01] voiding what was posted opens the steps again, one by one', async ({ page, context, house }) => {
  const { t } = wordsOf('en');
  const { caller, loadRecord, unloadRecord } = await firstLot(house);
  await house.signIn(context, caller);
  const voidRecord = async (id: string) => {
    await page.goto(`/records/${id}`);
    await button(page, t('common.more')).click();
    await page.getByRole('menuitem', { name: t('records.void.button') }).click();
    await page.getByLabel(t('records.void.reason')).fill('Entered by mistake');
    await button(page, t('records.void.action')).click();
    await expect(page.getByText('Voided on')).toBeVisible();
    await page.goto('/');
  };
  // A step that is done says so; the others are in work or still open.
  const states = () =>
    page
      .getByRole('list', { name: t('guide.steps') })
      .locator('> li')
      .evaluateAll((steps) => steps.map((step) => step.querySelector(':scope > div > .sr-only')?.textContent));
  const [done, current, open] = [t('common.stepDone'), t('common.stepCurrent'), t('common.stepOpen')];
  await page.goto('/');
  await expect(page.getByText(t('guide.end.title'))).toBeVisible();
  await voidRecord(unloadRecord);
  await expect.poll(states).toEqual([done, done, done, done, done, current, open]);
  await voidRecord(loadRecord);
  await expect.poll(states).toEqual([done, done, done, done, current, open, open]);
  await expect(link(page, t('guide.L4.action'))).toBeVisible();
});
