import type { Page } from '@playwright/test';
import { saveTableRow } from '../lib/tables/save-table-row';
import { saveWarehouse } from '../lib/warehouses/save-warehouse';
import { runVerb } from '../lib/server/run-verb';
import { expect, type House, test } from './fixtures';
import { faultsOf } from './axe';

const healthy = async (page: Page) => expect(await faultsOf(page)).toEqual([]);
const codes = (page: Page) => page.getByRole('list', { name: 'The next five codes' }).getByRole('listitem');

/** An administrator of a company with a unit, an item class and a warehouse. */
async function ready(house: House) {
  const ada = await house.company();
  await runVerb(house.db, ada, saveTableRow, { table: 'units', code: 'KG', description: 'Kilogram', active: true, decimals: 2 });
  await runVerb(house.db, ada, saveTableRow, {
    table: 'item-classes',
    code: 'FIN',
    description: 'Finished',
    active: true,
    changeClassAllowed: false,
  });
  const plain = {
    kind: 'INTERNAL',
    endValidityDate: null,
    negativeStock: false,
    stockByLocation: false,
    stockByProject: false,
    stockByPartner: false,
    active: true,
  } as const;
  await runVerb(house.db, ada, saveWarehouse, { ...plain, code: 'WH1', description: 'Main' });
  return ada;
}

test('[CODE-14 part] a code type is made from a ready-made one; the preview follows what is typed', async ({ page, context, house }) => {
  await house.signIn(context, await ready(house));
  await page.goto('/setup/code-types');
  await healthy(page);
  await page.getByRole('link', { name: 'New code type' }).click();
  await page.getByRole('button', { name: /Letters and day/ }).click();
  await expect(page.getByText(/Year letter: no letter is set for \d{4}/)).toBeVisible();
  await page.getByRole('button', { name: /Plain number/ }).click();
  await expect(codes(page)).toHaveText(['00001', '00002', '00003', '00004', '00005']);
  await page.getByRole('textbox', { name: 'Number: length' }).fill('3');
  await page.getByRole('textbox', { name: 'First number' }).fill('7');
  await expect(codes(page)).toHaveText(['007', '008', '009', '010', '011']);
  await page.getByRole('button', { name: 'Add: Fixed text' }).press('Enter');
  await page.getByRole('button', { name: 'Move Fixed text up' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move Fixed text down' })).toBeVisible();
  await expect(codes(page).first()).toHaveText('-007');
  await page.getByRole('button', { name: 'Create code type' }).click();
  await expect(page.getByRole('heading', { name: 'NUM', level: 1 })).toBeVisible();
  await healthy(page);
});

test('[CFG-04 part] an item says what becomes of its lots while it is typed, and a phantom has none', async ({ page, context, house }) => {
  await house.signIn(context, await ready(house));
  await page.goto('/setup/items/new?lotValidityDays=180&next=/setup/templates');
  await healthy(page);
  await page.getByRole('textbox', { name: 'Item code' }).fill('CHEESE');
  await page.getByRole('textbox', { name: 'Description', exact: false }).first().fill('Aged cheese');
  await page.getByRole('textbox', { name: 'Block before expiry' }).fill('10');
  const meaning = page.getByRole('region', { name: 'What this means' });
  await expect(meaning).toContainText(/expires on .*, is blocked from /);
  await page.getByText('More about the item').click();
  await page.getByRole('switch', { name: 'Phantom' }).check();
  await expect(page.getByRole('switch', { name: 'Managed by lots' })).toBeDisabled();
  await expect(meaning).toContainText('No lots');
  await page.getByRole('button', { name: 'Create item' }).click();
  await expect(page).toHaveURL(/\/setup\/templates$/);
});

test('[GUI-02 part] a template says in a sentence what it will do, and its missing switches are shown before they are turned on', async ({
  page,
  context,
  house,
}) => {
  await house.signIn(context, await ready(house));
  await page.goto('/setup/templates/new');
  await page.getByRole('button', { name: /Purchase load/ }).click();
  await expect(page.getByRole('region', { name: 'What it will do' })).toContainText('puts goods into WH1');
  await page.getByRole('switch', { name: 'Traceability' }).uncheck();
  await page.getByRole('button', { name: 'Create template' }).click();
  await expect(page.getByText('These switches are off: Traceability')).toBeVisible();
  await healthy(page);
  await page.getByRole('button', { name: 'Turn them on' }).click();
  await expect(page.getByRole('switch', { name: 'Traceability' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Turn them on' })).toHaveCount(0);
});
