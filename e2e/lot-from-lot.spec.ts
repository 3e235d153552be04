import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { firstLot } from './first-lot-house';
import { keyboard, reach } from './hands';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const main = (page: Page) => page.getByRole('main');
const result = (page: Page, row: number) =>
  page.getByRole('listitem', { name: t('transform.resultRow', { row: String(row) }), exact: true });

test('[LFL-03][LFL-10][LFL-11] by keyboard a lot of 100 is split into 60 and 40, its card says so, and the pair is taken back', async ({
  page,
  context,
  house,
}) => {
  const { caller, itemId, template, warehouseId, load } = await firstLot(house);
  const into = await template('LFI', { type: 'LOAD' });
  await template('LFO', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: warehouseId,
    offsetTemplateId: into,
  });
  const lot = await load(itemId, '100');
  await house.signIn(context, caller);
  const hand = keyboard(page);
  await page.goto(`/lots/${lot.id}`);
  await hand.press(main(page).getByRole('link', { name: t('transform.another') }));
  const first = result(page, 1).getByLabel(t('transform.quantity'));
  await expect(first).toHaveValue('100');
  await hand.type(first, '60');
  await hand.press(page.getByRole('button', { name: t('transform.addResult') }));
  await expect(result(page, 2).getByLabel(t('transform.quantity'))).toHaveValue('40');
  await expect(page.getByRole('status').getByText(t('transform.even'))).toBeVisible();
  await hand.send(page.getByRole('button', { name: t('transform.post') }));

  const told = page.getByRole('region', { name: t('transform.cardTitle') });
  await expect(told.getByRole('list', { name: t('transform.cardTo') }).getByRole('listitem')).toHaveText([/60/, /40/]);
  await expect(main(page).getByRole('link', { name: t('records.card.correct') })).toHaveCount(0);
  const undo = page.getByRole('button', { name: t('transform.undo'), exact: true });
  await expect(undo).toBeVisible();
  const dialog = page.getByRole('dialog');
  const [record] = page.url().split('?');
  await hand.press(told.getByRole('link', { name: lot.code, exact: true }));
  await expect(page.getByRole('list', { name: t('transform.usedIn') }).getByRole('listitem')).toHaveCount(2);

  await page.goto(`${record}?void=1`);
  await reach(page, dialog.getByLabel(t('records.void.reason')));
  await page.keyboard.type('the lot stays whole');
  await hand.send(dialog.getByRole('button', { name: t('records.void.action') }));
  await expect(dialog).toHaveCount(0);
  await page.goto(`/lots/${lot.id}`);
  await expect(page.getByRole('list', { name: t('transform.usedIn') })).toHaveCount(0);
  const { onHand } = await house.db.prisma.lot.findFirstOrThrow({ where: { companyId: caller.company.id, id: lot.id } });
  expect(String(onHand)).toBe('100');
});
