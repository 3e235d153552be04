import bwip from 'bwip-js/node';
import { saveGtin } from '../lib/item-parts/item-units';
import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { saveScanSettings } from '../lib/scan/save-scan-settings';
import { lotHouse } from '../lib/testing/lot-house';
import { expect, type House, PORTAL, test } from './fixtures';
import { faultsOf } from './axe';

const GTIN = '04006381333931';
const today = dayIn('Europe/Rome', new Date());

/** A firm with one item that has a GTIN, and a lot of it. */
async function firm(house: House) {
  const caller = await house.company();
  const run = <I, O>(verb: Parameters<typeof runVerb<I, O>>[2], input: I) => runVerb(house.db, caller, verb, input);
  const stock = await lotHouse(run, today);
  const itemId = await stock.item('OAK', { description: 'Oak board', allowExpiryEdit: true });
  await run(saveGtin, { itemId, gtin: GTIN, uomId: stock.uomId, quantity: '1' });
  const lot = await stock.load(itemId, '10', { code: 'Lot/A-1' });
  return { caller, itemId, lot, stock };
}

test('[SCAN-01] a scan in the search field opens its lot; the separator of a scanner is kept', async ({ page, context, house }) => {
  const { caller, lot } = await firm(house);
  await house.signIn(context, caller);
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Search' }).focus();
  await page.keyboard.type(`01${GTIN}10Lot/A-1`);
  await page.keyboard.press('Control+]');
  await page.keyboard.type('17271231');
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveValue(/Lot\/A-1\u241d17/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${PORTAL}/lots/${lot.id}`);
});

test('[GS1-22 part] the page of scans says what it understood, what is wrong, and reads two symbols together', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await firm(house);
  await house.signIn(context, caller);
  await page.goto('/scan');
  const field = page.getByRole('textbox', { name: 'Code' });
  await expect(field).toBeFocused();
  await field.fill(`(01)04006381333932(17)260231`);
  await field.press('Enter');
  await expect(page.getByText('it would be 04006381333931')).toBeVisible();
  await expect(page.getByText('is not a day that exists')).toBeVisible();
  await field.fill(']C110Lot/A-1');
  await field.press('Enter');
  await expect(page.getByText('says nothing alone')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Read together with the first code' })).toBeChecked();
  await field.fill(`]C101${GTIN}`);
  await field.press('Enter');
  await expect(page.getByText('The code is read whole, nothing is wrong with it.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lot/A-1' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('[DL-09] the address of a link on a label opens the lot after sign-in', async ({ page, context, house }) => {
  const { caller, lot, itemId } = await firm(house);
  await page.goto(`/01/${GTIN}/10/Lot%2FA-1`);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2F01/);
  await house.signIn(context, caller);
  await page.goto(`/01/${GTIN}/10/Lot%2FA-1`);
  await expect(page).toHaveURL(`${PORTAL}/lots/${lot.id}`);
  await page.goto(`/01/${GTIN}`);
  await expect(page).toHaveURL(`${PORTAL}/setup/items/${itemId}`);
  await page.goto(`/01/${GTIN}/10/unknown`);
  await expect(page.getByText('The item is known, lot unknown is not')).toBeVisible();
});

test('[SCAN-02] the test of the scanner says what arrives and what to set', async ({ page, context, house }) => {
  const { caller } = await firm(house);
  await house.signIn(context, caller);
  await page.goto('/scan/test');
  const field = page.getByRole('textbox', { name: 'Scan into this field' });
  await expect(field).toBeFocused();
  await page.keyboard.type('010950600013435210Lot-aB12~21Ser-Yz7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('In place of the separator arrives “~”', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Set up scanning' }).click();
  await page.getByRole('textbox', { name: 'In place of GS' }).fill('~');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Scanning saved')).toBeVisible();
  await page.goto('/scan/test');
  await expect(field).toBeFocused();
  await page.keyboard.type(']d2010950600013435210Lot-aB12~21Ser-Yz7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your scanner sends everything')).toBeVisible();
});

test('[SCAN-03] [SCAN-04] [SCAN-05] a photo and the camera read a symbol to its bytes, by a program of the portal itself', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot } = await firm(house);
  await house.signIn(context, caller);
  const picture = await bwip.toBuffer({
    bcid: 'gs1datamatrix',
    text: `(01)${GTIN}(10)Lot/A-1`,
    scale: 6,
    backgroundcolor: 'FFFFFF',
    padding: 10,
  });
  await page.addInitScript(
    (data) => {
      navigator.mediaDevices.getUserMedia = async () => {
        const image = new Image();
        image.src = data;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
        const context = canvas.getContext('2d');
        const draw = () => {
          context?.fillRect(0, 0, canvas.width, canvas.height);
          context?.drawImage(image, image.width / 2, image.height / 2);
          requestAnimationFrame(draw);
        };
        if (context) context.fillStyle = '#ffffff';
        draw();
        return canvas.captureStream(10);
      };
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
  await page.goto('/scan');
  await page.getByLabel('Read a photo').setInputFiles({ name: 'carton.png', mimeType: 'image/png', buffer: picture });
  await expect(page.getByText('symbol ]d2')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lot/A-1' })).toHaveAttribute('href', `/lots/${lot.id}`);
  await page.goto('/');
  await page.getByRole('link', { name: 'Scan', exact: true }).click();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.getByText('symbol ]d2')).toBeVisible({ timeout: 20_000 });
});

test('[GS1-22 part] [GS1-11] in the form of a record scans make lines: number, lot and expiry in one go, two codes of one carton', async ({
  page,
  context,
  house,
}) => {
  const { caller, stock, itemId } = await firm(house);
  await house.signIn(context, caller);
  await page.goto(`/records/new?template=${stock.loadId}`);
  const picker = page.locator('[data-item-picker]');
  await picker.focus();
  await page.keyboard.type(`01${GTIN}1727123110NEW-1`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('MOB OAK: 1 of lot NEW-1')).toBeVisible();
  await expect(page.locator('[data-quantity="lines.0.lots.0.quantity"]')).toHaveValue('1');
  await picker.focus();
  await page.keyboard.type(']C110NEW-2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Now scan the other code of the carton.')).toBeVisible();
  await picker.focus();
  await page.keyboard.type(`]C101${GTIN}`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('MOB OAK: 1 of lot NEW-2')).toBeVisible();
  await expect(page.locator('[data-quantity="lines.0.quantity"]')).toHaveValue('2');
  await page.getByRole('button', { name: 'Post record' }).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}/);
  const lots = await house.db.prisma.lot.findMany({
    where: { companyId: caller.company.id, itemId, codeKey: { in: ['NEW-1', 'NEW-2'] } },
    orderBy: { codeKey: 'asc' },
  });
  expect(lots.map(({ code, expiryDate }) => [code, expiryDate?.toISOString().slice(0, 10) ?? null])).toEqual([
    ['NEW-1', '2027-12-31'],
    ['NEW-2', null],
  ]);
});

test('a scan into the lines of a record that gets no answer says so', async ({ page, context, house }) => {
  const { caller, stock } = await firm(house);
  await house.signIn(context, caller);
  await page.goto(`/records/new?template=${stock.loadId}`);
  const picker = page.locator('[data-item-picker]');
  await picker.focus();
  await page.route('**/records/new**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.keyboard.type(`01${GTIN}10NEW-1`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Notifications' }).getByText('The connection was lost. Try it again.')).toBeVisible();
});

test('[BAR-03] in the form of a record the first scanned location is where the goods are, the next ones where they go', async ({
  page,
  context,
  house,
}) => {
  const { caller, stock } = await firm(house);
  const [from, to] = [await stock.warehouse('WA', { stockByLocation: true }), await stock.warehouse('WB', { stockByLocation: true })];
  for (const [code, warehouseId] of [
    ['A-01', from],
    ['B-01', to],
    ['B-02', to],
    ['C-01', stock.warehouseId],
  ] as const)
    await stock.location(code, { warehouseId });
  const loadId = await stock.template('LIN', { type: 'LOAD', warehouseId: to });
  const moveId = await stock.template('MOV', { type: 'UNLOAD', warehouseId: from, offsetWarehouseId: to, offsetTemplateId: loadId });
  await house.signIn(context, caller);
  await page.goto(`/records/new?template=${moveId}`);
  const picker = page.locator('[data-item-picker]');
  const scan = async (code: string) => {
    await expect(picker).toBeFocused();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  };
  await expect(page.getByRole('button', { name: 'Post record' })).toBeEnabled();
  await picker.focus();
  await scan('B-01');
  await expect(page.getByText('WB B-01 is a location. Scan the goods first')).toBeVisible();
  await scan(GTIN);
  await expect(page.getByText('MOB OAK: 1', { exact: true })).toBeVisible();
  await scan('A-01');
  await expect(page.getByText('Line 1: location WA A-01')).toBeVisible();
  await scan('B-01');
  await expect(page.getByText('Line 1: goes to WB B-01')).toBeVisible();
  await scan('B-02');
  await expect(page.getByText('Line 1: goes to WB B-02')).toBeVisible();
  await scan('C-01');
  await expect(page.getByText('Location WH1 C-01 is not in the warehouse that this record').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Location' }).first()).toHaveValue('A-01');
  await expect(page.getByRole('combobox', { name: 'Into location of WB' }).first()).toHaveValue('B-02');
});

test('[SCAN-01] a look-up chooses what a scanner sends before its list is there, and says what a code is that it has nothing for', async ({
  page,
  context,
  house,
}) => {
  const { caller, stock } = await firm(house);
  await stock.supplier('2', 'Mill');
  await stock.run(saveScanSettings, {
    version: 0,
    separator: '',
    rules: [{ name: 'Partner', prefix: 'Prt', separator: '-', tokens: [{ kind: 'PARTNER', length: null }] }],
  });
  await house.signIn(context, caller);
  await page.goto(`/records/new?template=${stock.loadId}`);
  const partner = page.getByRole('combobox', { name: 'Account' }).first();
  await expect(page.getByRole('button', { name: 'Post record' })).toBeEnabled();
  await partner.focus();
  // As fast as a scanner types, which ends with Tab.
  await partner.evaluate((input, text) => {
    const press = (key: string) => input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    for (const letter of text) {
      press(letter);
      document.execCommand('insertText', false, letter);
    }
    press('Tab');
  }, 'Prt-MILL');
  await expect(partner).toHaveValue(/^mill$/i);
  await expect(partner).toBeFocused();
  await partner.fill('');
  await page.keyboard.type(`(01)${GTIN}(10)Lot/A-1`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The code says: item MOB OAK and lot Lot/A-1. Nothing of that can be chosen here.')).toBeVisible();
});
