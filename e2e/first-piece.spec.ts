import type { Page } from '@playwright/test';
import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { serialHouse } from '../lib/testing/serial-house';
import { expect, test } from './fixtures';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });

test('[GUI-02] [GUI-03] the guide for serial numbers opens each form filled in, from nothing to the pieces of a load', async ({
  page,
  context,
  house,
}) => {
  const caller = await house.company({ name: 'Nova' });
  await house.signIn(context, caller);
  await page.goto('/');
  await page
    .getByRole('navigation', { name: t('guide.which.label') })
    .getByRole('link', { name: t('guide.which.serials') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: t('guide.serialTitle') })).toBeVisible();
  const steps = [
    [t('guide.L0.unit', { code: 'PCS' }), t('common.save')],
    [t('guide.L0.itemClass', { code: 'FIN' }), t('common.save')],
    [t('guide.L0.warehouse', { code: 'WH1' }), t('common.save')],
    [t('guide.S1.action'), t('codeTypes.create')],
    [t('guide.S2.action'), t('items.create')],
    [t('guide.L3.load'), t('templates.create')],
    [t('guide.L3.unload'), t('templates.create')],
  ] as const;
  for (const [step, save] of steps) {
    await link(page, step).click();
    const button = page.getByRole('button', { name: save, exact: true });
    await expect(button).toBeEnabled();
    await button.click();
    await expect(page).toHaveURL('/?guide=serials');
    await expect(link(page, step)).toBeHidden();
  }
  await expect(link(page, t('guide.S4.action'))).toBeVisible();
  const companyId = caller.company.id;
  const { prisma } = house.db;
  const [load, item] = await Promise.all([
    prisma.warehouseTemplate.findFirstOrThrow({ where: { companyId, code: 'L01' } }),
    prisma.item.findFirstOrThrow({ where: { companyId, code: 'BIKE' } }),
  ]);
  expect([load.createSerials, item.serialManaged, item.serialGeneration]).toEqual([true, true, 'AUTOMATIC']);
});

test('[GUI-01] after a load of five the guide proposes to unload the first two, and then offers the page of the piece that left first', async ({
  page,
  context,
  house,
}) => {
  const caller = await house.company({ name: 'Nova' });
  const today = dayIn(caller.company.timeZone, new Date());
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), today);
  const item = await firm.serialItem('BIKE');
  await firm.loadPieces(item, '5');
  await house.signIn(context, caller);
  await page.goto('/guide?guide=serials');
  // The form comes with the first two pieces of the load.
  await link(page, t('guide.S5.action')).click();
  await page.getByRole('button', { name: t('records.new.post'), exact: true }).click();
  await expect(page).toHaveURL('/?guide=serials');
  const left = await house.db.prisma.serial.findMany({ where: { companyId: caller.company.id, state: 'OUT' }, orderBy: { code: 'asc' } });
  expect(left.map(({ code }) => code)).toEqual(['00001', '00002']);
  await expect(page.getByText(t('guide.progress', { done: '6', all: '7' }))).toBeVisible();
  await expect(link(page, t('guide.S6.action', { code: '00001' }))).toBeVisible();
  await page.goto('/setup/code-types');
  await page
    .getByRole('navigation', { name: t('codeTypes.tabsOf') })
    .getByRole('link', { name: new RegExp(t('codeTypes.tabOf.SERIAL')) })
    .click();
  await expect(page.getByRole('table').getByRole('link', { name: 'SN5' })).toBeVisible();
});
