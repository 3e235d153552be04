import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { SWITCHES_LOCK } from '../server/switches';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { plainStock, plainWarehouse } from '../testing/plain-stock';
import { saveCompany } from './save-company';
import { saveSettings } from './save-settings';

let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
});

afterAll(async () => {
  await db.close();
  await server.close();
});

const OFF = { lotSerialManagement: false, lotUniquenessByCompany: false, statusViaWorkflow: false, allowNegativeStock: false };

test('[CFG-01 part] lot management is switched off and on while no lot exists, and stays as it is afterwards', async () => {
  const caller = await testCompany(db);
  const off = await runVerb(db, caller, saveSettings, { version: 1, ...OFF });
  const on = await runVerb(db, caller, saveSettings, { ...off, ...OFF, lotSerialManagement: true });
  const warehouse = await plainWarehouse(db, caller, { code: 'WH1' });
  await plainStock(db, caller, { warehouseId: warehouse.id });
  await expect(runVerb(db, caller, saveSettings, { ...on, ...OFF })).rejects.toMatchObject({
    code: 'E_SETTING_FROZEN',
    fields: [{ path: 'lotSerialManagement' }],
  });
  await expect(
    runVerb(db, caller, saveSettings, {
      ...on,
      ...OFF,
      lotSerialManagement: true,
      lotUniquenessByCompany: true,
      statusViaWorkflow: true,
      allowNegativeStock: true,
    }),
  ).resolves.toEqual({ version: 4 });
});

test('[POST-26 part] a switch waits until no posting holds it', async () => {
  const caller = await testCompany(db);
  const order: string[] = [];
  let change: Promise<unknown> = Promise.resolve();
  await db.transaction(async ({ sql: run }) => {
    await run(sql`SELECT pg_advisory_xact_lock_shared(${SWITCHES_LOCK}, ${caller.company.id}) AS company_id`);
    change = runVerb(db, caller, saveSettings, { version: 1, ...OFF }).then(() => order.push('switched'));
    for (let waiting = 0; waiting === 0; ) {
      const [row] = await run<{ n: number }>(
        sql`SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = ${caller.company.id} /* company_id */`,
      );
      waiting = row?.n ?? 0;
    }
    order.push('posted');
  });
  await change;
  expect(order).toEqual(['posted', 'switched']);
});

test('name, language and time zone of the company change; a code of another company does not', async () => {
  const other = await testCompany(db);
  const caller = await testCompany(db);
  const input = { version: 1, code: 'ACME', name: 'Acme', language: 'it' as const, timeZone: 'Asia/Tokyo' };
  await expect(runVerb(db, caller, saveCompany, { ...input, code: other.company.code.toLowerCase() })).rejects.toMatchObject({
    code: 'E_CODE_EXISTS',
    fields: [{ path: 'code' }],
  });
  await expect(runVerb(db, caller, saveCompany, input)).resolves.toEqual({ version: 2 });
  await expect(runVerb(db, caller, saveCompany, { ...input, name: 'Late' })).rejects.toMatchObject({
    code: 'E_CONFLICT',
    fields: [{ path: '' }, { path: 'name', params: { old: 'Acme', yours: 'Late' } }],
  });
});
