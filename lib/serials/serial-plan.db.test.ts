import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { lotRegisterParams } from '../lots/lot-register.params';
import { listLots } from '../lots/lot-register.query';
import { movementRegisterParams } from '../movements/movement-register.params';
import { narrowMovements } from '../movements/movement-filters.query';
import { scansOf } from '../testing/scans';
import { serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { serialRegisterParams } from './serial-register.params';
import { listSerials } from './serial-register.query';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let pool: pg.Pool;

beforeAll(async () => {
  one = await workbench();
  const house = await serialHouse(one.run, today);
  const items = [];
  for (let n = 0; n < 12; n++) items.push(await house.item(`OAK${n}`));
  for (const itemId of items)
    await house.post({
      templateId: house.loadId,
      lines: [{ itemId, quantity: '500', lots: Array.from({ length: 500 }, () => ({ generated: true, quantity: '1' })) }],
    });
  await house.loadPieces(await house.serialItem('CLOCK'), '8000');
  pool = new pg.Pool({ connectionString: one.adminUrl, max: 1 });
  await pool.query(`UPDATE serial SET customer_code = 'C' || code`);
  await one.analyse();
}, 120_000);
afterAll(async () => {
  await pool.end();
  await one.close();
});

const scanned = async (work: Parameters<typeof scansOf>[2]) => (await scansOf(one.db, pool, work)).scanned;

test('[L3] lists narrowed by a code read no table from end to end', async () => {
  const pieces = (search: object) =>
    scanned((run) => listSerials(run, one.companyId, serialRegisterParams.parse({ view: 'all', ...search }), today));
  const moved = (search: object) => scanned((run) => narrowMovements(run, one.companyId, movementRegisterParams.parse(search)));
  const found = {
    lot: await pieces({ lot: '00042' }),
    customerCode: await pieces({ customerCode: 'C00777' }),
    part: await pieces({ q: '00777' }),
    movedLot: await moved({ lot: '00042' }),
    movedPiece: await moved({ serial: '00777' }),
  };
  expect(Object.entries(found).flatMap(([name, tables]) => tables.map((table) => `${name} ${table}`))).toEqual([]);
});

test('[REG-02] a page in the order of items has the same lots as one that reads them all', async () => {
  const search = { view: 'all', sort: 'item' };
  const page = await listLots(one.db.sql, one.companyId, lotRegisterParams.parse(search), today);
  const whole = await listLots(one.db.sql, one.companyId, lotRegisterParams.parse({ ...search, startTo: today }), today);
  expect(page).toEqual(whole);
  expect(page.rows.length).toBe(50);
  const [last] = await one.db.sql<{ count: number }>(sql`SELECT count(*)::int AS count FROM lot WHERE company_id = ${one.companyId}`);
  expect(last?.count).toBeGreaterThan(5_000);
});
