import type { Page } from '@playwright/test';
import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';

const MOST = 0.05;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

type Shift = { readonly value: number; readonly moved: readonly string[] };

/** Notes what moves without anybody having asked for it. */
const watch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Shift[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: readonly { node: Node | null }[];
        };
        const nameOf = (node: Node | null) => (node instanceof Element ? `${node.tagName} ${node.className}` : `${node?.nodeName}`);
        if (!hadRecentInput) shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

test('the main pages stand still while they load, on a desk and on a phone', async ({ page, context, house }) => {
  const { caller, lot, itemId, load, loadId, loadRecord } = await firstLot(house);
  for (let nth = 0; nth < 12; nth++) await load(itemId, '5');
  await house.signIn(context, caller);
  await watch(page);
  const pages = [
    '/',
    '/lots',
    `/lots/${lot.id}`,
    '/records',
    `/records/${loadRecord}`,
    '/stock',
    '/movements',
    `/records/new?template=${loadId}`,
  ];
  const unsteady: Record<string, readonly Shift[]> = {};
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const address of pages) {
      await page.goto(address);
      await expect(page.locator('main h1')).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
      const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as Shift[]);
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      const name = `${size.width} ${address}`;
      if (sum >= MOST) unsteady[name] = shifts;
    }
  }
  expect(unsteady).toEqual({});
});
