import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Caller } from '../lib/server/run-verb';
import { THEME_COOKIE, type Theme } from '../components/shell/preferences';
import { LANGUAGE_COOKIE, type Locale } from '../lib/i18n/locales';
import { firstLot } from './first-lot-house';
import { firstPiece } from './first-piece-house';
import { expect, type House, PORTAL, test } from './fixtures';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const NARROWEST = 320;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** One card stands for all cards of its kind, and one small table for all of them. */
const kindOf = (address: string): string =>
  (address.split(/[?#]/)[0] ?? '').replaceAll(ID, ':id').replace(/(?<=\/setup\/tables\/)[a-z-]+/, ':table');

/** Pages of this portal that the page leads to; what programs read under `/api` is none. */
const linksOf = (page: Page): Promise<string[]> =>
  page
    .locator('a[href]:not([download])')
    .evaluateAll(
      (links, origin) =>
        links.flatMap((link) =>
          link instanceof HTMLAnchorElement && link.origin === origin && !link.pathname.startsWith('/api/') ? [link.pathname] : [],
        ),
      PORTAL,
    );

/** What is wrong with the page as it is shown now, in a line each. */
async function faultsOf(page: Page, width: number): Promise<string[]> {
  const faults: string[] = [];
  const height = 900;
  await page.setViewportSize({ width, height });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
  for (const { id, nodes } of violations)
    faults.push(`${width}: ${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
  await page.setViewportSize({ width: NARROWEST, height });
  const faultOfWidth = async (what: string) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${NARROWEST}: ${what} scrolls sideways by ${wide}`);
  };
  await faultOfWidth('the page');
  // Folded filters of a list have width only where they are unfolded.
  const folded = page.locator('main details:not([open]):has(> form)');
  if ((await folded.count()) > 0) {
    await folded.evaluateAll((all) => all.map((one) => one.setAttribute('open', '')));
    await faultOfWidth('the page with its filters open');
  }
  const title = await page.title();
  if (!/^\S.* · Nova$/.test(title)) faults.push(`title: ${title}`);
  return faults;
}

/** Work in the background that ended either way. */
async function doneAndFailed(house: House, caller: Caller): Promise<void> {
  const ended = { companyId: caller.company.id, userId: caller.actor.userId, kind: 'postRecord', label: 'WH1 · MOB OAK', total: 9_000 };
  const failure = { ok: false, code: 'E_FORBIDDEN', params: {}, fields: [] };
  await house.db.prisma.job.createMany({
    data: [
      { ...ended, state: 'DONE', done: 9_000, endedAt: new Date() },
      { ...ended, state: 'FAILED', failure, endedAt: new Date() },
    ],
  });
}

test.describe.configure({ mode: 'parallel' });

/** Each language with one theme and one width: the longer texts where there is less room. */
const COMBINATIONS: readonly (readonly [Locale, Theme, number])[] = [
  ['en', 'light', 1280],
  ['it', 'dark', 360],
];

for (const [language, theme, width] of COMBINATIONS) {
  test(`every page that links lead to is accessible and fits, ${language} ${theme} ${width}`, async ({ page, context, house }) => {
    test.setTimeout(900_000);
    const firm = await firstLot(house);
    const { caller, lot, location, loadId, unloadId, itemId, warehouseId } = firm;
    const piece = await firstPiece(house, firm);
    const plain = await firm.item('PLAIN', { lotManaged: false, lotCodeTypeId: null });
    await firm.post({ templateId: loadId, lines: [{ itemId: plain, quantity: '5' }] });
    const hall = await location('HALL', { isGroup: true });
    const place = await location('A1', { parentId: hall });
    await doneAndFailed(house, caller);
    await house.signIn(context, caller);
    await context.addCookies([
      { name: LANGUAGE_COOKIE, value: language, url: PORTAL },
      { name: THEME_COOKIE, value: theme, url: PORTAL },
    ]);
    const ahead = [
      '/',
      '/profile',
      '/jobs',
      '/guide',
      '/search?q=OAK',
      '/?guide=serials',
      '/setup/code-types?of=serials',
      '/setup/code-types/new?purpose=SERIAL',
      `/records/new?template=${loadId}&item=${itemId}&quantity=5`,
      `/records/new?template=${unloadId}&lot=${lot.id}&quantity=5`,
      ...['unloading', 'stock', 'files', 'labels', 'status', 'history'].map((tab) => `/lots/${lot.id}?tab=${tab}`),
      `/lots?open=${lot.id}`,
      '/lots?q=nothing',
      '/lots?group=item&inner=status',
      `/stock?open=${itemId}.-.-.-.-.-.-`,
      '/serials?view=all',
      '/serials?q=nothing',
      `/serials?view=all&open=${piece.id}`,
      ...['unloading', 'flags', 'history'].map((tab) => `/serials/${piece.id}?tab=${tab}`),
      `/lots/${piece.lotId}?tab=pieces`,
      `/trace?q=00001`,
      '/trace?q=nothing',
      `/trace?lot=${lot.id}`,
      `/trace?lot=${lot.id}&usage=off&composition=off`,
      `/trace?lot=${lot.id}&view=graph`,
      `/trace?serial=${piece.id}`,
      `/trace?codes=${lot.code}`,
      `/trace/common?codes=${lot.code},00001`,
      ...['balance', 'links'].map((view) => `/trace/readiness?view=${view}`),
      `/movements?serial=00001`,
      `/setup/items/${itemId}?tab=units`,
      `/setup/items/${itemId}?tab=boms`,
      `/setup/items/${plain}?tab=lots`,
      `/setup/items/${plain}/tracking?begin=lots`,
      '/setup/boms/new',
      `/setup/items/lot-settings?ids=${itemId}`,
      ...['locations', 'items'].map((tab) => `/setup/warehouses/${warehouseId}?tab=${tab}`),
      ...['stock', 'items'].map((tab) => `/setup/warehouses/${warehouseId}/locations/${place}?tab=${tab}`),
      '/records?view=drafts',
      '/stock?tab=detail&show=all',
      '/stock?date=2020-01-01',
      '/movements?q=nothing',
    ];
    const seen = new Set<string>();
    const faults: string[] = [];
    for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
      const asked = address.includes('?');
      if (!asked && seen.has(kindOf(address))) continue;
      if (!asked) seen.add(kindOf(address));
      const answer = await page.goto(address);
      await expect(page.locator('main h1')).toBeVisible();
      if (answer?.status() !== 200) faults.push(`${address}: status ${answer?.status()}`);
      faults.push(...(await faultsOf(page, width)).map((fault) => `${kindOf(address ?? '')} ${fault}`));
      ahead.push(...(await linksOf(page)));
    }
    console.log(`${language} ${theme}: ${seen.size} kinds of pages`);
    expect(faults).toEqual([]);
    // A page that lost its links would otherwise be a page less to look at.
    expect(seen.size).toBeGreaterThan(30);
  });
}
