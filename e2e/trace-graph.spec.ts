import AxeBuilder from '@axe-core/playwright';
import { dairy } from './dairy';
import { expect, test } from './fixtures';
import { keyboard } from './hands';
import { wordsOf } from './words';

const { t } = wordsOf('en');

test('[TRACE-04][TRACE-05][TRACE-11] the graph of a trace by keyboard alone: search inside, along the threads, the way here, and on from there', async ({
  page,
  context,
  house,
}) => {
  const { caller, milk, fresh, hard, ripe } = await dairy(house);
  await house.signIn(context, caller);
  const hand = keyboard(page);
  await page.goto(`/trace?lot=${fresh?.id}`);
  await hand.press(page.getByRole('navigation', { name: t('trace.viewLabel') }).getByRole('link', { name: t('trace.views.graph') }));
  await expect(page).toHaveURL(/view=graph/);
  const graph = page.getByRole('region', { name: t('trace.graph') });
  const tile = (code: string) => graph.getByRole('button', { name: new RegExp(`^\\S.* ${code}`) }).first();
  const milkTile = tile(milk.code);
  await expect(milkTile).toBeVisible();
  await expect(tile('Acme')).toBeVisible();
  await expect(tile('Corner shop')).toBeVisible();
  await expect(graph.getByText('60 KG').first()).toBeVisible();

  await page.keyboard.press('/');
  await expect(graph.getByLabel(t('graph.search'))).toBeFocused();
  await page.keyboard.type(ripe?.code ?? '');
  await expect(graph.getByText(t('graph.found', { count: 1 }))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(tile(ripe?.code ?? '')).toBeFocused();
  const panel = page.getByRole('complementary', { name: t('graph.panel') });
  await expect(panel.getByText(ripe?.code ?? '')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(tile(fresh?.code ?? '')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(milkTile).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.getByText('FARM-7')).toBeVisible();
  await expect(panel.getByRole('list', { name: t('graph.threads') }).getByRole('listitem')).toHaveText([/60\sKG/, /100\sKG/]);
  await hand.press(panel.getByRole('button', { name: t('graph.isolate') }));
  await expect(tile('Corner shop')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await hand.press(panel.getByRole('link', { name: t('graph.startHere') }));
  await expect(page).toHaveURL(new RegExp(`lot=${milk.id}`));
  await expect(tile(hard?.code ?? '')).toBeVisible();
});
