import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { saveTableRow } from '../tables/save-table-row';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { editLot } from './edit-lot';
import { editLotSchema } from './edit-lot.schema';
import { listLotStock, readLot } from './lot-card.query';
import { lotFilters, lotRegisterParams } from './lot-register.params';
import { listLots } from './lot-register.query';
import { listLotGroups, lotTotals } from './lot-totals.query';

let one: Workbench;
let house: LotHouse;
let day: string;

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
});
afterAll(() => one.close());

const list = (search: Record<string, string>) => listLots(one.db.sql, one.companyId, lotRegisterParams.parse(search), day);
const codes = async (search: Record<string, string>) => (await list(search)).rows.map(({ code }) => code);

test('[REG-01] [REG-02] a lot is listed with its project and found by it, and its row has every column', async () => {
  const { id: projectId } = await one.run(saveTableRow, { table: 'projects', code: 'P7', description: 'Hotel by the sea', active: true });
  const itemId = await house.item('COLS', { lotValidityDays: 10 });
  const made = await house.load(itemId, '4', { code: 'COL-1', supplierLotCode: 'S-7', packages: 3 }, { partnerId: house.supplierId });
  const { version, startDate } = (await readLot(one.db.sql, one.companyId, made.id, day)) ?? expect.fail('the lot is gone');
  const rest = {
    lotTypeId: null,
    evaluationId: null,
    labelReportId: null,
    supplierLotCode: 'S-7',
    expiryDate: addDays(day, 10),
    sellable: true,
  };
  const people = { supplierId: house.supplierId, producerId: null, projectId };
  await one.run(
    editLot,
    editLotSchema.parse({ lotId: made.id, version, code: 'COL-1', startDate, packages: 3, notes: 'Keep dry', ...people, ...rest }),
  );
  for (const project of ['p7', 'P_', 'by the SEA']) expect(await codes({ itemId, project })).toEqual(['COL-1']);
  expect(await codes({ itemId, project: 'P8' })).toEqual([]);
  expect((await list({ itemId })).rows).toMatchObject([
    {
      closed: false,
      exhausted: false,
      code: 'COL-1',
      supplierLotCode: 'S-7',
      classCode: 'MOB',
      itemCode: 'COLS',
      variant: null,
      startDate: day,
      expiryDate: addDays(day, 10),
      initial: '4',
      onHand: '4',
      committed: '0',
      available: '4',
      uom: 'KG',
      sellable: true,
      warehouses: 'WH1',
      supplier: 'Acme',
      producer: null,
      project: 'Hotel by the sea',
      packages: 3,
      notes: 'Keep dry',
    },
  ]);
  expect(await listLotStock(one.db.sql, one.companyId, made.id, day)).toMatchObject([
    { code: 'WH1', description: 'Warehouse WH1', initial: '4', onHand: '4', committed: '0', available: '4' },
  ]);
});

test('[STK-04 part] what is committed of a lot is taken off what is available, on list, card and in the sums alike', async () => {
  const itemId = await house.item('COMM');
  const lot = await house.load(itemId, '100', { code: 'COM-1' });
  await one.db.sql(sql`UPDATE lot SET committed = 20 WHERE company_id = ${one.companyId} AND id = ${lot.id}::uuid`);
  const figures = { onHand: '100', committed: '20', available: '80' };
  expect((await list({ itemId, committed: 'positive' })).rows).toMatchObject([figures]);
  expect(await readLot(one.db.sql, one.companyId, lot.id, day)).toMatchObject(figures);
  expect(await lotTotals(one.db.sql, one.companyId, lotFilters.parse({ itemId }), day)).toMatchObject([figures]);
  expect((await listLotGroups(one.db.sql, one.companyId, lotRegisterParams.parse({ itemId }), day)).rows).toMatchObject([figures]);
  await one.db.sql(sql`UPDATE lot SET committed = 0 WHERE company_id = ${one.companyId} AND id = ${lot.id}::uuid`);
});
