import { saveBom } from '../lib/boms/save-bom';
import { saveBomSchema } from '../lib/boms/save-bom.schema';
import { firstLot } from './first-lot-house';
import { expect, type House, test } from './fixtures';
import { wordsOf } from './words';

const words = wordsOf('en');

/** A firm that makes TABLE of two OAK each, from the lot of 70 that the first steps left. */
async function workshop(house: House) {
  const firm = await firstLot(house);
  const tableId = await firm.item('TABLE');
  const offsetTemplateId = await firm.template('UC', { type: 'UNLOAD', billOfMaterials: true });
  const makeId = await firm.template('P1', { type: 'LOAD', offsetWarehouseId: firm.warehouseId, offsetTemplateId });
  const component = { itemId: firm.itemId, variantId: null, quantity: '2', uomId: firm.uomId, fixed: false, scrapPct: '0' };
  const version = { itemId: tableId, variantId: null, code: '1', isDefault: true, parentQty: '1', phantomAssembly: false, active: true };
  const { id: bomId } = await firm.run(
    saveBom,
    saveBomSchema.parse({ ...version, components: [{ ...component, movable: true, phantomLevel: false, alternatives: [] }] }),
  );
  return { ...firm, tableId, makeId, bomId };
}

test('[BOM-02] [BOM-07] a production shows what it takes and what is missing, then loads the product and unloads its components', async ({
  page,
  context,
  house,
}) => {
  const firm = await workshop(house);
  await house.signIn(context, firm.caller);
  await page.goto(`/records/new?template=${firm.makeId}&item=${firm.tableId}&quantity=40`);
  const components = page.getByRole('region', { name: words.t('records.components.title') });
  await expect(components.getByText('OAK: 80 KG needed, 70 KG can be used, 10 KG missing.')).toBeVisible();
  await page.getByLabel(words.t('records.line.quantity'), { exact: true }).first().fill('10');
  await expect(components.getByText(`${firm.lot.code}: 20 KG`)).toBeVisible();
  await expect(components.getByText('missing')).toHaveCount(0);
  await page.getByRole('button', { name: words.t('records.grid.auto'), exact: true }).click();
  await page.getByRole('button', { name: words.t('records.new.post'), exact: true }).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
  const { onHand } = await house.db.prisma.lot.findFirstOrThrow({ where: { companyId: firm.caller.company.id, id: firm.lot.id } });
  expect(onHand.toString()).toBe('50');
});

test('[BOM-04] a bill of materials is made, changed and copied to a version that takes its place', async ({ page, context, house }) => {
  const firm = await workshop(house);
  await house.signIn(context, firm.caller);
  await page.goto(`/setup/boms/new?copy=${firm.bomId}`);
  await page.getByLabel(words.t('boms.quantityOf', { name: 'OAK' })).fill('3');
  await page.getByRole('checkbox', { name: words.t('boms.isDefault') }).check();
  await page.getByRole('button', { name: words.t('boms.create'), exact: true }).click();
  await expect(page).toHaveURL(/\/setup\/boms\/[0-9a-f-]{36}$/);
  await page.goto(`/setup/items/${firm.itemId}?tab=boms`);
  await expect(page.getByText('3 KG')).toBeVisible();
  const versions = await house.db.prisma.bom.findMany({ where: { companyId: firm.caller.company.id }, orderBy: { code: 'asc' } });
  expect(versions.map(({ code, isDefault }) => [code, isDefault])).toEqual([
    ['1', false],
    ['2', true],
  ]);
});
