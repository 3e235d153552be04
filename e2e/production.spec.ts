import AxeBuilder from '@axe-core/playwright';
import sql from 'sql-template-tag';
import { saveBom } from '../lib/boms/save-bom';
import { dayIn } from '../lib/kernel/day';
import { saveAltUom } from '../lib/item-parts/item-units';
import { saveTableRow } from '../lib/tables/save-table-row';
import { bomVersion } from '../lib/testing/bom-version';
import { serialHouse } from '../lib/testing/serial-house';
import { keyboard, reach } from './hands';
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
  const version = bomVersion({ itemId: tableId, uomId: firm.uomId, components: [{ itemId: firm.itemId, quantity: '2' }] });
  const { id: bomId } = await firm.run(saveBom, version);
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

test('[BOM-04] [BOM-06] [BOM-07] [OFF-07] the components of a production are completed in the form: another lot, then worked out anew when the quantity changes', async ({
  page,
  context,
  house,
}) => {
  const firm = await workshop(house);
  const other = await firm.load(firm.itemId, '40');
  await house.signIn(context, firm.caller);
  await page.goto(`/records/new?template=${firm.makeId}&item=${firm.tableId}&quantity=10`);
  const components = page.getByRole('region', { name: words.t('records.components.title') });
  await components.getByRole('button', { name: words.t('records.components.changeLots') }).click();
  const lots = components.getByRole('list', { name: words.t('records.grid.title', { item: 'MOB OAK' }) });
  await expect(lots.getByRole('listitem')).toHaveCount(1);
  await lots.getByLabel(words.t('records.components.ofLot', { lot: firm.lot.code })).fill('5');
  await components.getByRole('button', { name: words.t('records.grid.choose') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: new RegExp(other.code) }).check();
  await dialog.getByRole('button', { name: words.t('records.choose.take', { count: 1 }) }).click();
  await expect(lots.getByLabel(words.t('records.components.ofLot', { lot: other.code }))).toHaveValue('15');
  const quantity = page.getByLabel(words.t('records.line.quantity'), { exact: true }).first();
  await quantity.fill('11');
  await expect(components.getByText(words.t('records.components.stale'))).toBeVisible();
  await expect(components.getByText(`${firm.lot.code}: 22 KG`)).toBeVisible();
  await quantity.fill('10');
  await expect(lots.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: words.t('records.grid.auto'), exact: true }).click();
  await page.getByRole('button', { name: words.t('records.new.post'), exact: true }).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('region', { name: words.t('records.card.lines') })).toContainText(words.t('records.card.takenApart'));
  const left = await house.db.prisma.lot.findMany({
    where: { companyId: firm.caller.company.id, id: { in: [firm.lot.id, other.id] } },
    orderBy: { code: 'asc' },
  });
  expect(left.map(({ onHand }: { onHand: unknown }) => String(onHand))).toEqual(['65', '25']);
});

/** A firm that makes BIKE of two WHEEL each, both with numbers; W-1 to W-4 are in stock. */
async function bicycles(house: House) {
  const firm = await firstLot(house);
  const companyId = firm.caller.company.id;
  const pieces = await serialHouse(firm.run, dayIn(firm.caller.company.timeZone, new Date()), firm);
  const [bike, wheel] = [await pieces.serialItem('BIKE'), await pieces.serialItem('WHEEL', { serialGeneration: 'MANUAL' })];
  const { uomId } = await house.db.prisma.item.findFirstOrThrow({ where: { companyId, id: wheel } });
  await firm.run(saveBom, bomVersion({ itemId: bike, uomId, components: [{ itemId: wheel, quantity: '2' }] }));
  const offsetTemplateId = await firm.template('UC', { type: 'UNLOAD', billOfMaterials: true });
  const makeId = await firm.template('P1', { type: 'LOAD', createSerials: true, offsetWarehouseId: firm.warehouseId, offsetTemplateId });
  await pieces.loadPieces(wheel, '4', ['W-1', 'W-2', 'W-3', 'W-4']);
  return { ...firm, companyId, makeId, bike };
}

test('[TRACE-12] numbers on both sides of a production: each wheel is proposed to its bicycle, changed, and linked as it was chosen', async ({
  page,
  context,
  house,
}) => {
  const { companyId, makeId, bike, ...firm } = await bicycles(house);
  await house.signIn(context, firm.caller);
  await page.goto(`/records/new?template=${makeId}&item=${bike}&quantity=2`);
  const components = page.getByRole('region', { name: words.t('records.components.title') });
  await components.getByRole('button', { name: words.t('records.components.changeLots') }).click();
  await components.getByLabel(words.t('records.components.numbers')).fill('W-1..W-4');
  await page.keyboard.press('Enter');
  const mate = (part: string) => components.getByLabel(words.t('records.components.mateOf', { part }), { exact: true });
  for (const [part, at] of [
    ['W-1', '0'],
    ['W-2', '0'],
    ['W-3', '1'],
    ['W-4', '1'],
  ] as const)
    await expect(mate(part)).toHaveValue(at);
  await mate('W-1').selectOption('1');
  await mate('W-3').selectOption('0');
  await mate('W-4').selectOption('');
  await page.getByRole('button', { name: words.t('records.new.post'), exact: true }).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
  const edges = await house.db.sql<{ edge: string }>(
    sql`SELECT i.code || ' ' || o.code || ' ' || trim_scale(e.quantity) AS edge FROM trace_edge e
        JOIN serial i ON i.company_id = e.company_id AND i.id = e.input_node JOIN serial o ON o.company_id = e.company_id AND o.id = e.output_node
        WHERE e.company_id = ${companyId} AND e.links > 0 ORDER BY 1`,
  );
  expect(edges.map(({ edge }) => edge)).toEqual(['W-1 00002 1', 'W-2 00001 1', 'W-3 00001 1', 'W-4 00001 0.5', 'W-4 00002 0.5']);
});

