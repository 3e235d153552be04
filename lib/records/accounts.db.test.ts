import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveBom } from '../boms/save-bom';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { saveTableRow } from '../tables/save-table-row';
import { bomVersion } from '../testing/bom-version';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { correctRecord } from '../corrections/correct-record';
import { readRecordCard, recordHistory } from '../record-register/record-card.query';
import { correctRecordSchema } from './record.schema';

let one: Workbench;
let house: LotHouse;
let item: string;
const centre: Record<'baking' | 'sales', string> = { baking: '', sales: '' };
const project: Record<'p1' | 'p2', string> = { p1: '', p2: '' };

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
  item = await house.item('FLOUR', { lotManaged: false });
  const row = async (table: 'cost-centres' | 'projects', code: string) =>
    (await one.run(saveTableRow, { table, code, description: code, active: true })).id;
  centre.baking = await row('cost-centres', 'BAKE');
  centre.sales = await row('cost-centres', 'SALE');
  project.p1 = await row('projects', 'P1');
  project.p2 = await row('projects', 'P2');
});
afterAll(() => one.close());

const shares = (baking: string, sales: string) => [
  { costCentreId: centre.baking, quantity: baking },
  { costCentreId: centre.sales, quantity: sales },
];
const card = async (recordId: string) => {
  const found = await readRecordCard(one.db.sql, one.companyId, recordId);
  if (!found) throw new Error('no such record');
  return found;
};
const line = (rest: object = {}) => ({ itemId: item, quantity: '50', ...rest });
async function correct(recordId: string, change: object, reason: string | null = 'counted again') {
  const { version, lines } = await card(recordId);
  const given = { lineId: lines[0]?.id, itemId: item, quantity: lines[0]?.quantity, ...change };
  return one.run(correctRecord, correctRecordSchema.parse({ commandId: newId(), recordId, version, reason, lines: [given] }));
}
const entryCount = async (recordId: string) =>
  (await one.db.sql(sql`SELECT 1 FROM stock_entry WHERE company_id = ${one.companyId} AND record_id = ${recordId}::uuid`)).length;

