import type { Page } from '@playwright/test';
import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { lotHouse } from '../lib/testing/lot-house';
import { expect, type House, test } from './fixtures';
import { faultsOf } from './axe';

const healthy = async (page: Page) => expect(await faultsOf(page)).toEqual([]);

/** An administrator of a firm with one lot, and what it was made with. */
async function ready(house: House) {
  const ada = await house.company();
  const made = await lotHouse((verb, input) => runVerb(house.db, ada, verb, input), dayIn('Europe/Rome', new Date()));
  await made.load(await made.item('FLOUR'), '10');
  return { ada, ...made };
}

test('[GUI-02 part] a template is made from the gallery, copied, archived and brought back; a used one says what is locked and why', async ({
  page,
  context,
  house,
}) => {
  const { ada, loadId } = await ready(house);
  await house.signIn(context, ada);
  await page.goto('/setup/templates/new');
  await page.getByRole('button', { name: /^Scrap/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Code', exact: false }).first()).toHaveValue('SCR');
  const summary = page.getByRole('region', { name: 'What it will do' });
  await expect(summary).toContainText('Its records count as scrap');
  await page.getByRole('switch', { name: 'Lot management' }).uncheck();
  await expect(page.getByText('Needed by: Allow lots that are not available')).toBeVisible();
  await expect(page.getByText('Does nothing without: Lot management')).toBeVisible();
  await page.getByRole('button', { name: 'Create template' }).click();
  await expect(page.getByText('These switches need it: Allow lots that are not available').first()).toBeVisible();
  await page.getByRole('switch', { name: 'Lot management' }).check();
  await healthy(page);
  await page.getByRole('button', { name: 'Create template' }).click();
  await expect(page.getByRole('heading', { name: 'SCR', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('A copy of SCR from WH1')).toBeVisible();
  await page.getByRole('button', { name: 'Create template' }).click();
  await expect(page.getByRole('heading', { name: 'SC2', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Take out of use' }).click();
  await expect(page.getByText('This template is archived')).toBeVisible();
  await healthy(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Use again' }).click();
  await expect(page.getByText('This template is archived')).toHaveCount(0);

  await page.goto(`/setup/templates/${loadId}`);
  await expect(page.getByText('Used by 1 record', { exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Direction' })).toBeDisabled();
});

test('[CODE-07 part][WCAG 2.5.7] a code is composed by drag, by keys and by buttons; what may go wrong is said while it is composed', async ({
  page,
  context,
  house,
}) => {
  const { ada, codeTypeId } = await ready(house);
  await house.signIn(context, ada);
  await page.goto('/setup/code-types/new?preset=number');
  const parts = page.getByRole('list', { name: 'Parts of the code, in order' }).getByRole('listitem');
  const grip = (name: string) => page.getByRole('button', { name: `Move ${name}: drag it` });
  await page.getByRole('button', { name: 'Add: Letters' }).dragTo(grip('Number'), { targetPosition: { x: 10, y: 2 } });
  await expect(parts).toHaveText([/Letters/, /Number/]);
  await grip('Letters').press('ArrowDown');
  await expect(parts).toHaveText([/Number/, /Letters/]);
  await expect(grip('Letters')).toBeFocused();
  await grip('Letters').dragTo(grip('Number'), { targetPosition: { x: 10, y: 2 } });
  await expect(parts).toHaveText([/Letters/, /Number/]);
  await page.getByRole('button', { name: 'Move Letters down' }).press('Enter');
  await expect(parts).toHaveText([/Number/, /Letters/]);
  const notes = page.getByRole('region', { name: 'Worth knowing' });
  await page.getByRole('textbox', { name: 'Letters: length' }).fill('1');
  await page.getByRole('textbox', { name: 'Number: length' }).fill('1');
  await expect(notes).toContainText('There are only');
  await page.getByRole('button', { name: 'Add: Fixed text' }).click();
  await page.getByRole('textbox', { name: 'Fixed text: words' }).fill('#');
  await expect(notes).toContainText('A GS1 barcode cannot carry: #');
  await healthy(page);

  await page.goto(`/setup/code-types/${codeTypeId}?tab=keys`);
  await expect(page.getByRole('columnheader', { name: 'Codes left' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '99,998' })).toBeVisible();
  await page.getByRole('link', { name: 'Where used' }).click();
  await expect(page.getByRole('link', { name: 'MOB FLOUR' })).toBeVisible();
  await expect(page.getByRole('link', { name: '00001' })).toBeVisible();
  await healthy(page);
});