test('[POST-18] [TRACE-08] [TRACE-12] a posted production is corrected with its components as they were posted: another lot and another mapping, told before it is done', async ({
  page,
  context,
  house,
}) => {
  const firm = await workshop(house);
  const other = await firm.load(firm.itemId, '40');
  const posted = await firm.post({
    templateId: firm.makeId,
    lines: [{ itemId: firm.tableId, quantity: '10', lots: [{ generated: true, quantity: '10' }] }],
  });
  await house.signIn(context, firm.caller);
  await page.goto(`/records/${posted.recordId}/correct`);
  const components = page.getByRole('region', { name: words.t('records.components.title') });
  const lots = components.getByRole('list', { name: words.t('records.grid.title', { item: 'MOB OAK' }) });
  await expect(lots.getByLabel(words.t('records.components.ofLot', { lot: firm.lot.code }))).toHaveValue('20');
  const changes = page.getByRole('region', { name: words.t('records.correct.changes') });
  await expect(changes.getByText(words.t('records.correct.noChanges'))).toBeVisible();
  await lots.getByLabel(words.t('records.components.ofLot', { lot: firm.lot.code })).fill('5');
  await components.getByRole('button', { name: words.t('records.grid.choose') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: new RegExp(other.code) }).check();
  await dialog.getByRole('button', { name: words.t('records.choose.take', { count: 1 }) }).click();
  await expect(lots.getByLabel(words.t('records.components.ofLot', { lot: other.code }))).toHaveValue('15');
  await expect(changes.getByRole('listitem').filter({ hasText: other.code })).toBeVisible();
  await page.getByLabel(words.t('records.header.reason')).fill('The other lot was used');
  await page.getByRole('button', { name: words.t('records.correct.action'), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/records/${posted.recordId}$`));
  const left = await house.db.prisma.lot.findMany({
    where: { companyId: firm.caller.company.id, id: { in: [firm.lot.id, other.id] } },
    orderBy: { code: 'asc' },
  });
  expect(left.map(({ onHand }: { onHand: unknown }) => String(onHand))).toEqual(['65', '25']);
});

test('[WCAG 2.1.1] [UOM-02] [TRACE-12] by keyboard alone a production is typed in a second unit, its wheels are scanned and mapped, and it is posted; nothing on the form is out of reach', async ({
  page,
  context,
  house,
}) => {
  const { companyId, makeId, bike, ...firm } = await bicycles(house);
  const { id: uomId } = await firm.run(saveTableRow, { table: 'units', code: 'PAIR', description: 'Pair', active: true, decimals: 0 });
  await firm.run(saveAltUom, { itemId: bike, uomId, conversionFactor: '2', isDefault: false, mandatory: false, priority: false });
  await house.signIn(context, firm.caller);
  const hand = keyboard(page);
  await page.goto(`/records/new?template=${makeId}&item=${bike}&quantity=1`);
  const line = page.getByRole('region', { name: words.t('records.line.title') });
  const quantity = line.getByLabel(words.t('records.line.quantity'), { exact: true }).first();
  await reach(page, line.getByRole('combobox', { name: words.t('records.line.unit') }));
  await page.keyboard.type('PAIR');
  await hand.type(quantity, '1');
  await expect(line.getByLabel(words.t('records.line.inMain', { uom: 'PZ' }), { exact: true })).toHaveValue('2');
  const components = page.getByRole('region', { name: words.t('records.components.title') });
  await hand.press(components.getByRole('button', { name: words.t('records.components.changeLots') }));
  const numbers = components.getByLabel(words.t('records.components.numbers'));
  await hand.type(numbers, 'W-1..W-4');
  await hand.enter(numbers);
  const mate = (part: string) => components.getByLabel(words.t('records.components.mateOf', { part }), { exact: true });
  await expect(mate('W-4')).toHaveValue('1');
  await hand.press(components.getByRole('button', { name: words.t('records.components.toEvery') }));
  await expect(mate('W-4')).toHaveValue('');
  await hand.press(components.getByRole('button', { name: words.t('records.components.inOrder') }));
  await reach(page, mate('W-1'));
  await page.keyboard.press('ArrowDown');
  await expect(mate('W-1')).toHaveValue('1');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
  await hand.send(page.getByRole('button', { name: words.t('records.new.post'), exact: true }));
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}$/);
  const edges = await house.db.sql<{ edge: string }>(
    sql`SELECT i.code || ' ' || o.code AS edge FROM trace_edge e
        JOIN serial i ON i.company_id = e.company_id AND i.id = e.input_node JOIN serial o ON o.company_id = e.company_id AND o.id = e.output_node
        WHERE e.company_id = ${companyId} AND e.links > 0 ORDER BY 1`,
  );
  expect(edges.map(({ edge }) => edge)).toEqual(['W-1 00002', 'W-2 00001', 'W-3 00002', 'W-4 00002']);
});