describe('project and cost centres of a line', () => {
  test('cost centres must add up to the line and belong to the company; they are kept with it and shown by their codes', async () => {
    const post = (costCentres: ReturnType<typeof shares>) => house.post({ templateId: house.loadId, lines: [line({ costCentres })] });
    await expect(post(shares('20', '29'))).rejects.toMatchObject({
      fields: [{ code: 'E_COST_CENTRE_SUM', path: 'lines.0.costCentres', params: { entered: '49', required: '50', uom: 'KG' } }],
    });
    await expect(post([{ costCentreId: newId(), quantity: '50' }])).rejects.toMatchObject({
      fields: [{ code: 'E_NOT_FOUND', path: 'lines.0.costCentres.0.costCentreId' }],
    });
    const { recordId } = await post(shares('20', '30'));
    expect((await card(recordId)).lines[0]?.costCentres.map(({ code, quantity }) => [code, quantity])).toEqual([
      ['BAKE', '20'],
      ['SALE', '30'],
    ]);
  });

  test('[POST-18] cost centres and project are corrected with a reason, without a row of the ledger, and the trail says both', async () => {
    const { recordId } = await house.post({
      templateId: house.loadId,
      projectId: project.p1,
      lines: [line({ costCentres: shares('20', '30') })],
    });
    expect((await card(recordId)).lines[0]?.projectId).toBe(project.p1);
    const change = { costCentres: shares('45', '5'), projectId: project.p2, note: 'oven 2' };
    await expect(correct(recordId, change, null)).rejects.toMatchObject({ fields: [{ code: 'E_REASON_REQUIRED' }] });
    await expect(correct(recordId, { costCentres: shares('1', '1') })).rejects.toMatchObject({ fields: [{ code: 'E_COST_CENTRE_SUM' }] });
    await correct(recordId, change);
    const [after] = (await card(recordId)).lines;
    expect([after?.project, after?.note, after?.costCentres.map(({ quantity }) => quantity)]).toEqual(['P2', 'oven 2', ['45', '5']]);
    expect(await entryCount(recordId)).toBe(1);
    const [event] = await recordHistory(one.db.sql, one.companyId, recordId);
    expect(event?.changes).toEqual([
      { field: 'lineNote', line: '1', before: null, after: 'oven 2' },
      { field: 'lineProject', line: '1', before: 'P1', after: 'P2' },
      {
        field: 'lineCostCentres',
        line: '1',
        before: expect.stringMatching(/^(BAKE 20, SALE 30|SALE 30, BAKE 20)$/),
        after: expect.stringMatching(/^(BAKE 45, SALE 5|SALE 5, BAKE 45)$/),
      },
    ]);
    await correct(recordId, { quantity: '60' });
    expect((await card(recordId)).lines[0]?.costCentres).toEqual([]);
  });

  test('[OFF-02] [OFF-07] the other side of a transfer says the same, and says it anew with a correction', async () => {
    const there = await house.warehouse('WH2');
    const arrive = await house.template('ARR', { type: 'LOAD', warehouseId: there });
    const move = await house.template('MOV', { type: 'UNLOAD', offsetWarehouseId: there, offsetTemplateId: arrive });
    await house.post({ templateId: house.loadId, lines: [line()] });
    const { recordId, offset } = await house.post({
      templateId: move,
      lines: [line({ costCentres: shares('20', '30'), projectId: project.p1 })],
    });
    const other = async () => (await card(offset?.recordId ?? '')).lines[0];
    expect([(await other())?.project, (await other())?.costCentres.map(({ quantity }) => quantity)]).toEqual(['P1', ['20', '30']]);
    await correct(recordId, { costCentres: shares('50', '0').slice(0, 1), projectId: project.p1 });
    expect((await other())?.costCentres.map(({ code, quantity }) => [code, quantity])).toEqual([['BAKE', '50']]);
  });

  test('[POST-12] where stock is kept by project, the project of the line decides which stock it is; the record’s own is only its proposal', async () => {
    const apart = await house.warehouse('WHP', { stockByProject: true });
    const load = await house.template('LP', { type: 'LOAD', warehouseId: apart });
    const unload = await house.template('UP', { type: 'UNLOAD', warehouseId: apart });
    const { recordId } = await house.post({
      warehouseId: apart,
      templateId: load,
      projectId: project.p1,
      lines: [line({ quantity: '10' }), line({ quantity: '7', projectId: project.p2 })],
    });
    const take = (quantity: string, projectId: string) =>
      house.post({ warehouseId: apart, templateId: unload, lines: [line({ quantity, projectId })] });
    await expect(take('8', project.p2)).rejects.toMatchObject({
      fields: [{ code: 'E_STOCK_WOULD_GO_NEGATIVE', params: { missing: '1' } }],
    });
    await take('7', project.p2);
    await take('10', project.p1);
    // The goods would have to be another project's: what has left stands in the way.
    await expect(correct(recordId, { quantity: '10', projectId: project.p2 })).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ code: 'E_STOCK_WOULD_GO_NEGATIVE' })]),
    });
  });

  test('[BOM-01] the cost centres of a line that its components replace bear the components in proportion', async () => {
    const [set, part] = [await house.item('SET', { lotManaged: false }), await house.item('PART', { lotManaged: false })];
    await one.run(saveBom, bomVersion({ itemId: set, uomId: house.uomId, components: [{ itemId: part, quantity: '3' }] }));
    await house.post({ templateId: house.loadId, lines: [{ itemId: part, quantity: '100' }] });
    const kit = await house.template('KIT', { type: 'UNLOAD', billOfMaterials: true });
    const post = (costCentres: ReturnType<typeof shares>) =>
      house.post({ templateId: kit, lines: [{ itemId: set, quantity: '10', costCentres }] });
    await expect(post(shares('4', '5'))).rejects.toMatchObject({ fields: [{ code: 'E_COST_CENTRE_SUM' }] });
    const { recordId } = await post(shares('4', '6'));
    expect((await card(recordId)).lines[0]?.costCentres.map(({ code, quantity }) => [code, quantity])).toEqual([
      ['BAKE', '12'],
      ['SALE', '18'],
    ]);
  });
});
